import { hashText, mix } from "./hash.ts";
import { conceptsOf } from "./lexicon/concepts.ts";
import type { Item } from "./masks.ts";

/** Named hashes of a text's traits, with the weight of their kind. */
export type Features = { readonly ids: number[]; readonly values: number[] };

const seeds = Object.fromEntries(
  [
    "word",
    "pair",
    "skip",
    "chars",
    "asked",
    "askedWord",
    "first",
    "last",
    "length",
    "cue",
    "concept",
    "conceptPair",
    "conceptNear",
    "conceptAsked",
  ].map((name) => [name, hashText(name)]),
) as Record<string, number>;

const seed = (name: string) => seeds[name] ?? 0;

/** What the classifier sees of a run of words: n-grams, letters, the open question. */
export function featuresOf(items: readonly Item[], asked: string | undefined): Features {
  const ids: number[] = [];
  const values: number[] = [];
  const add = (id: number, value: number) => {
    ids.push(id);
    values.push(value);
  };
  const hashes = items.map((item) => hashText(item.text));
  const question = hashText(asked ?? "none");
  const n = hashes.length;
  const start = hashText("^");
  const end = hashText("$");
  for (let i = 0; i < n; i += 1) {
    const h = hashes[i] ?? 0;
    add(mix(seed("word"), h), 1);
    add(mix(seed("pair"), mix(i === 0 ? start : (hashes[i - 1] ?? 0), h)), 1);
    if (i === n - 1) add(mix(seed("pair"), mix(h, end)), 1);
    if (i > 1) add(mix(seed("skip"), mix(hashes[i - 2] ?? 0, h)), 0.7);
    if (n <= 12) add(mix(seed("askedWord"), mix(question, h)), 0.7);
    const text = items[i]?.text ?? "";
    if (text.length > 3 && text[0] !== "<") chars(text, add);
  }
  concepts(items, question, add);
  add(mix(seed("asked"), question), 1.5);
  add(mix(seed("asked"), mix(question, Math.min(n, 12) + 1)), 0.8);
  add(mix(seed("length"), n < 4 ? n : n < 8 ? 4 : n < 14 ? 5 : n < 25 ? 6 : 7), 1);
  return normal({ ids, values });
}

function chars(text: string, add: (id: number, value: number) => void): void {
  const word = `^${text}$`;
  const length = Math.min(word.length, 16);
  for (let size = 3; size <= 5; size += 1) {
    for (let i = 0; i + size <= length; i += 1)
      add(mix(seed("chars"), hashText(word.slice(i, i + size))), 0.35);
  }
}

/** Repeated traits joined, and the whole brought to a length that grows only slowly with the text. */
function normal({ ids, values }: Features): Features {
  const sum = new Map<number, number>();
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? 0;
    if (!sum.has(id)) sum.set(id, values[i] ?? 0);
  }
  let square = 0;
  for (const value of sum.values()) square += value * value;
  const scale = 1 / Math.sqrt(Math.sqrt(square) * 5.5);
  return { ids: [...sum.keys()], values: [...sum.values()].map((value) => value * scale) };
}

/** Concepts of the lexicon, alone, beside the open question and in the order in which they follow each other. */
function concepts(items: readonly Item[], question: number, add: (id: number, value: number) => void): void {
  const found = conceptsOf(items.map((item) => item.text));
  let before = -1;
  let last = -1;
  for (const { at, concept } of found) {
    add(mix(seed("concept"), concept), 1);
    if (items.length <= 12) add(mix(seed("conceptAsked"), mix(question, concept)), 0.6);
    if (before >= 0 && at > last) add(mix(seed("conceptPair"), mix(before, concept)), 0.6);
    before = concept;
    last = at;
  }
  for (let i = 0; i < found.length; i += 1) {
    for (let k = i + 1; k < found.length && (found[k]?.at ?? 0) <= (found[i]?.at ?? 0) + 4; k += 1) {
      add(mix(seed("conceptNear"), mix(found[i]?.concept ?? 0, found[k]?.concept ?? 0)), 0.4);
    }
  }
}

/** Two sets of traits as one; the second keeps its values. */
export function joined(a: Features, b: Features): Features {
  const scale = a.values.length === 0 ? 1 : 0.25;
  const sum = new Map<number, number>();
  a.ids.forEach((id, i) => {
    sum.set(id, a.values[i] ?? 0);
  });
  b.ids.forEach((id, i) => {
    if (!sum.has(id)) sum.set(id, (b.values[i] ?? 0) * scale);
  });
  return { ids: [...sum.keys()], values: [...sum.values()] };
}
