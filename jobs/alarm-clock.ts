import type { Alarm, AlarmClock, Clock, Log } from "../src/ports.ts";
import type { Metrics } from "./metrics.ts";
import type { AlarmQueue, ArmedAlarm } from "./queue.ts";

/** Only what is due within the hour is armed: Redis holds one hour of nudges, not all of them. */
export const horizonMs = 3_600_000;
const longestArmMs = 500;

type Parts = {
  readonly queue: Pick<AlarmQueue, "add">;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, "alarms">;
};

/**
 * The alarm clock on the queue. An alarm armed twice is one alarm (same id); a superseded one
 * finds its version gone. It waits half a second for a queue that is away, then lets go: the sweep
 * arms again.
 */
export function createAlarmClock({ queue, clock, log, metrics }: Parts): AlarmClock {
  return {
    async arm(alarms) {
      const now = clock.now();
      const near = alarms.filter(({ dueAt }) => dueAt - now <= horizonMs);
      if (near.length === 0) return;
      const adding = queue.add(near.map((alarm) => jobOf(alarm, now)));
      const late = new Promise<"late">((resolve) => setTimeout(resolve, longestArmMs, "late").unref());
      try {
        const result = await Promise.race([adding, late]);
        metrics.alarms.inc({ result: result === "late" ? "not armed" : "armed" }, near.length);
        if (result === "late") adding.catch(() => undefined);
      } catch (error) {
        metrics.alarms.inc({ result: "not armed" }, near.length);
        log.debug({ error: String(error) }, "alarms were left to the sweep");
      }
    },
    close: async () => undefined,
  };
}

function jobOf({ nudgeRowId, version, dueAt }: Alarm, now: number): ArmedAlarm {
  return {
    name: "due",
    data: { rowId: nudgeRowId, version },
    opts: {
      // No colon and not all digits: BullMQ refuses both.
      jobId: `n-${nudgeRowId}-${version}`,
      delay: Math.max(0, Math.round(dueAt - now)),
      attempts: 1,
      // A kept job would swallow the next alarm of the same id.
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
