import type { Clock } from "../../src/ports.ts";

/** A clock that stands until a test moves it; the database's clock stands with it. */
export function standingClock(start: string): Clock & { advance(ms: number): void } {
  let now = Date.parse(start);
  return {
    now: () => now,
    monotonic: () => performance.now(),
    ruling: () => ({ fixed: now }),
    advance(ms) {
      now += ms;
    },
  };
}
