import type { Sender } from "../src/ports/adapter.ts";
import type { Outbox, SendTimes, Upkeep } from "../src/ports/outbox.ts";
import type { AlarmClock, Clock, Leases, Log, PersonKey, Store } from "../src/ports.ts";
import { horizonMs } from "./alarm-clock.ts";
import type { CoachAtWork } from "./coach-at-work.ts";
import type { Deliverer } from "./deliver.ts";
import { sweepErasures } from "./erasures.ts";
import type { Metrics } from "./metrics.ts";
import { sideBySide } from "./side-by-side.ts";

export type SweepTimes = Readonly<{
  armEveryMs: number;
  dueEveryMs: number;
  /** A nudge due for longer was missed by its alarm. */
  dueAgeMs: number;
  outboxEveryMs: number;
  inboxAgeMs: number;
  tidyEveryMs: number;
}>;

export const sweepTimes: SweepTimes = {
  armEveryMs: 60_000,
  dueEveryMs: 15_000,
  dueAgeMs: 5_000,
  outboxEveryMs: 15_000,
  inboxAgeMs: 30_000,
  tidyEveryMs: 3_600_000,
};

export type SweepParts = {
  readonly store: Pick<Store, "withDueNudges" | "waiting" | "uncomposed">;
  readonly outbox: Outbox;
  readonly upkeep: Upkeep;
  readonly leases: Leases;
  readonly coach: CoachAtWork;
  readonly deliverer: Deliverer;
  readonly alarms: AlarmClock;
  readonly senderOf: (platform: string) => Sender | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly times: SendTimes;
  readonly sweeps: SweepTimes;
};

const batch = 500;
const atOnce = 10;

/** One pass of each kind. Returns how much it found undone, for the watchdog and the metrics. */
export function createSweeps(parts: SweepParts) {
  const { store, outbox, upkeep, coach, deliverer, metrics, sweeps, times } = parts;

  const each = (what: string, people: readonly PersonKey[], work: (person: PersonKey) => Promise<void>) => {
    if (people.length > 0) metrics.rescued.inc({ what }, people.length);
    return sideBySide(people, atOnce, parts.log, work);
  };

  return {
    /** Arms what falls due within the horizon: heals a flushed, evicted or absent Redis. */
    async arm(): Promise<number> {
      const alarms = await upkeep.alarmsWithin(horizonMs, 50_000);
      for (let from = 0; from < alarms.length; from += batch)
        await parts.alarms.arm(alarms.slice(from, from + batch));
      return alarms.length;
    },

    /** Fires what no alarm has fired. */
    async due(ageMs = sweeps.dueAgeMs): Promise<number> {
      let found = 0;
      for (;;) {
        const people = await store.withDueNudges(ageMs, batch);
        found += people.length;
        await each("nudge", people, (person) => coach.fire(person));
        if (people.length < batch) return found;
      }
    },

    /** Sends what was left unsent, nudges first. */
    async outbox(ageMs = times.graceMs): Promise<number> {
      let found = 0;
      for (const lane of ["nudge", "reply"] as const) {
        const people = await outbox.ready(lane, ageMs, batch, times);
        found += people.length;
        await each(lane === "nudge" ? "nudge message" : "reply", people, (person) =>
          deliverer.deliver(person),
        );
      }
      return found;
    },

    /** Handles deliveries and texts that a crash left behind. */
    async inbox(ageMs = sweeps.inboxAgeMs): Promise<number> {
      const people = await store.waiting(ageMs);
      await each("delivery", people, (person) => coach.drain(person));
      const texts = await store.uncomposed(ageMs);
      if (texts.length > 0) metrics.rescued.inc({ what: "text" }, texts.length);
      await sideBySide(texts, atOnce, parts.log, (text) => coach.write(text, text.request, text.address));
      return people.length + texts.length;
    },

    erasures: () => sweepErasures(parts),
    tidy: () => upkeep.tidy(),
  };
}
