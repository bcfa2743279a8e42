import { readingOf } from "../../src/drafting/rubric/reading.ts";
import type { Draft, DraftRequest } from "../../src/engine/draft.ts";

/**
 * How much of the shorter of two texts stands in the other, 0 to 1: the share of its five-word
 * sequences, greeting and sign-off aside (rubric G17, P5).
 */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const sequence of small) if (large.has(sequence)) shared += 1;
  return shared / small.size;
}

/** The five-word sequences of a draft, greeting and sign-off aside. */
export function sequencesOf(draft: Draft, request: DraftRequest): ReadonlySet<string> {
  const words =
    readingOf(draft, request)
      .core.toLowerCase()
      .match(/[\p{L}\p{N}'-]+/gu) ?? [];
  return new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(" ")));
}
