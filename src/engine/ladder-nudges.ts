import {
  addBusinessDays,
  businessDayFrom,
  isBusinessDay,
  isWorkingDay,
  workingDayFrom,
} from "./business-days.ts";
import { type Day, dayOf, minutesOf } from "./calendar.ts";
import { ignoredInARow, nudgedFor, type Ruled } from "./called-for.ts";
import { dueInstant, type Window } from "./due.ts";
import { type Rung, rungOf } from "./ladder.ts";
import type { NudgeKind } from "./nudge.ts";
import type { Opportunity } from "./opportunity.ts";
import { localDay, type View } from "./view.ts";

const msPerHour = 3_600_000;

/** The next nudge of the ladder, and the reminder that the person asked for instead of or beside it. */
export function ladderNudges(view: View, opportunity: Opportunity, now: number): readonly Ruled[] {
  const { cadence } = view.guide;
  if (ignoredInARow(view, opportunity) >= cadence.ignoredAtMost) return [];
  const asked = ladderAsk(view, opportunity);
  const reminded = reminderAsk(view, opportunity);
  const nudges: Ruled[] = [];
  // A reminder takes the place of what would come before it or on its day.
  if (asked !== null && (reminded === null || asked.day > reminded.day)) add(asked);
  if (reminded !== null) add(reminded);
  return nudges;

  function add(ask: Ask): void {
    const day = notBefore(ask, earliest(view, opportunity, now));
    const window: Window = {
      hours: cadence.ladderHours,
      catchUp: minutesOf(view.record.person.nudgeAt),
      allows: (candidate) => ask.allows(candidate),
    };
    const dueAt = dueInstant(window, view.zone, day, window.catchUp, now);
    const expiresAt = dueAt + cadence.latenessHours.ladder * msPerHour;
    nudges.push({ kind: ask.kind, rung: ask.rung, ruleDay: day, dueAt, expiresAt });
  }
}

/** A ladder nudge before the hours of the day are reckoned in. */
type Ask = Readonly<{ kind: NudgeKind; rung: string; day: Day; allows: (day: Day) => boolean }>;

/** The nudge of the rung, or its repetition; null where it has been asked often enough. */
function ladderAsk(view: View, opportunity: Opportunity): Ask | null {
  const rung = rungOf(view, opportunity);
  if (rung === null) return null;
  const day = dayToAsk(view, opportunity, rung);
  const allows = (candidate: Day) => isWorkingDay(view.guide, candidate, view.country);
  return day === null ? null : { kind: rung.nudge, rung: rung.key, day, allows };
}

/** The reminder of a snooze; null once it was said. It may come in the year's end: the person chose the day. */
function reminderAsk(view: View, opportunity: Opportunity): Ask | null {
  const { snooze } = opportunity;
  if (snooze === null) return null;
  const rung = `remind:${snooze.seq}`;
  if (nudgedFor(opportunity, rung).length > 0) return null;
  const allows = (candidate: Day) => isBusinessDay(candidate, view.country);
  return { kind: "remind", rung, day: businessDayFrom(dayOf(snooze.until), view.country), allows };
}

/**
 * The rung's own day; once asked, some business days after the last asking (a reminder asks the
 * same), and after the day of the person's last word, so that nobody is asked while talking.
 */
function dayToAsk(view: View, opportunity: Opportunity, rung: Rung): Day | null {
  const askings = opportunity.nudged.filter(
    (nudged) =>
      nudged.fate === "said" &&
      (nudged.rung === rung.key || (nudged.kind === "remind" && localDay(view, nudged.at) >= rung.day)),
  );
  const last = askings.at(-1);
  if (last === undefined) return rung.day;
  const wait = view.guide.cadence.repeatAfter[askings.length - 1];
  if (wait === undefined) return null;
  const again = addBusinessDays(localDay(view, last.at), wait, view.country);
  const heard = localDay(view, view.record.person.lastHeardAt);
  return workingDayFrom(
    view.guide,
    Math.max(again, rung.day, heard >= again ? heard + 1 : again),
    view.country,
  );
}

/** The first day on which anything of the ladder may come: after a pause, and once a day at most. */
function earliest(view: View, opportunity: Opportunity, now: number): Day {
  const { nudges, nudgesFrom, lastLadderAt } = view.record.person;
  let day = Number.NEGATIVE_INFINITY;
  for (const from of [nudgesFrom, opportunity.nudgesFrom, nudges.state === "paused" ? nudges.until : null])
    if (from !== null) day = Math.max(day, dayOf(from));
  const today = localDay(view, now);
  return lastLadderAt !== null && localDay(view, lastLadderAt) === today ? Math.max(day, today + 1) : day;
}

function notBefore(ask: Ask, first: Day): Day {
  let day = Math.max(ask.day, first);
  while (!ask.allows(day)) day += 1;
  return day;
}
