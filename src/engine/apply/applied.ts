import type { OutcomeName } from "../board.ts";
import { type Day, dateOf, dayOf, isRealDate, weekdayOf } from "../calendar.ts";
import type { AnswerResult, CallResult, IsoDate, WallTime } from "../command.ts";
import type { Contact, Opportunity, Timetable } from "../opportunity.ts";
import type { Record } from "../record.ts";
import { localDay, type View } from "../view.ts";
import { which } from "../which.ts";

/** The day and time of an interview. */
export type When = Readonly<{ on: IsoDate | null; at: WallTime | null; timeZone: string | null }>;

/** What a command changed, or found as it was: what a reply is worded from. */
export type Fact =
  | Readonly<{
      fact: "interview-logged";
      interviewId: string;
      round: number;
      when: When;
      ahead: boolean;
      /** The first that is known of this company and role. */
      isNew: boolean;
      /** It had ended and is open again. */
      reopened: boolean;
    }>
  /** Told before: nothing doubled; details may have been filled in (situation 87). */
  | Readonly<{ fact: "interview-known"; interviewId: string; filledIn: boolean }>
  /** The one that was ahead has taken place (situation 63). */
  | Readonly<{ fact: "interview-held"; interviewId: string }>
  | Readonly<{ fact: "interview-moved"; interviewId: string; before: When; after: When }>
  | Readonly<{ fact: "interview-cancelled"; interviewId: string; by: "me" | "them" | null }>
  | Readonly<{ fact: "timetable"; before: Timetable | null; after: Timetable; movedFromWeekend: boolean }>
  | Readonly<{ fact: "contact-added"; contactId: string }>
  | Readonly<{ fact: "contact-changed"; contactId: string; before: Contact; after: Contact }>
  | Readonly<{ fact: "note-added"; noteId: string }>
  | Readonly<{
      fact: "contacted";
      entryId: string;
      channel: "thank-you" | "call" | "email";
      result: CallResult | null;
      on: IsoDate;
      times: number;
      /** It asked for the decision date: the last of the ladder. */
      asksDecision: boolean;
    }>
  /** The result of a call that was on record without one. */
  | Readonly<{ fact: "call-result"; entryId: string; result: CallResult }>
  | Readonly<{ fact: "contact-moved"; entryId: string; before: IsoDate; after: IsoDate }>
  | Readonly<{
      fact: "contact-failed";
      kind: "bounced" | "wrong-person" | "left-company";
      uncounted: boolean;
    }>
  /** Away: `until` null changes nothing (section 4). */
  | Readonly<{ fact: "out-of-office"; until: IsoDate | null }>
  | Readonly<{ fact: "calls-out" }>
  | Readonly<{
      fact: "answered";
      result: AnswerResult;
      by: IsoDate | null;
      automatic: boolean;
      /** Silent until then (on hold, check back). */
      until: IsoDate | null;
      reopened: boolean;
    }>
  /** "They answered", without what: nothing changed (situation 33). */
  | Readonly<{ fact: "answer-unclear" }>
  /** `tooEarly`: their date or the week is not over, so nothing changed (R7). */
  | Readonly<{ fact: "no-word"; tooEarly: boolean; checkInOn: IsoDate | null }>
  | Readonly<{ fact: "renamed"; before: string | null; after: string; sentWithOldName: boolean }>
  | Readonly<{ fact: "role"; before: string | null; after: string }>
  | Readonly<{ fact: "snoozed"; until: IsoDate; everything: boolean }>
  | Readonly<{ fact: "nudges"; state: "stopped" | "on"; everything: boolean }>
  | Readonly<{ fact: "closed"; outcome: OutcomeName; before: OutcomeName | null }>
  | Readonly<{ fact: "deleted"; company: string | null }>
  | Readonly<{ fact: "time-zone"; before: string | null; after: string }>
  | Readonly<{ fact: "profile"; fields: readonly string[] }>
  /** It was so already. */
  | Readonly<{ fact: "unchanged" }>;

/** Why a command was not done; the record is as it was. */
export type Problem =
  | Readonly<{ problem: "nothing-on-record" }>
  | Readonly<{ problem: "unknown-company"; company: string }>
  | Readonly<{ problem: "which"; candidates: readonly string[] }>
  /** The weekday that was said is not the date's (situation 60). `weekdayOn`: the nearest such day. */
  | Readonly<{ problem: "date-clash"; on: IsoDate; weekday: number; weekdayOn: IsoDate }>
  | Readonly<{ problem: "no-such-date"; on: string }>
  /** A day that should lie ahead is over, or the other way round. */
  | Readonly<{ problem: "past-date"; on: IsoDate }>
  | Readonly<{ problem: "future-date"; on: IsoDate }>
  /** Another day than on record: the same interview, or a further one? */
  | Readonly<{ problem: "same-or-new"; interviewId: string; when: When; nextRound: number }>
  | Readonly<{ problem: "no-interview" }>
  | Readonly<{ problem: "no-date" }>
  | Readonly<{ problem: "unknown-zone"; timeZone: string | null }>;

/** What came of a command. With a problem, the record is the one before. */
export type Applied = Readonly<{
  record: Record;
  opportunityId: string | null;
  facts: readonly Fact[];
  problem: Problem | null;
}>;

/** A command's circumstances: when it was said, and what it answered. */
export type Told = Readonly<{
  view: View;
  /** Epoch ms. */
  at: number;
  /** The person's day of `at`. */
  today: Day;
  opportunityId: string | null;
  /** A company that is not on record becomes an opportunity instead of a problem. */
  create: boolean;
}>;

/** Done: `opportunity` replaces the one with its id. */
export function done(told: Told, opportunity: Opportunity, ...facts: readonly Fact[]): Applied {
  return {
    record: withOpportunity(told.view.record, opportunity),
    opportunityId: opportunity.id,
    facts,
    problem: null,
  };
}

/** Not done, and why. */
export function refused(told: Told, problem: Problem, opportunityId: string | null = null): Applied {
  return { record: told.view.record, opportunityId, facts: [], problem };
}

/** Does `change` to the opportunity that is meant, or says why there is none. */
export function onOpportunity(
  told: Told,
  pointer: Readonly<{ company?: string | undefined; role?: string | undefined }>,
  change: (opportunity: Opportunity) => Applied,
): Applied {
  const meant = which(told.view.record, { ...pointer, opportunityId: told.opportunityId });
  if ("found" in meant) return change(meant.found);
  if ("candidates" in meant)
    return refused(told, { problem: "which", candidates: meant.candidates.map(({ id }) => id) });
  if ("unknown" in meant) return refused(told, { problem: "unknown-company", company: meant.unknown });
  return refused(told, { problem: "nothing-on-record" });
}

/** The record with this opportunity in the place of the one with its id, or in front as the newest. */
function withOpportunity(record: Record, opportunity: Opportunity): Record {
  const known = record.opportunities.some(({ id }) => id === opportunity.id);
  return {
    ...record,
    opportunities: known
      ? record.opportunities.map((each) => (each.id === opportunity.id ? opportunity : each))
      : [opportunity, ...record.opportunities],
  };
}

/** What is wrong with a day that was said: no such date, or not the weekday that was said beside it. */
export function dayProblem(said: { on?: IsoDate | undefined; weekday?: number | undefined }): Problem | null {
  const { on, weekday } = said;
  if (on === undefined) return null;
  if (!isRealDate(on)) return { problem: "no-such-date", on };
  const day = dayOf(on);
  if (weekday === undefined || weekdayOf(day) === weekday) return null;
  // The nearest day of that weekday, before or after.
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const weekdayOn = dateOf(ahead <= 3 ? day + ahead : day + ahead - 7);
  return { problem: "date-clash", on, weekday, weekdayOn };
}

/** The circumstances of a command that is told at `at` (epoch ms). */
export function toldAt(view: View, at: number, opportunityId: string | null, create: boolean): Told {
  return { view, at, today: localDay(view, at), opportunityId, create };
}
