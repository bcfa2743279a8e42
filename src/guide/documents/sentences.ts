import type { Register } from "../../engine/draft.ts";

/**
 * A sentence with holes (`{role}`, `{day}` ...), in the contracted form; a formal draft writes the
 * contractions out. Of "(glad / happy)" one word is taken. An object holds sentences for single registers only.
 */
export type Phrase = string | Readonly<Partial<Record<Register, string>>>;

/** What is so about a request, for parts that are only written then. */
export type Flag =
  | "asks-left"
  | "bold"
  | "dated-offer"
  | "first-choice"
  | "hook"
  | "internal"
  | "phone-missed"
  | "reason"
  | "repair"
  | "skill"
  | "timetable-unasked"
  | "topic"
  | "voicemail";

/** One thing that a text says, in several wordings. */
export type Part = Readonly<{
  name: string;
  /** All must hold; `not bold` holds when the draft is not bold. */
  when?: readonly (Flag | `not ${Flag}`)[];
  /** `may` parts are taken while there is room, `should` parts go when there is none. Else it stays. */
  weight?: "may" | "should";
  /** Groups of wordings, best first: the first group with a sentence whose holes are known is used. */
  say: readonly (readonly Phrase[])[];
}>;

/** A document: its subject lines, and its paragraphs in order. */
export type Outline = Readonly<{
  /** Words of the body without greeting and sign-off: at least, aimed at, at most. */
  words: readonly [least: number, aim: number, most: number];
  /** Null for what is spoken. */
  subject: readonly (readonly Phrase[])[] | null;
  paragraphs: readonly (readonly Part[])[];
}>;
