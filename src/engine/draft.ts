import * as z from "zod";
import { DocumentName, IsoDate, NoteKind, WallTime } from "./command.ts";

/** How a text should sound. */
export const Register = z.enum(["formal", "plain", "warm"]);
export type Register = z.infer<typeof Register>;

/** Somebody on the employer's (or the agency's) side, as the person spelt them. */
export const DraftContact = z.strictObject({
  name: z.string().nullable(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type DraftContact = Readonly<z.infer<typeof DraftContact>>;

export const FactNote = z.strictObject({
  kind: NoteKind,
  /** The person's own words, as typed. */
  text: z.string(),
  /** The contact whom it concerns, when known. */
  whom: z.string().nullable(),
});
export type FactNote = Readonly<z.infer<typeof FactNote>>;

/**
 * Everything a draft may say: nothing else is true (rubric G1). The engine gathers it from the
 * record; drafting never sees the record itself.
 */
export const Facts = z.strictObject({
  /** Today in the person's zone. */
  today: IsoDate,
  timeZone: z.string(),
  /** ISO 3166 alpha-2, as told or derived from the zone; null when unknown. */
  country: z.string().nullable(),
  me: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  company: z.string().nullable(),
  role: z.string().nullable(),
  agency: z.string().nullable(),
  internal: z.boolean(),
  /** The interview that the text is about: the last past one, or the one ahead for confirmations. */
  interview: z
    .strictObject({
      on: IsoDate.nullable(),
      at: WallTime.nullable(),
      timeZone: z.string().nullable(),
      round: z.int(),
      kind: z.string().nullable(),
      place: z.string().nullable(),
    })
    .nullable(),
  /** The last interview that is over, for texts about the one ahead. */
  lastInterviewOn: IsoDate.nullable(),
  /** Whom it is written to; null when nobody is known. */
  recipient: DraftContact.nullable(),
  /** Everybody met, for panels and greetings. */
  contacts: z.array(DraftContact).readonly(),
  notes: z.array(FactNote).readonly(),
  timetable: z
    .strictObject({ by: IsoDate.nullable(), vague: z.boolean(), words: z.string().nullable() })
    .nullable(),
  /** True: the thank-you may carry one light question about the timetable (rubric T9). */
  timetableUnasked: z.boolean(),
  /** Calls without an answer so far: a voicemail may be mentioned only if there was one (H10, S7). */
  voicemailOn: IsoDate.nullable(),
  phoneUnreached: z.boolean(),
  thankYouSentOn: IsoDate.nullable(),
  /** A real offer of somebody else, confirmed by the person (rubric O1). */
  offer: z
    .strictObject({
      by: IsoDate.nullable(),
      firstChoice: z.boolean().nullable(),
      extraDays: z.int().nullable(),
    })
    .nullable(),
  /** When they told the person to get in touch again ("March"), for the mail that refers to it. */
  checkBackWords: z.string().nullable(),
  /** New times that the person can offer (rubric F9, A3). */
  alternatives: z.array(z.strictObject({ on: IsoDate, at: WallTime.nullable() })).readonly(),
  /** Who called the meeting off or missed it, for apologies and calm replies (A2, A6). */
  cancelledBy: z.enum(["me", "them"]).nullable(),
});
export type Facts = Readonly<z.infer<typeof Facts>>;

/** How to write it. Revisions change this, never the facts. */
export const DraftStyle = z.strictObject({
  register: Register,
  /** -2 shortest ... 0 as the rubric aims ... 2 longest. */
  length: z.int().min(-2).max(2),
  /** Warmth beside the register, -2 ... 2. */
  warmth: z.int().min(-2).max(2),
  /** The idea stands in the mail (H4); only when the person chose it (H9). */
  bold: z.boolean(),
  /** Things the person does not want mentioned, in their words. */
  omit: z.array(z.string()).readonly(),
});
export type DraftStyle = Readonly<z.infer<typeof DraftStyle>>;

export const DraftRequest = z.strictObject({
  id: z.string(),
  opportunityId: z.string(),
  document: DocumentName,
  /** Of a document with several forms: `confirm`, `decline`, `reschedule`, `offering`, `apology`, `slip`, `debrief`, `keep-in-mind` ... */
  variant: z.string().nullable(),
  facts: Facts,
  style: DraftStyle,
  /** Derived number that picks among phrasings: same request, same text (G17 across people). */
  seed: z.int(),
});
export type DraftRequest = Readonly<z.infer<typeof DraftRequest>>;

/** A text to copy and send: never sent by the coach (rubric G19). */
export const Draft = z.strictObject({
  /** The request that it answers. */
  id: z.string(),
  document: DocumentName,
  channel: z.enum(["email", "call", "voicemail"]),
  /** Mail address or number where known, else the recipient's name, else null. */
  recipient: z.string().nullable(),
  /** Null for calls. */
  subject: z.string().nullable(),
  body: z.string(),
  /** The facts that it uses, in the person's words. */
  facts: z.array(z.string()).readonly(),
  /** What the rubric could not pass, with the point's name. */
  warnings: z.array(z.string()).readonly(),
  /** What to know beside the draft: best time to send, the risk of a bold idea (H9). */
  advice: z.array(z.string()).readonly(),
  by: z.enum(["composed", "model"]),
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** What is missing for a good draft: the next question, or none. */
export type MissingFact =
  | "company"
  | "role"
  | "name"
  | "contact"
  | "topic"
  | "qualification"
  | "motivation"
  | "hook"
  | "when"
  | "offer-date";
