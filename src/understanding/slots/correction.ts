import type { ReadingContext } from "../../engine/command.ts";
import { givenNames, jobWords } from "../lexicon/people.ts";
import { wordOf } from "../tokens.ts";
import { tidy } from "./companies.ts";

const given =
  /\b(?:it'?s|its|it is|it was|meant|mean|spel(?:t|led|ls)(?: it)?(?: as| like)?|should(?:'ve)? (?:be|read|say|have been)|shouldve been|called|calls (?:it)?self|name(?:'s| is| was)?|surname(?:'s| is)?|full name is|that'?s|she'?s|he'?s|shes|hes|was|it to|to|with|as|its actually|actually)\s+(?:is |be |actually |really |the )*([^.,;!?()\n]{2,60})/giu;

/** The new value that a correction of words gives ("it's Acme Labs, not Acme"), and which slot it is for; null where none is plain. */
export function newValue(
  text: string,
  context: ReadingContext,
): { readonly slot: "name" | "role" | "company"; readonly value: string } | null {
  const about =
    /\b(?:name(?:'s|d)?|surname|first name|last name|she|he|her|his|hers|him|shes|hes|she's|he's|interviewer|recruiter|manager|contact|person|lady|guy|man|woman|spells)\b/i.test(
      text,
    );
  const role = /\b(?:role|position|job title|title|post|applied for|vacancy)\b/i.test(text);
  const front = /^\W*(?:no |oops |sorry |nope |ah |correction )*([^.,;!?()\n]{2,40}?),? not\b/iu.exec(
    text,
  )?.[1];
  const found = [
    ...(front === undefined ? [] : [front]),
    ...[...text.matchAll(given)].map((match) => match[1] ?? ""),
  ];
  for (const raw of found) {
    const value = tidy(
      unled(raw)
        .replace(
          /\s+(?:not|instead|rather|btw|by the way|and|these|is|actually|the full|on|but|it|who|so|i )\b.*$/iu,
          "",
        )
        .replace(/^["'“]|["'”]$/g, ""),
    );
    if (!plausible(value, context)) continue;
    const words = value.toLowerCase().split(/\s+/);
    if (role || words.some((word) => jobWords.has(word))) return { slot: "role", value };
    return { slot: about || words.some((word) => givenNames.has(word)) ? "name" : "company", value };
  }
  return null;
}

/** Without what leads up to a name: "actually it's ...". */
const unled = (raw: string) =>
  raw.replace(
    /^(?:\s*(?:actually|no|nah|naw|oops|sorry|it'?s|its|it is|is|was|that'?s|thats|called|the)\s+)+/i,
    "",
  );

/** A name, not the rest of a sentence, and not what is on record already. */
function plausible(value: string, context: ReadingContext): boolean {
  const words = value.split(/\s+/);
  if (
    value.length < 2 ||
    words.length > 5 ||
    /^(?:not|wrong|a|an|the|my|your|me|him|her|it|that|this|other|on|in|at|for|down)\b/i.test(value)
  )
    return false;
  const onRecord = (context.opportunities ?? []).some(
    ({ company, contacts }) =>
      company.toLowerCase() === value.toLowerCase() ||
      (contacts ?? []).some((name) => name.toLowerCase() === value.toLowerCase()),
  );
  const kin = (context.opportunities ?? []).some(
    ({ company }) => wordOf(company).slice(0, 3) === wordOf(value).slice(0, 3),
  );
  return !onRecord && (words.some((word) => /^\p{Lu}/u.test(word)) || kin);
}
