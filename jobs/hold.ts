import type { Clock } from "../src/ports.ts";

/** A pause of everything that would speak: the clock has leapt and may be wrong. */
export type Hold = {
  for(ms: number): void;
  /** Milliseconds left of the pause; 0 when there is none. */
  leftMs(): number;
};

export function createHold(clock: Pick<Clock, "monotonic">): Hold {
  let until = Number.NEGATIVE_INFINITY;
  return {
    for(ms) {
      until = Math.max(until, clock.monotonic() + ms);
    },
    leftMs: () => Math.max(0, until - clock.monotonic()),
  };
}
