import { allowance, callsOut, gapEnds, theirDate, unanswered } from "./budget.ts";
import { addBusinessDays, workingDayFrom } from "./business-days.ts";
import { type Day, dateOf, dayOf } from "./calendar.ts";
import type { ContactEntry, Interview, Opportunity, Pause } from "./opportunity.ts";
import { baseInterview, isClosed, localDay, type View } from "./view.ts";

/**
 * What the ladder has next (cadence R4): one question or act, and the day on which the rules put
 * it. It follows from the facts on record alone, whatever the time is.
 */
export type Rung = Readonly<{
  nudge: "heard-back" | "call" | "email" | "check-back" | "close";
  /** Names the facts that it follows from: the same rung asked again has the same key. */
  key: string;
  /** A working day. */
  day: Day;
}>;

/** The rung that an opportunity stands on; null where the ladder has nothing to ask. */
export function rungOf(view: View, opportunity: Opportunity): Rung | null {
  if (isClosed(opportunity)) return null;
  const { pause } = opportunity;
  if (pause !== null && pause.reason !== "out-of-office") return afterPause(view, pause);
  const undated = opportunity.interviews.find(
    (interview) => interview.status === "planned" && interview.on === null,
  );
  if (undated !== undefined) return undated.round > 1 ? askForTheDay(view, undated) : null;
  const base = baseInterview(opportunity);
  if (base === null) return null;
  const rung = climb(view, opportunity, base);
  return pause?.until ? notBefore(view, rung, returnedBy(view, pause.until)) : rung;
}

/** The day of the check-in (R2), whether or not the ladder is past it; null before any interview. */
export function checkInDay(view: View, opportunity: Opportunity): Day | null {
  const base = baseInterview(opportunity);
  return base === null
    ? null
    : workingDay(view, theirDate(view, opportunity) ?? weekAfter(view, opportunity, base));
}

/** The first day on which somebody who was away can be expected to have caught up (section 4). */
export function returnedBy(view: View, returnOn: string): Day {
  return addBusinessDays(dayOf(returnOn), view.guide.cadence.afterReturn, view.country);
}

function climb(view: View, opportunity: Opportunity, base: Interview): Rung {
  const { cadence } = view.guide;
  const counted = unanswered(opportunity);
  const last = counted.at(-1);
  const budget = allowance(view, opportunity, counted);
  const theirs = theirDate(view, opportunity);
  if (budget.spent && last !== undefined)
    return rung("close", last.id, after(last, cadence.closeAfterLast), told(last));
  if (last !== undefined && budget.next === "decision-date") return checkBack(last);
  const broken = lastFailure(opportunity, last);
  if (broken !== undefined) return rung("email", `${broken.id}-again`, dayOf(broken.on) + 1, told(broken));
  if (last !== undefined) return rung("email", last.id, after(last, cadence.emailAfterCall), told(last));
  // A sibling process has used up what they share: nothing is proposed here beside it.
  if (opportunity.noWordOn !== null && !budget.spent) return call(opportunity.noWordOn);
  return checkIn();

  function call(noWordOn: string): Rung {
    const noWord = dayOf(noWordOn);
    if (callsOut(view, opportunity)) return rung("email", noWordOn, noWord + 1, noWord);
    const gatekeeper = opportunity.contactLog.findLast(
      (entry) => entry.result === "gatekeeper" && entry.cycle === opportunity.cycle && entry.on >= noWordOn,
    );
    if (gatekeeper === undefined) return rung("call", noWordOn, noWord + 1, noWord);
    return rung("call", gatekeeper.id, dayOf(gatekeeper.on) + 1, told(gatekeeper));
  }

  function checkBack(last: ContactEntry): Rung {
    const rule = Math.max(
      after(last, cadence.checkBackAfterEmail),
      gapEnds(view, counted, "email") ?? Number.NEGATIVE_INFINITY,
    );
    return rung("check-back", last.id, rule, told(last));
  }

  function checkIn(): Rung {
    const { timetable, cycleFrom } = opportunity;
    const by = timetable?.by ?? null;
    const anchor = by === null ? (cycleFrom ?? base.id) : `by-${by}`;
    const toldOn = Math.max(
      localDay(view, base.loggedAt),
      by === null || timetable === null ? Number.NEGATIVE_INFINITY : dayOf(timetable.notedOn),
    );
    return rung("heard-back", anchor, theirs ?? weekAfter(view, opportunity, base), toldOn);
  }

  function after(entry: ContactEntry, businessDays: number): Day {
    return addBusinessDays(dayOf(entry.on), businessDays, view.country);
  }

  function told(entry: ContactEntry): Day {
    return localDay(view, entry.loggedAt);
  }

  /** Never before their own date (R7), never on the day of the talk from which it follows. */
  function rung(nudge: Rung["nudge"], anchor: string, rule: Day, toldOn: Day): Rung {
    const day = workingDay(view, theirs === null ? rule : Math.max(rule, theirs));
    return {
      nudge,
      key: `${nudge}:${opportunity.cycle}:${anchor}`,
      day: day > toldOn ? day : workingDay(view, toldOn + 1),
    };
  }
}

/** R2 without a date of theirs, before it is moved to a working day. */
function weekAfter(view: View, opportunity: Opportunity, base: Interview): Day {
  const { afterInterview, afterStillDeciding } = view.guide.cadence;
  const interviewed = dayOf(base.on ?? "");
  const answered = opportunity.cycleFrom === null ? Number.NEGATIVE_INFINITY : dayOf(opportunity.cycleFrom);
  return answered >= interviewed
    ? addBusinessDays(answered, afterStillDeciding, view.country)
    : addBusinessDays(interviewed, afterInterview[opportunity.sector], view.country);
}

function afterPause(view: View, pause: Pause): Rung {
  const day =
    pause.until === null
      ? addBusinessDays(dayOf(pause.since), view.guide.cadence.afterCancelled, view.country)
      : dayOf(pause.until);
  return {
    nudge: "heard-back",
    key: `heard-back:${pause.reason}:${pause.since}`,
    day: workingDay(view, day),
  };
}

function askForTheDay(view: View, undated: Interview): Rung {
  const told = localDay(view, undated.loggedAt);
  const day = addBusinessDays(told, view.guide.cadence.afterUndatedInvitation, view.country);
  return { nudge: "heard-back", key: `heard-back:undated:${undated.id}`, day: workingDay(view, day) };
}

/** A mail that bounced or went astray since the last contact that counts (section 4: needs a fix). */
function lastFailure(opportunity: Opportunity, last: ContactEntry | undefined): ContactEntry | undefined {
  return opportunity.contactLog.findLast(
    (entry) =>
      entry.failed !== null &&
      entry.channel === "email" &&
      entry.cycle === opportunity.cycle &&
      (last === undefined || entry.loggedAt > last.loggedAt),
  );
}

function notBefore(view: View, rung: Rung, day: Day): Rung {
  return rung.day >= day ? rung : { ...rung, key: `${rung.key}:${dateOf(day)}`, day: workingDay(view, day) };
}

function workingDay(view: View, day: Day): Day {
  return workingDayFrom(view.guide, day, view.country);
}
