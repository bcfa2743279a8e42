import type { Register } from "../engine/draft.ts";
import type { Phrase } from "../guide/documents/sentences.ts";
import { pick } from "./choose.ts";

/** What a hole is filled with, and the person's own words that it stands for. */
export type Filling = Readonly<{ text: string; facts: readonly string[] }>;
export type Holes = Readonly<Record<string, Filling>>;
/** Fillings in the making: what is not known is undefined. */
export type Open = Readonly<Record<string, Filling | undefined>>;

const hole = /\{([A-Za-z]+)\}/g;

/** A filling for a text that is known, with the facts that it stands for; else none. */
export function known(
  text: string | null | undefined,
  ...facts: readonly (string | null | undefined)[]
): Filling | undefined {
  return text ? { text, facts: facts.flatMap((fact) => fact ?? []) } : undefined;
}

/** The wording of a phrase in this register, or null where it has none. */
export function wordingFor(phrase: Phrase, register: Register): string | null {
  return typeof phrase === "string" ? phrase : (phrase[register] ?? null);
}

/** Takes one of each "(glad / happy)", by a derived number for each place. */
export function decided(sentence: string, by: (place: number) => number): string {
  let place = 0;
  return sentence.replace(
    /\(([^()]+ \/ [^()]+)\)/g,
    (_, all: string) => pick(all.split(" / "), by(place++)) ?? "",
  );
}

/** True when every hole of the sentence is known. */
export function canFill(sentence: string, holes: Holes): boolean {
  return [...sentence.matchAll(hole)].every(([, name]) => holes[name ?? ""] !== undefined);
}

/** The sentence with its holes filled, its first letter large, and the facts that went in. */
export function fill(sentence: string, holes: Holes): Filling {
  const facts: string[] = [];
  const filled = sentence.replace(hole, (_, name: string) => {
    const filling = holes[name];
    if (!filling) throw new Error(`Nothing to fill {${name}} with in "${sentence}"`);
    facts.push(...filling.facts);
    return filling.text;
  });
  return { text: tidy(filled), facts };
}

/** Mends the joints: doubled spaces and stops, a small first letter. */
function tidy(sentence: string): string {
  return sentence
    .replace(/ {2,}/g, " ")
    .replace(/ ([,.;:?])/g, "$1")
    .replace(/([.?!])\.(?!\.)/g, "$1")
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
