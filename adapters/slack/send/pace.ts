import { setTimeout as sleep } from "node:timers/promises";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Clock } from "../../../src/ports.ts";

/** Keeps to Slack's pace before Slack has to say so. */
export interface Pace {
  /**
   * Waits for this conversation's turn, at most `mostMs`; beyond that it throws a `refused`
   * SendError with the time to wait, so that the delivery protocol comes back instead of queueing.
   */
  turn(tenantId: string, channel: string, mostMs: number): Promise<void>;
  /** Slack said to wait: nobody of this workspace posts before `afterMs`. */
  hold(tenantId: string, afterMs: number): void;
}

/** Slack posts about one message a second in a conversation and bears short bursts. */
const everyMs = 1_000;
const burst = 2;

/** A bucket a conversation, refilled by the monotonic clock; forgotten when full again. */
export function createPace(clock: Clock): Pace {
  const nextAt = new Map<string, number>();
  const heldUntil = new Map<string, number>();

  const forgetPast = (now: number): void => {
    if (nextAt.size < 5_000) return;
    for (const [channel, at] of nextAt) if (at <= now) nextAt.delete(channel);
  };

  return {
    async turn(tenantId, channel, mostMs) {
      const now = clock.monotonic();
      forgetPast(now);
      const key = `${tenantId}/${channel}`;
      const fullAt = Math.max(nextAt.get(key) ?? now, now);
      const waitMs = Math.max(
        fullAt - (burst - 1) * everyMs - now,
        (heldUntil.get(tenantId) ?? now) - now,
        0,
      );
      if (waitMs > mostMs)
        throw new SendError("Slack: not this conversation's turn yet", {
          kind: "refused",
          retryAfterMs: waitMs,
        });
      nextAt.set(key, fullAt + everyMs);
      if (waitMs > 0) await sleep(waitMs);
    },
    hold(tenantId, afterMs) {
      heldUntil.set(tenantId, Math.max(heldUntil.get(tenantId) ?? 0, clock.monotonic() + afterMs));
    },
  };
}
