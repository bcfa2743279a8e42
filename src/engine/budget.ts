import { addBusinessDays } from "./business-days.ts";
import { type Day, dateOf, dayOf } from "./calendar.ts";
import type { IsoDate } from "./command.ts";
import { foldName } from "./fold.ts";
import type { ContactEntry, Opportunity } from "./opportunity.ts";
import { baseInterview, customOf, type View } from "./view.ts";

/** The budget of contacts without an answer (cadence R5), and what it still allows. */
export type Budget = Readonly<{
  /** Unanswered status contacts of this process since the last human answer. */
  used: number;
  /** The same, with those of other processes at the company that go to the same people. */
  shared: number;
  max: number;
  /** Nothing more may be proposed: it is used up, or the decision-date ask has been made. */
  spent: boolean;
  /** What the next contact may be; the last one of a budget asks for the decision date. */
  next: "call" | "email" | "decision-date" | null;
  /** Not before this day: minimum gaps (R5) and the employer's own date (R7). Null: at once. */
  notBefore: IsoDate | null;
}>;

/** Where the budget of an opportunity stands. */
export function budgetOf(view: View, opportunity: Opportunity): Budget {
  const counted = unanswered(opportunity);
  const gap = counted.length === 0 ? null : gapEnds(view, counted, "email");
  const theirs = theirDate(view, opportunity);
  const day = gap === null || theirs === null ? (gap ?? theirs) : Math.max(gap, theirs);
  return { ...allowance(view, opportunity, counted), notBefore: day === null ? null : dateOf(day) };
}

/** The budget without its days: what the ladder goes by. */
export function allowance(
  view: View,
  opportunity: Opportunity,
  counted: readonly ContactEntry[],
): Omit<Budget, "notBefore"> {
  const used = counted.length;
  const shared = used + usedBySiblings(view, opportunity);
  const max = budgetSize(view, opportunity);
  const spent = shared >= max || counted.some((entry) => entry.asksDecision);
  return { used, shared, max, spent, next: spent ? null : nextContact() };

  function nextContact(): Budget["next"] {
    if (max > 1 && shared >= max - 1) return "decision-date";
    if (counted.some((entry) => entry.channel === "email")) return "decision-date";
    return used > 0 || callsOut(view, opportunity) ? "email" : "call";
  }
}

/** The contacts of this cycle that are without an answer, oldest first. */
export function unanswered(opportunity: Opportunity): readonly ContactEntry[] {
  const from = baseInterview(opportunity)?.on ?? "";
  return opportunity.contactLog.filter(
    (entry) => entry.counts && entry.cycle === opportunity.cycle && entry.on >= from,
  );
}

/** The first day on which both minimum gaps are over (R5). */
export function gapEnds(view: View, counted: readonly ContactEntry[], channel: "call" | "email"): Day | null {
  const { gapAcrossChannels, gapInOneChannel } = view.guide.cadence;
  let end: Day | null = null;
  for (const entry of counted) {
    const gap = entry.channel === channel ? gapInOneChannel : gapAcrossChannels;
    end = Math.max(end ?? Number.NEGATIVE_INFINITY, addBusinessDays(dayOf(entry.on), gap, view.country));
  }
  return end;
}

/** Their own date with the business days of grace after it (R2, R7); null where they named none. */
export function theirDate(view: View, opportunity: Opportunity): Day | null {
  const by = opportunity.timetable?.by ?? null;
  if (by === null) return null;
  return addBusinessDays(dayOf(by), customOf(view, opportunity).afterTheirDate, view.country);
}

/** Is the phone out here: by their wish (R8), by preference, or by the custom of the country? */
export function callsOut(view: View, opportunity: Opportunity): boolean {
  if (opportunity.noCalls || opportunity.preference === "email") return true;
  return opportunity.preference !== "call" && !customOf(view, opportunity).callFirst;
}

function budgetSize(view: View, opportunity: Opportunity): number {
  const { budgetInBetween } = view.guide.cadence;
  const { budget } = customOf(view, opportunity);
  const inBetween =
    (opportunity.agency !== null && !opportunity.agency.directContact) || theyDoTheContacting(opportunity);
  return inBetween ? Math.min(budget, budgetInBetween) : budget;
}

/** "We will contact you" (R5), which is more than "you will hear from us soon". */
function theyDoTheContacting(opportunity: Opportunity): boolean {
  return /\b(?:we|they)(?:['’]ll| will) contact (?:you|me|us)\b/i.test(opportunity.timetable?.words ?? "");
}

/** Two processes at one company share the budget of the people they share (cadence section 4). */
function usedBySiblings(view: View, opportunity: Opportunity): number {
  let used = 0;
  for (const other of view.siblings(opportunity))
    if (sharesPeople(opportunity, other)) used += unanswered(other).length;
  return used;
}

function sharesPeople(one: Opportunity, other: Opportunity): boolean {
  return one.contacts.some((mine) =>
    other.contacts.some(
      (theirs) =>
        (mine.email !== null && mine.email.toLowerCase() === theirs.email?.toLowerCase()) ||
        (mine.name !== null && theirs.name !== null && foldName(mine.name) === foldName(theirs.name)),
    ),
  );
}
