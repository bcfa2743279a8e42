import type { Paced } from "./cadence.ts";
import { type CalledFor, withIds } from "./called-for.ts";
import { nudgesAroundInterviews } from "./interview-nudges.ts";
import { ladderNudges } from "./ladder-nudges.ts";
import type { PlannedNudge } from "./nudge.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Record } from "./record.ts";
import { isClosed, type View, viewOf } from "./view.ts";

/**
 * The nudges that a record calls for at `now` (epoch ms), earliest first: derived, never
 * accumulated. A nudge that is due already stands in it, at an instant of the present day, until
 * it is marked as nudged or its lateness budget is over.
 */
export function plan(guide: Paced, record: Record, now: number): readonly PlannedNudge[] {
  return allCalledFor(viewOf(guide, record), now)
    .filter(({ expired }) => !expired)
    .map(({ nudge }) => nudge);
}

/** The part of the plan that is about one opportunity, earliest first. */
export function planOf(view: View, opportunity: Opportunity, now: number): readonly PlannedNudge[] {
  return calledFor(view, opportunity, now)
    .filter(({ expired }) => !expired)
    .toSorted(byDueTime)
    .map(({ nudge }) => nudge);
}

/** All that the record calls for, with reasons, earliest first; what is too late to say included. */
export function allCalledFor(view: View, now: number): readonly CalledFor[] {
  return view.record.opportunities
    .flatMap((opportunity) => calledFor(view, opportunity, now))
    .sort(byDueTime);
}

function calledFor(view: View, opportunity: Opportunity, now: number): readonly CalledFor[] {
  if (opportunity.stopped || isClosed(opportunity) || isSilenced(view)) return [];
  const ruled = [...nudgesAroundInterviews(view, opportunity, now), ...ladderNudges(view, opportunity, now)];
  return withIds(view, opportunity, ruled, now);
}

/** Stopped, or paused without an end. */
function isSilenced(view: View): boolean {
  const { state, until } = view.record.person.nudges;
  return state === "stopped" || (state === "paused" && until === null);
}

function byDueTime(one: CalledFor, other: CalledFor): number {
  return one.nudge.dueAt - other.nudge.dueAt || (one.nudge.id < other.nudge.id ? -1 : 1);
}
