import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Signals, Upkeep } from "../src/ports/outbox.ts";

export type Metrics = ReturnType<typeof createMetrics>;

/**
 * The live signals: gauges are read from the store when they are scraped, counters count this
 * process. Labels are kinds and results, never anybody's name.
 */
export function createMetrics(upkeep: Pick<Upkeep, "signals">) {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `hearback_${name}`, help, labelNames: [...labelNames], registers });

  new Gauge({
    name: "hearback_oldest_due_seconds",
    help: "Age of the oldest nudge that is due and not said. Alert above 120.",
    registers,
    async collect() {
      const signals = await upkeep.signals();
      this.set(signals.oldestDueMs / 1000);
      setOthers(signals);
    },
  });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `hearback_${name}`, help, labelNames: [...labelNames], registers });
  const others = {
    oldestUnsent: gauge("oldest_unsent_seconds", "Age of the oldest message in the outbox. Alert above 120."),
    stuck: gauge(
      "stuck_sends",
      "Sends whose lease has been over for a minute. Alert when above 0 for 5 minutes.",
    ),
    waiting: gauge("waiting_deliveries", "Deliveries that are not handled yet."),
    scheduled: gauge("scheduled_nudges", "Nudges that are scheduled."),
    undelivered: gauge(
      "undelivered_nudges",
      "Nudges that could not be delivered, to be told at the next contact.",
    ),
    erasures: gauge("erasure_jobs", "Messages of erased people still to be deleted on their platform."),
    skipped: gauge("skipped_nudges", "Nudges that were skipped, by reason.", ["reason"]),
    offset: gauge("clock_offset_seconds", "Database clock minus host clock. Alert beyond 5 either way."),
  };
  const setOthers = (signals: Signals) => {
    others.oldestUnsent.set(signals.oldestUnsentMs / 1000);
    others.stuck.set(signals.stuckSends);
    others.waiting.set(signals.waitingDeliveries);
    others.scheduled.set(signals.scheduledNudges);
    others.undelivered.set(signals.undelivered);
    others.erasures.set(signals.erasureJobs);
    others.offset.set(signals.clockOffsetMs / 1000);
    others.skipped.reset();
    for (const [reason, count] of Object.entries(signals.skippedByReason))
      others.skipped.set({ reason }, count);
  };

  return {
    registry,
    sends: counter("sends_total", "Sends by platform, lane and result.", ["platform", "lane", "result"]),
    probes: counter("probes_total", "Probes before a second send; found: a duplicate avoided.", ["result"]),
    resentAfterProbe: counter(
      "resent_after_probe_total",
      "Messages sent again because a probe did not find the first try. Alert when it grows.",
    ),
    rescued: counter(
      "rescued_by_sweep_total",
      "Things that a sweep found undone: the alarm clock's health.",
      ["what"],
    ),
    alarms: counter("alarms_total", "Alarms by what became of them.", ["result"]),
    sendSeconds: new Histogram({
      name: "hearback_send_seconds",
      help: "How long one call to a platform took.",
      labelNames: ["platform"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    lateSeconds: new Histogram({
      name: "hearback_nudge_lag_seconds",
      help: "From due to posted, by nudge.",
      buckets: [0.1, 0.25, 0.5, 1, 5, 15, 30, 60, 120, 600, 3600, 86_400],
      registers,
    }),
  };
}
