import { budgetOf, unanswered } from "../budget.ts";
import { dateOf, dayOf } from "../calendar.ts";
import type { Command, DocumentName, IsoDate } from "../command.ts";
import { resetBy } from "../cycle.ts";
import type { ContactEntry, DraftOnRecord, Opportunity } from "../opportunity.ts";
import { baseInterview } from "../view.ts";
import { type Applied, done, onOpportunity, refused, type Told } from "./applied.ts";

/** The thank-you went out: on the log, free of charge, once for each interview (situation 28). */
export function thankYouSent(told: Told, command: Extract<Command, { command: "thank-you-sent" }>): Applied {
  return onDay(told, command, (opportunity, on) => {
    const since = baseInterview(opportunity)?.on ?? "";
    const known = opportunity.contactLog.find(
      ({ channel, failed, on: sentOn }) => channel === "thank-you" && failed === null && sentOn >= since,
    );
    if (known !== undefined) {
      if (command.on === undefined || command.on === known.on)
        return done(told, opportunity, { fact: "unchanged" });
      return moveEntry(told, opportunity, known, command.on);
    }
    return log(told, opportunity, { channel: "thank-you", on, counts: false, documents: ["thank-you"] });
  });
}

/** The person phoned. A call that reached somebody is a human answer (R6); a receptionist is none (situation 41). */
export function called(told: Told, command: Extract<Command, { command: "called" }>): Applied {
  return onDay(told, command, (opportunity, on) => {
    const { result = null, times = 1 } = command;
    const unclear = opportunity.contactLog.at(-1);
    if (
      result !== null &&
      unclear?.channel === "call" &&
      unclear.result === null &&
      (command.on === undefined || command.on === unclear.on)
    ) {
      const entry = { ...unclear, result, counts: countsAs(result) };
      const next = settle(told, withEntry(opportunity, entry), result);
      return done(told, next, { fact: "call-result", entryId: entry.id, result });
    }
    const logged = log(told, opportunity, { channel: "call", on, result, times, counts: countsAs(result) });
    const next = logged.record.opportunities.find(({ id }) => id === opportunity.id);
    return next === undefined ? logged : done(told, settle(told, next, result), ...logged.facts);
  });
}

/** A written follow-up went out. The one that asks for the decision date is the last (R4). */
export function emailed(told: Told, command: Extract<Command, { command: "emailed" }>): Applied {
  return onDay(told, command, (opportunity, on) => {
    const draft = opportunity.drafts.findLast(
      ({ draft: { document }, sentOn }) => sentOn === null && followUps.includes(document),
    );
    const asks =
      unanswered(opportunity).length > 0 && budgetOf(told.view, opportunity).next === "decision-date";
    const asksDecision = draft?.draft.document === "decision-date-email" || asks;
    return log(told, opportunity, {
      channel: "email",
      on,
      counts: true,
      times: command.times ?? 1,
      asksDecision,
      documents: followUps,
    });
  });
}

/** The opportunity with this entry of the log changed; the log stays in order of days. */
export function withEntry(opportunity: Opportunity, entry: ContactEntry): Opportunity {
  const contactLog = opportunity.contactLog.map((each) => (each.id === entry.id ? entry : each));
  return { ...opportunity, contactLog: sorted(contactLog) };
}

/** Puts an entry on another day. */
export function moveEntry(told: Told, opportunity: Opportunity, entry: ContactEntry, on: IsoDate): Applied {
  const moved = withEntry(opportunity, { ...entry, on });
  return done(told, moved, { fact: "contact-moved", entryId: entry.id, before: entry.on, after: on });
}

const followUps: readonly DocumentName[] = ["status-email", "hook-email", "decision-date-email"];

function onDay(
  told: Told,
  command: { readonly company?: string | undefined; readonly on?: IsoDate | undefined },
  change: (opportunity: Opportunity, on: IsoDate) => Applied,
): Applied {
  const on = command.on ?? dateOf(told.today);
  // A plan is no contact: nothing that lies ahead is logged.
  if (dayOf(on) > told.today) return refused(told, { problem: "future-date", on });
  return onOpportunity(told, command, (opportunity) => change(opportunity, on));
}

type NewEntry = Readonly<{
  channel: ContactEntry["channel"];
  on: IsoDate;
  counts: boolean;
  result?: ContactEntry["result"];
  times?: number;
  asksDecision?: boolean;
  documents?: readonly DocumentName[];
}>;

function log(told: Told, opportunity: Opportunity, entry: NewEntry): Applied {
  const { channel, on, counts, result = null, times = 1, asksDecision = false, documents = [] } = entry;
  const before = opportunity.cycleFrom !== null && on < opportunity.cycleFrom;
  const entries = Array.from({ length: times }, (_, index): ContactEntry => {
    const id = `k${opportunity.counter + 1 + index}`;
    const cycle = opportunity.cycle - (before ? 1 : 0);
    return { id, on, channel, result, asksDecision, counts, cycle, failed: null, loggedAt: told.at };
  });
  const next: Opportunity = {
    ...opportunity,
    counter: opportunity.counter + times,
    contactLog: sorted([...opportunity.contactLog, ...entries]),
    // Acted: a reminder to act is over.
    snooze: counts ? null : opportunity.snooze,
    drafts: markSent(opportunity.drafts, documents, on),
  };
  return done(told, next, {
    fact: "contacted",
    entryId: entries[0]?.id ?? "",
    channel,
    result,
    on,
    times,
    asksDecision,
  });
}

/** What was drafted last of these kinds is what went out. */
function markSent(
  drafts: readonly DraftOnRecord[],
  documents: readonly DocumentName[],
  on: IsoDate,
): readonly DraftOnRecord[] {
  const last = drafts.findLastIndex(
    (each) => each.sentOn === null && documents.includes(each.draft.document),
  );
  return drafts.map((each, index) => (index === last ? { ...each, sentOn: on } : each));
}

/** A call without a known result counts until it is told that somebody was reached. */
function countsAs(result: ContactEntry["result"]): boolean {
  return result !== "reached" && result !== "gatekeeper";
}

function settle(told: Told, opportunity: Opportunity, result: ContactEntry["result"]): Opportunity {
  return result === "reached" ? resetBy(opportunity, told.today) : opportunity;
}

function sorted(entries: readonly ContactEntry[]): readonly ContactEntry[] {
  return entries.toSorted((one, other) => one.on.localeCompare(other.on) || one.loggedAt - other.loggedAt);
}
