import type { Clock } from "../src/ports.ts";

const leapMs = 10 * 60_000;
const holdMs = 2 * 60_000;

/**
 * Watches for a clock that jumps ahead: database time that goes ten minutes further than this
 * process's monotonic time, and not because the clock was moved on purpose. Returns for how long
 * sending should pause, so that a wrong clock can be mended before it sends tomorrow's nudges.
 * Backwards needs nothing: due instants are absolute, so nothing comes early.
 */
export function createLeapWatch(clock: Clock): (databaseNow: number) => number {
  let last: { database: number; monotonic: number } | null = null;
  return (databaseNow) => {
    const ruling = clock.ruling();
    const moved = "offsetMs" in ruling ? ruling.offsetMs : 0;
    const now = { database: databaseNow - moved, monotonic: clock.monotonic() };
    const leapt = last !== null && now.database - last.database - (now.monotonic - last.monotonic) > leapMs;
    last = now;
    return leapt && !("fixed" in ruling) ? holdMs : 0;
  };
}
