import { dateOf, dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Interview, Opportunity } from "../opportunity.ts";
import { interviewAhead } from "../view.ts";
import { type Applied, dayProblem, done, onOpportunity, refused, type Told, type When } from "./applied.ts";
import { whenOf, withInterview } from "./interviews.ts";
import { recount } from "./note-timetable.ts";

/** A known interview has another day or time (situation 10); without either, its day is open. */
export function reschedule(told: Told, command: Extract<Command, { command: "reschedule" }>): Applied {
  const problem = dayProblem(command);
  if (problem !== null) return refused(told, problem);
  return onOpportunity(told, command, (opportunity) => {
    const interview = nextOrLast(told, opportunity);
    if (interview === undefined) return refused(told, { problem: "no-interview" }, opportunity.id);
    if (command.on !== undefined && dayOf(command.on) < told.today)
      return refused(told, { problem: "past-date", on: command.on }, opportunity.id);
    const sameDay = command.on === undefined && command.at !== undefined;
    const after: When = {
      on: command.on ?? (sameDay ? interview.on : null),
      at: command.at ?? null,
      timeZone: command.timeZone ?? interview.timeZone,
    };
    const moved = move(told, opportunity, interview, after);
    return done(told, moved, {
      fact: "interview-moved",
      interviewId: interview.id,
      before: whenOf(interview),
      after,
    });
  });
}

/** It did not, or will not, take place and has no new date (situations 11, 12). */
export function cancelInterview(
  told: Told,
  command: Extract<Command, { command: "interview-cancelled" }>,
): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const interview = nextOrLast(told, opportunity);
    if (interview === undefined) return refused(told, { problem: "no-interview" }, opportunity.id);
    const by = command.by ?? null;
    const cancelled = withInterview(opportunity, { ...interview, status: "cancelled", cancelledBy: by });
    const since = dateOf(told.today);
    return done(
      told,
      { ...cancelled, snooze: null, pause: { reason: "cancelled", since, until: null, words: null } },
      { fact: "interview-cancelled", interviewId: interview.id, by },
    );
  });
}

/** The opportunity with its interview at another time, ahead again, and dates that hung on it recounted. */
function move(told: Told, opportunity: Opportunity, interview: Interview, when: When): Opportunity {
  const moved: Interview = {
    ...interview,
    ...when,
    status: "planned",
    loggedAhead: true,
    loggedAt: told.at,
    cancelledBy: null,
  };
  const pause = opportunity.pause?.reason === "cancelled" ? null : opportunity.pause;
  return recount(told.view, withInterview({ ...opportunity, pause }, moved));
}

/** The one that is ahead; else one that was called off; else the last. */
function nextOrLast(told: Told, opportunity: Opportunity): Interview | undefined {
  return (
    interviewAhead(told.view, opportunity, told.at) ??
    opportunity.interviews.findLast(({ status }) => status === "cancelled") ??
    opportunity.interviews.at(-1)
  );
}
