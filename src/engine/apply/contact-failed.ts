import { dateOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { ContactEntry, Opportunity } from "../opportunity.ts";
import { type Applied, done, onOpportunity, type Told } from "./applied.ts";
import { withEntry } from "./contacted.ts";

type Failure = "bounced" | "wrong-person" | "left-company";

/**
 * A contact that did not reach who it should: it is not counted (situations 50, 52, 53). Away with
 * a return date pauses; away without one changes nothing (section 4). No calls: R8.
 */
export function contactFailed(told: Told, command: Extract<Command, { command: "contact-failed" }>): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const { kind = "bounced", until = null } = command;
    if (kind === "no-calls") return done(told, { ...opportunity, noCalls: true }, { fact: "calls-out" });
    if (kind === "out-of-office") return away(told, opportunity, until);
    return failed(told, opportunity, kind);
  });
}

function away(told: Told, opportunity: Opportunity, until: string | null): Applied {
  const today = dateOf(told.today);
  const fact = { fact: "out-of-office", until } as const;
  if (until === null || until < today) return done(told, opportunity, fact);
  const pause = { reason: "out-of-office", since: today, until, words: null } as const;
  return done(told, { ...opportunity, pause, snooze: null }, fact);
}

function failed(told: Told, opportunity: Opportunity, kind: Failure): Applied {
  const entry = opportunity.contactLog.findLast(
    ({ channel, failed: known, cycle }) =>
      channel !== "call" && known === null && cycle === opportunity.cycle,
  );
  const uncounted: ContactEntry | null =
    entry === undefined ? null : { ...entry, failed: kind, counts: false, asksDecision: false };
  const marked = { ...opportunity, contacts: markContact(opportunity, kind) };
  const next = uncounted === null ? marked : withEntry(marked, uncounted);
  return done(told, next, { fact: "contact-failed", kind, uncounted: entry?.counts ?? false });
}

/** The one written to: the recipient of the last draft, else the last whose address is known. */
function markContact(opportunity: Opportunity, kind: Failure): Opportunity["contacts"] {
  const recipient = opportunity.drafts.at(-1)?.draft.recipient?.toLowerCase();
  const { contacts } = opportunity;
  const written =
    contacts.find(({ email }) => email !== null && email.toLowerCase() === recipient) ??
    contacts.findLast(({ email }) => email !== null) ??
    (contacts.length === 1 ? contacts[0] : undefined);
  return contacts.map((each) => (each.id === written?.id ? { ...each, failed: kind } : each));
}
