import type { Clock } from "../../src/ports.ts";

/*
 * Slack lives in real time, also while the coach's clock is moved to try out next week: signatures
 * and message timestamps are compared with the clock as it is without the move.
 */

/** Epoch ms as Slack reckons. */
export function slackNow(clock: Clock): number {
  return asSlackTime(clock, clock.now());
}

/** An instant of the coach's clock as Slack reckons it. */
export function asSlackTime(clock: Clock, at: number): number {
  const ruling = clock.ruling();
  return "offsetMs" in ruling ? at - ruling.offsetMs : at;
}
