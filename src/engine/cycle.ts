import { type Day, dateOf } from "./calendar.ts";
import type { Opportunity } from "./opportunity.ts";

/**
 * A human has answered: the budget is back at zero, waits and silences end, and the ladder counts
 * from that day or from the date in the answer (cadence R6). Their own date stands while it lies ahead.
 */
export function resetBy(opportunity: Opportunity, today: Day): Opportunity {
  const on = dateOf(today);
  const { timetable } = opportunity;
  return {
    ...opportunity,
    cycle: opportunity.cycle + 1,
    cycleFrom: on,
    noWordOn: null,
    pause: null,
    snooze: null,
    nudgesFrom: null,
    timetable: timetable?.by != null && timetable.by < on ? null : timetable,
  };
}

/** A further interview: the ladder of the round before is closed, and a new one begins after it. */
export function startRound(opportunity: Opportunity): Opportunity {
  return {
    ...opportunity,
    cycle: opportunity.cycle + 1,
    cycleFrom: null,
    noWordOn: null,
    pause: null,
    snooze: null,
    nudgesFrom: null,
    timetable: null,
    outcome: null,
    closedOn: null,
  };
}
