import type { SendTimes } from "../src/ports/outbox.ts";

/** The durations of the delivery protocol in production; tests shrink them. */
export const sendTimes: SendTimes = {
  leaseMs: 60_000,
  timeoutMs: 10_000,
  graceMs: 15_000,
  marginMs: 5_000,
  unknownAfterMs: 30 * 60_000,
};
