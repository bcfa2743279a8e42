import { unanswered } from "./budget.ts";
import type { Paced } from "./cadence.ts";
import { dateOf } from "./calendar.ts";
import type { DocumentName } from "./command.ts";
import type { DraftContact, Facts } from "./draft.ts";
import { foldName } from "./fold.ts";
import type { Contact, Interview, Opportunity } from "./opportunity.ts";
import type { Record } from "./record.ts";
import { baseInterview, hasHappened, interviewAhead, localDay, type View, viewOf } from "./view.ts";

/** Which text the facts are for. */
export type DraftWish = Readonly<{
  document: DocumentName;
  variant: string | null;
  /** The contact whom it is for, by name; null: whoever is fit. */
  whom: string | null;
}>;

/** Everything that a text may say: what is on record, and nothing else (rubric G1). */
export function factsFor(
  guide: Paced,
  record: Record,
  opportunity: Opportunity,
  now: number,
  wish: DraftWish,
): Facts {
  const view = viewOf(guide, record);
  const { person } = record;
  const interview = interviewFor(view, opportunity, now, wish.document);
  const past = opportunity.interviews.findLast((each) => each.on !== null && hasHappened(view, each, now));
  const recipient = recipientOf(opportunity, wish);
  const thanked = opportunity.contactLog.findLast(
    ({ channel, failed }) => channel === "thank-you" && failed === null,
  );
  const calls = unanswered(opportunity).filter(({ channel }) => channel === "call");
  return {
    today: dateOf(localDay(view, now)),
    timeZone: view.zone,
    country: opportunity.country ?? view.country,
    me: { name: person.name, email: person.email, phone: person.phone },
    company: opportunity.company,
    role: opportunity.role,
    agency:
      opportunity.agency === null ? null : (opportunity.agency.name ?? agent(opportunity)?.name ?? null),
    internal: opportunity.internal,
    interview: interview === null ? null : factsOf(interview),
    lastInterviewOn: past?.on ?? null,
    recipient: recipient === null ? null : draftContact(recipient),
    contacts: opportunity.contacts.filter(isReachable).map(draftContact),
    notes: opportunity.notes.map(({ kind, text, whom }) => ({ kind, text, whom })),
    timetable:
      opportunity.timetable === null
        ? null
        : {
            by: opportunity.timetable.by,
            vague: opportunity.timetable.vague,
            words: opportunity.timetable.words,
          },
    timetableUnasked: opportunity.timetable?.by == null,
    voicemailOn: calls.findLast(({ result }) => result === "voicemail")?.on ?? null,
    phoneUnreached: calls.length > 0,
    thankYouSentOn: thanked?.on ?? null,
    offer: opportunity.rivalOffer ?? offerElsewhere(record, opportunity),
    checkBackWords: opportunity.answers.findLast(({ result }) => result === "check-back")?.words ?? null,
    alternatives: opportunity.alternatives,
    cancelledBy: opportunity.interviews.findLast(({ status }) => status === "cancelled")?.cancelledBy ?? null,
  };
}

/** Texts about a meeting to come are about the one ahead, or the one that was called off; the rest about the last. */
function interviewFor(
  view: View,
  opportunity: Opportunity,
  now: number,
  document: DocumentName,
): Interview | null {
  const ahead = interviewAhead(view, opportunity, now);
  const cancelled = opportunity.interviews.findLast(({ status }) => status === "cancelled") ?? null;
  if (document === "second-interview-reply") return ahead ?? baseInterview(opportunity);
  if (document === "reschedule-reply") return cancelled ?? ahead ?? baseInterview(opportunity);
  const past = opportunity.interviews.findLast((each) => hasHappened(view, each, now));
  return past ?? baseInterview(opportunity) ?? ahead ?? cancelled;
}

/** The one asked for; with an agency in between the agency, until direct contact is allowed (section 6). */
function recipientOf(opportunity: Opportunity, { whom, document }: DraftWish): Contact | null {
  const reachable = opportunity.contacts.filter(isReachable);
  const { agency } = opportunity;
  if (agency !== null && !agency.directContact) return agent(opportunity) ?? null;
  if (whom !== null) {
    const folded = foldName(whom);
    const named = reachable.find(({ name }) => name !== null && foldName(name) === folded);
    if (named !== undefined) return named;
  }
  const employers = reachable.filter(({ isAgency }) => !isAgency);
  const byPhone = document === "call-script" || document === "voicemail-script";
  const withMeans = employers.find(({ email, phone }) => (byPhone ? phone : email) !== null);
  return withMeans ?? employers.find(({ name }) => name !== null) ?? employers[0] ?? reachable[0] ?? null;
}

function agent(opportunity: Opportunity): Contact | undefined {
  return opportunity.contacts.find((contact) => contact.isAgency && isReachable(contact));
}

/** A real offer on record of another company (rubric O1). */
function offerElsewhere(record: Record, opportunity: Opportunity): Facts["offer"] {
  const other = record.opportunities.find(
    ({ id, outcome, offer }) => id !== opportunity.id && outcome === "offer" && offer !== null,
  );
  return other?.offer ?? null;
}

/** Who left, or was the wrong one, is not written to; a bounced address is no address. */
function isReachable(contact: Contact): boolean {
  return contact.failed === null || contact.failed === "bounced";
}

function draftContact({ name, title, email, phone, failed }: Contact): DraftContact {
  return { name, title, email: failed === "bounced" ? null : email, phone };
}

function factsOf({ on, at, timeZone, round, kind }: Interview): NonNullable<Facts["interview"]> {
  return { on, at, timeZone, round, kind, place: null };
}
