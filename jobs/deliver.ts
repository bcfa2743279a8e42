import type { Sender } from "../src/ports/adapter.ts";
import type { Outbox, SendTimes } from "../src/ports/outbox.ts";
import type { Clock, Deliver, Log, PersonKey } from "../src/ports.ts";
import type { Hold } from "./hold.ts";
import type { Metrics } from "./metrics.ts";
import { createPacing, type Pace } from "./pacing.ts";
import { type SendWorld, sendClaimed } from "./send-claimed.ts";

export type DeliverParts = {
  readonly outbox: Outbox;
  readonly senderOf: (platform: string) => Sender | null;
  readonly paceOf: (platform: string) => Pace | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly times: SendTimes;
  /** Below a message that came too late: the person had been faster. */
  readonly supersededNote: string;
  readonly hold?: Hold;
  /** A number from 0 to 1, for the jitter of retries. */
  readonly random: () => number;
};

export type Deliverer = {
  readonly deliver: Deliver;
  /** Lets what is under way end; begins nothing more. */
  stop(): Promise<void>;
};

/** Beyond this a later try is left to the sweep; short waits have a timer. */
const ownTimerMs = 60_000;

/**
 * Sends what waits in the outbox, per person in order, by the protocol: claim, probe before any
 * second send, fence, post, record. Best effort and never throws: what is left undone is found by
 * the sweep.
 */
export function createDeliver(parts: DeliverParts): Deliverer {
  const { outbox, clock, log, times } = parts;
  const world: SendWorld = { ...parts, pacing: createPacing(parts.paceOf, clock) };
  const running = new Map<string, { again: boolean; done: Promise<void> }>();
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const later = (person: PersonKey, inMs: number) => {
    const name = nameOf(person);
    if (stopped || inMs > ownTimerMs || timers.has(name)) return;
    timers.set(
      name,
      setTimeout(() => {
        timers.delete(name);
        void deliver(person);
      }, inMs),
    );
  };

  /** Sends one message after the other until nothing is left that may go now. */
  const drain = async (person: PersonKey) => {
    while (!stopped) {
      const heldMs = parts.hold?.leftMs() ?? 0;
      if (heldMs > 0) return later(person, heldMs);
      // Before the query: the lease begins later than this on the database's side, never earlier.
      const claimedAt = clock.monotonic();
      const outcome = await outbox.claim(person, times);
      if (outcome.type === "nothing") return;
      if (outcome.type === "later") return later(person, outcome.inMs);
      const { more, retryInMs } = await sendClaimed(world, outcome.claim, claimedAt);
      if (retryInMs !== null) return later(person, retryInMs);
      if (!more) return;
    }
  };

  const deliver: Deliver = async (person) => {
    const name = nameOf(person);
    const present = running.get(name);
    if (present) {
      present.again = true;
      return present.done;
    }
    if (stopped) return;
    const mine = { again: true, done: Promise.resolve() };
    running.set(name, mine);
    mine.done = (async () => {
      try {
        while (mine.again) {
          mine.again = false;
          await drain(person);
        }
      } catch (error) {
        log.warn({ tenantId: person.tenantId, error }, "sending was left to the sweep");
      } finally {
        running.delete(name);
      }
    })();
    return mine.done;
  };

  return {
    deliver,
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

const nameOf = ({ tenantId, personId }: PersonKey) => `${tenantId}\u0000${personId}`;
