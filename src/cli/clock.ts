import { performance } from "node:perf_hooks";
import type { Clock } from "../ports.ts";

/** A clock that a person moves: never back. */
export type MovableClock = Clock & Readonly<{ advanceTo(epochMs: number): void }>;

/** The machine's own clock. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    ruling: () => ({ offsetMs: 0 }),
  };
}

/** `clock`, ahead by `offsetMs` (behind, when negative): the database's clock moves along by `ruling`. */
export function offsetClock(clock: Clock, offsetMs: number): Clock {
  return {
    now: () => clock.now() + offsetMs,
    monotonic: () => clock.monotonic(),
    ruling: () => moved(clock, offsetMs),
  };
}

/** `clock`, until somebody advances it; then it runs on from there. */
export function movableClock(clock: Clock): MovableClock {
  let aheadMs = 0;
  return {
    now: () => clock.now() + aheadMs,
    monotonic: () => clock.monotonic(),
    ruling: () => moved(clock, aheadMs),
    advanceTo(epochMs) {
      aheadMs = Math.max(aheadMs, epochMs - clock.now());
    },
  };
}

function moved(clock: Clock, byMs: number): ReturnType<Clock["ruling"]> {
  const ruling = clock.ruling();
  return "fixed" in ruling ? { fixed: ruling.fixed + byMs } : { offsetMs: ruling.offsetMs + byMs };
}
