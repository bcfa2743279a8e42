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
  const known = reckoned.get(opportunity);
  if (known !== undefined && known.now === now && seesTheSame(known.view, view, opportunity))
    return known.called;
  const ruled = [...nudgesAroundInterviews(view, opportunity, now), ...ladderNudges(view, opportunity, now)];
  const called = withIds(view, opportunity, ruled, now);
  reckoned.set(opportunity, { now, view, called });
  return called;
}

/*
 * What one event asks again and again, for the reply, its date and the save: the last answer for
 * each opportunity, kept as long as that very object lives. Asking anew would give the same.
 */
const reckoned = new WeakMap<Opportunity, { now: number; view: View; called: readonly CalledFor[] }>();

/** Would a rule find nothing different in these two, as far as this opportunity goes? */
function seesTheSame(one: View, other: View, opportunity: Opportunity): boolean {
  if (one === other) return true;
  const [mine, theirs] = [one.record.person, other.record.person];
  return (
    one.guide.cadence === other.guide.cadence &&
    one.zone === other.zone &&
    one.country === other.country &&
    mine.nudges === theirs.nudges &&
    mine.nudgesFrom === theirs.nudgesFrom &&
    mine.nudgeAt === theirs.nudgeAt &&
    mine.lastHeardAt === theirs.lastHeardAt &&
    mine.lastLadderAt === theirs.lastLadderAt &&
    one.siblings(opportunity).length + other.siblings(opportunity).length === 0
  );
}

/** Stopped, or paused without an end. */
function isSilenced(view: View): boolean {
  const { state, until } = view.record.person.nudges;
  return state === "stopped" || (state === "paused" && until === null);
}

function byDueTime(one: CalledFor, other: CalledFor): number {
  return one.nudge.dueAt - other.nudge.dueAt || (one.nudge.id < other.nudge.id ? -1 : 1);
}
