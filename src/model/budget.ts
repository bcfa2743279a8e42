import type { Clock } from "../ports.ts";

/** How many calls one person may still cause today. Who it is comes as an opaque key. */
export interface Budget {
  /** Takes one call from the day's share; false when nothing is left of it. */
  take(person: string): boolean;
}

const dayMs = 86_400_000;

/**
 * A share of `callsPerDay` for each person and day (UTC), kept in memory: a restart begins anew, and
 * nothing about anybody is stored.
 */
export function memoryBudget(clock: Pick<Clock, "now">, callsPerDay: number): Budget {
  let day = -1;
  const taken = new Map<string, number>();
  return {
    take(person) {
      const today = Math.floor(clock.now() / dayMs);
      if (today !== day) {
        day = today;
        taken.clear();
      }
      const before = taken.get(person) ?? 0;
      if (before >= callsPerDay) return false;
      taken.set(person, before + 1);
      return true;
    },
  };
}
