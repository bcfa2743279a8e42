import type { Clock } from "../../src/ports.ts";

export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  ruling: () => ({ offsetMs: 0 }),
};
