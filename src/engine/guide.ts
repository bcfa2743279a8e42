import type { Cadence } from "./cadence.ts";
import type { DocumentName } from "./command.ts";
import type { MissingFact } from "./draft.ts";
import type { Advice, Words } from "./words.ts";

/** Where somebody in despair finds a person to talk to. */
export type CrisisLine = Readonly<{ emergency: string; line: string }>;

/** How one follows up in another country, in words. */
export type Custom = Readonly<{ name: string; says: string }>;

/** Sentences for somebody who writes in a language that the coach does not speak. */
export type ForeignTongue = Readonly<{
  /** The language's own name, English in brackets. */
  name: string;
  /** Words that give it away, lower case; two of them in one message are enough. */
  tells: readonly string[];
  /** "I read English only; write to me in English and I help at once." */
  says: string;
}>;

/** Everything that the coach follows and says: data, written in `src/guide/`, given to the engine. */
export type Guide = Readonly<{
  cadence: Cadence;
  words: Words;
  advice: readonly Advice[];
  /** Parts of words that turn a reply, by name. */
  cues: Readonly<Record<string, readonly string[]>>;
  /** Which facts each document wants, best first. */
  wants: Readonly<Record<DocumentName, readonly MissingFact[]>>;
  crisisLines: Readonly<Record<string, CrisisLine>>;
  /** What is different in other countries, by ISO code. */
  abroad: Readonly<Record<string, Custom>>;
  tongues: readonly ForeignTongue[];
}>;
