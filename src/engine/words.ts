/**
 * Sentences of the coach by name. Each has one wording or several that mean the same; `{company}`
 * and the like stand for what the engine fills in. Where a wording has several, the engine picks
 * by a derived number, so that the coach does not repeat itself and a replay says the same.
 */
export type Words = Readonly<Record<string, string | readonly string[]>>;

/** What fills the placeholders of a sentence. */
export type Fillings = Readonly<Record<string, string | number>>;

/** One piece of advice: a person who does not program can add one in `src/guide/advice.ts`. */
export type Advice = Readonly<{
  id: string;
  /** The topics of the reading that it can answer; `any` answers whatever the topic is. */
  topics: readonly string[];
  /** Words of the message that call for it, lower case; `a+b` wants both. None: the topic's default. */
  cues: readonly string[];
  says: string | readonly string[];
  /** Said on "why?": the reason and where it comes from. */
  why: string;
  /** True where the guide itself is silent: said on "why?" too. */
  beyond: boolean;
  /** Holds back a text that was asked for, too. */
  guards?: boolean;
  /** Its cues are so plain that they outrank what the message was read as. */
  overrides?: boolean;
  /** Logs the thank-you too: the question presupposes that it is out. */
  thanked?: boolean;
  /** Said beside a fact in whose message a cue stands, too. */
  beside?: boolean;
  /** Labels and choices of the buttons beside it. */
  offers?: readonly string[];
}>;
