import { unanswered } from "../budget.ts";
import { addBusinessDays } from "../business-days.ts";
import { addMonths, type Day, dateOf, dayOf, weekdayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Opportunity, Timetable } from "../opportunity.ts";
import { baseInterview, type View } from "../view.ts";
import { type Applied, dayProblem, done, onOpportunity, refused, type Told } from "./applied.ts";

type NoteTimetable = Extract<Command, { command: "note-timetable" }>;

/**
 * What the employer said about when they decide (R10). A duration counts from the interview's day
 * while the talk is about that interview, from the day of their message once they have answered
 * since. A date on a weekend moves to Monday.
 */
export function noteTimetable(told: Told, command: NoteTimetable): Applied {
  const problem = dayProblem({ on: command.by });
  if (problem !== null) return refused(told, problem);
  return onOpportunity(told, command, (opportunity) => {
    const from = countedFrom(told, opportunity);
    const start = from === "interview" ? baseInterview(opportunity)?.on : null;
    const named =
      command.by !== undefined
        ? dayOf(command.by)
        : command.within === undefined
          ? null
          : after(told.view, start == null ? told.today : dayOf(start), command.within);
    const by = named === null ? null : offWeekend(named);
    const timetable: Timetable = {
      by: by === null ? null : dateOf(by),
      vague: by === null,
      words: command.words ?? null,
      within: command.by === undefined ? (command.within ?? null) : null,
      countedFrom: command.by === undefined && command.within !== undefined ? from : null,
      notedOn: dateOf(told.today),
    };
    return done(told, noted(told, opportunity, timetable), {
      fact: "timetable",
      before: opportunity.timetable,
      after: timetable,
      movedFromWeekend: by !== named,
    });
  });
}

/** Their date counted anew from the interview's day, after that was corrected or moved. */
export function recount(view: View, opportunity: Opportunity): Opportunity {
  const { timetable } = opportunity;
  const on = baseInterview(opportunity)?.on;
  if (timetable === null || timetable.within === null || timetable.countedFrom !== "interview" || on == null)
    return opportunity;
  const by = dateOf(offWeekend(after(view, dayOf(on), timetable.within)));
  return { ...opportunity, timetable: { ...timetable, by } };
}

/** With a date of theirs ahead, a check-in that found nothing is no reason to chase (R7). */
function noted(told: Told, opportunity: Opportunity, timetable: Timetable): Opportunity {
  const ahead = timetable.by !== null && dayOf(timetable.by) >= told.today;
  const reason = opportunity.pause?.reason;
  const ended = ahead && (reason === "on-hold" || reason === "check-back");
  return {
    ...opportunity,
    timetable,
    noWordOn: ahead && unanswered(opportunity).length === 0 ? null : opportunity.noWordOn,
    pause: ended ? null : opportunity.pause,
  };
}

function countedFrom(told: Told, opportunity: Opportunity): "interview" | "message" {
  const { cycleFrom } = opportunity;
  const base = baseInterview(opportunity);
  if (base?.on == null || dayOf(base.on) > told.today) return "message";
  // They have answered since: what is told now is from that answer.
  return cycleFrom !== null && cycleFrom >= base.on && cycleFrom !== base.on ? "message" : "interview";
}

/** Up to four days are business days, so are those that were called so; the rest is the calendar. */
function after(view: View, start: Day, within: string): Day {
  const count = Number(within.slice(1, -1));
  switch (within.at(-1)) {
    case "B":
      return addBusinessDays(start, count, view.country);
    case "W":
      return start + 7 * count;
    case "M":
      return addMonths(start, count);
    default:
      return count <= view.guide.cadence.businessDaysUpTo
        ? addBusinessDays(start, count, view.country)
        : start + count;
  }
}

function offWeekend(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? day + 8 - weekday : day;
}
