import { Temporal } from "temporal-polyfill";
import type { DocumentName, NoteKind } from "../engine/command.ts";
import type { DraftRequest } from "../engine/draft.ts";
import { draftAdvice } from "../guide/documents/advice.ts";
import { shortThanksCountries } from "../guide/documents/letters.ts";
import { dateInWords, daysBetween, zoneInWords } from "./dates.ts";
import type { Holes } from "./fill.ts";
import { forbidden } from "./forbidden.ts";
import { isOmitted, notesFor } from "./notes.ts";

/** What to know beside the draft: when to send it, and what was assumed or left out. */
export function adviceFor(request: DraftRequest, holes: Holes): readonly string[] {
  const { facts, style } = request;
  return [
    ...timing(request),
    ...manner(request, holes),
    ...abroad(request),
    ...unused(request, holes),
    ...(facts.agency !== null ? [draftAdvice.agency] : []),
    ...(facts.recipient?.name && !facts.recipient.email && isMail(request)
      ? [draftAdvice.noAddress.replace("{name}", facts.recipient.name)]
      : []),
    ...(facts.me.name ? [] : [draftAdvice.nameMissing]),
    ...new Set(
      facts.notes.flatMap(({ text }) => {
        const matter = isOmitted(text, style.omit) ? null : forbidden(text);
        return matter ? [draftAdvice.leftOut.replace("{matter}", matter)] : [];
      }),
    ),
  ];
}

const isMail = ({ document }: DraftRequest): boolean =>
  document !== "call-script" && document !== "voicemail-script";

/** Notes that are on record and could not be worked in: said, so that they can be told again. */
function unused(request: DraftRequest, holes: Holes): readonly string[] {
  const wanted = takenUp[request.document] ?? {};
  return Object.entries(wanted).flatMap(([kind, names]) => {
    const [note] = notesFor(request, kind as NoteKind);
    return note && !names.some((name) => holes[name])
      ? [draftAdvice.notWorkedIn.replace("{note}", note.text.trim().split(/\s+/).slice(0, 8).join(" "))]
      : [];
  });
}

/** The kinds of notes that a document cannot do without, and the holes that they fill. */
const takenUp: Readonly<Partial<Record<DocumentName, Partial<Record<NoteKind, readonly string[]>>>>> = {
  "thank-you": { topic: ["topic"], qualification: ["skill"], motivation: ["why", "whyThing"] },
  "hook-email": { hook: ["matter", "aim", "idea"] },
};

/** R1 for thanks, the channel etiquette for the rest, in the recipient's zone. */
function timing(request: DraftRequest): readonly string[] {
  const { facts, document } = request;
  const zone = facts.interview?.timeZone ?? facts.timeZone;
  const when = goodDay(facts.today);
  const fill = (text: string): string =>
    text
      .replace(
        "{when}",
        when === facts.today ? "today or on the next working day" : dateInWords(when, facts.country),
      )
      .replace("{zone}", zoneInWords(zone, facts.today));
  switch (document) {
    case "thank-you": {
      const since = facts.lastInterviewOn === null ? 0 : daysBetween(facts.lastInterviewOn, facts.today);
      if (since > 2) return [draftAdvice.thankYouLate];
      return [weekday(facts.today) === 5 ? draftAdvice.thankYouFriday : draftAdvice.thankYouNow];
    }
    case "call-script":
    case "voicemail-script":
      return [
        fill(draftAdvice.callWindow),
        ...(document === "voicemail-script" ? [draftAdvice.oneVoicemail] : []),
      ];
    case "second-interview-reply":
    case "reschedule-reply":
      return [draftAdvice.invitation];
    case "rejection-reply":
      return [draftAdvice.rejection];
    case "offer-deadline-email": {
      const near = facts.offer?.by ? daysBetween(facts.today, facts.offer.by) <= 4 : false;
      return [near && request.variant !== "offering" ? draftAdvice.offerCallFirst : draftAdvice.offerReal];
    }
    case "withdrawal":
      return [];
    case "decision-date-email":
      return [fill(draftAdvice.mailWindow), draftAdvice.sameThread, draftAdvice.lastOne];
    case "status-email":
      return [fill(draftAdvice.mailWindow), draftAdvice.sameThread];
    case "hook-email":
      return [fill(draftAdvice.mailWindow)];
  }
}

function manner(request: DraftRequest, holes: Holes): readonly string[] {
  const { document, style } = request;
  const hooked = ["matter", "aim", "idea"].some((name) => holes[name]);
  if (document === "hook-email")
    return [
      ...(hooked || notesFor(request, "hook").length > 0 ? [] : [draftAdvice.hookMissing]),
      ...(hooked && style.bold ? [draftAdvice.bold] : []),
    ];
  if (document === "thank-you" && holes["repairAbout"] && !holes["repairBetter"])
    return [draftAdvice.repairMissing];
  return [];
}

function abroad({ document, facts }: DraftRequest): readonly string[] {
  const { country } = facts;
  if (country === null) return [];
  const region = new Intl.DisplayNames(["en"], { type: "region" }).of(country) ?? country;
  const named = /^(?:United|Netherlands|Philippines|Czech Republic)/.test(region) ? `the ${region}` : region;
  if (document === "thank-you" && country === "JP") return [draftAdvice.thankYouJapan];
  if (!shortThanksCountries.has(country)) return [];
  if (document === "thank-you" && facts.agency === null)
    return [draftAdvice.thankYouShort.replace("{country}", named)];
  return document === "hook-email" ? [draftAdvice.hookAbroad.replace("{country}", named)] : [];
}

const weekday = (on: string): number => Temporal.PlainDate.from(on).dayOfWeek;

/** The next day from Tuesday to Thursday; a Friday stands for its morning. Never more than two days off. */
function goodDay(today: string): string {
  const later = [0, 1, 0, 0, 0, 0, 3, 2][weekday(today)] ?? 0;
  return Temporal.PlainDate.from(today).add({ days: later }).toString();
}
