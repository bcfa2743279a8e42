import type { Draft, DraftRequest } from "../../engine/draft.ts";
import type { Outline } from "../../guide/documents/sentences.ts";
import type { Holes } from "../fill.ts";

/** A draft taken apart for judging. */
export type Reading = Readonly<{
  draft: Draft;
  request: DraftRequest;
  outline: Outline;
  /** What the facts give for the sentences: the points ask whether it was used. */
  holes: Holes;
  subject: string;
  greeting: string | null;
  signOff: string;
  /** The text between greeting and sign-off; of a call script, what the person says. */
  core: string;
  paragraphs: readonly string[];
  sentences: readonly string[];
  /** Subject and core together. */
  all: string;
}>;

/** One line of the rubric: what it asks, where it applies, and the words that offend. */
export type Check = Readonly<{
  /** `G7`, `T1` ... as in the rubric. */
  point: string;
  /** What a draft that passes has, for the person. */
  asks: string;
  applies?: (reading: Reading) => boolean;
  /** The offending words, or a phrase for what is missing; empty when the draft passes. */
  faults: (reading: Reading) => readonly string[];
}>;

/** A check that wants one of these patterns somewhere in the core. */
export function wants(point: string, asks: string, pattern: RegExp, applies?: Check["applies"]): Check {
  return {
    point,
    asks,
    ...(applies ? { applies } : {}),
    faults: ({ core }) => (pattern.test(core) ? [] : [`not found: ${asks}`]),
  };
}

/** A check that wants none of these patterns in subject or core. */
export function bars(
  point: string,
  asks: string,
  patterns: readonly RegExp[],
  applies?: Check["applies"],
): Check {
  return {
    point,
    asks,
    ...(applies ? { applies } : {}),
    faults: ({ all }) => patterns.flatMap((pattern) => pattern.exec(all)?.[0] ?? []),
  };
}
