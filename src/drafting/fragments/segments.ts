import { asides, openers } from "./asides.ts";

/** Points at which a sentence ends: not after a title or an initial, not inside a number. */
const sentenceEnd = /(?<!\b(?:Dr|Mr|Mrs|Ms|St|Prof|No|Inc|Ltd|Co|vs|e\.g|i\.e|approx|[A-Z]))[.;?](?=\s|$)\s*/;

/** Sentences of cleaned talk, without openers and asides to the coach; empty when nothing is left. */
export function sentences(text: string): readonly string[] {
  return everySentence(text).filter((sentence) => !isAside(sentence));
}

/** The same with those sentences that only talk to the coach: one may hold a claim in its tail. */
export function everySentence(text: string): readonly string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => withoutTail(withoutOpener(sentence.trim())))
    .filter((sentence) => sentence.length > 1);
}

/** True for what is said to the coach alone. */
export const isAside = (sentence: string): boolean => asides.some((aside) => aside.test(sentence));

/** Takes "note to self:" and the like off the front, as often as there are any. */
function withoutOpener(sentence: string): string {
  let rest = sentence;
  for (let round = 0; round < 4; round += 1) {
    const shorter = openers.reduce((text, opener) => text.replace(opener, ""), rest).trim();
    if (shorter === rest || shorter.length < 3) break;
    rest = shorter;
  }
  return rest;
}

/** Takes ", use that" and the like off the end. */
function withoutTail(sentence: string): string {
  const pieces = sentence.split(/,\s+/);
  while (pieces.length > 1 && asides.some((aside) => aside.test((pieces.at(-1) ?? "").trim()))) pieces.pop();
  return pieces
    .join(", ")
    .replace(/\s+(?:and )?(?:keep|save|remember|note) (?:that|this|it)\b.*$/i, "")
    .replace(/[\s,:]+$/, "");
}

/** At most `most` words, cut where a clause or a list ends if there is such a place. */
export function within(text: string, most: number): string {
  const all = text.split(/\s+/);
  if (all.length <= most) return text;
  const head = all.slice(0, most).join(" ");
  const joint = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), lastJoint(head));
  const cut = joint > head.length * 0.4 ? head.slice(0, joint) : head.replace(/\s+\S*$/, "");
  return cut.replace(
    /(?:[\s,;:-]|\b(?:and|or|but|the|a|an|of|to|for|with|in|on|at|by|so|that|which|because|from|as|my|your|their|our|is|was)\b)+$/i,
    "",
  );
}

function lastJoint(head: string): number {
  let at = -1;
  for (const found of head.matchAll(/ (?=(?:but|so|which|because|while|where|when|without) )/g))
    at = found.index;
  return at;
}
