import { closest, distance } from "fastest-levenshtein";
import type { ReadingContext } from "../../engine/command.ts";
import { commonWords } from "../lexicon/common.ts";
import { type Token, wordOf } from "../tokens.ts";

/** A mention of something on record. */
export type KnownSpan = Readonly<{
  first: number;
  last: number;
  kind: "company" | "person";
  /** The company on record that is meant. */
  company: string;
  /** The contact on record, of a person. */
  person?: string;
  exact: boolean;
}>;

type Entry = {
  words: readonly string[];
  kind: "company" | "person";
  company: string;
  person?: string;
  exact: boolean;
  careful: boolean;
};

const tails =
  /^(?:inc|llc|ltd|limited|gmbh|ag|corp|corporation|co|company|group|labs|lab|industries|technologies|tech|systems|solutions|partners|university|council|hospital|hotel|school|bank|foods|health|healthcare|logistics|consulting|agency|studio|studios|games|media|store|stores|restaurant|cafe|bakery|the|college|trust|services|ground|market|markets|inn|creative|interactive|house|ireland|uk|scotland|international)$/;

/** Mentions of companies and people on record, exact ones first, then shortened, then misspelt. */
export function knownNames(tokens: readonly Token[], context: ReadingContext): readonly KnownSpan[] {
  const entries = entriesOf(context);
  if (entries.length === 0) return [];
  const words = tokens.map((token) => token.word.replace(/['’]s$|'$/u, ""));
  const found: KnownSpan[] = [];
  const free = (first: number, last: number) =>
    found.every((span) => last <= span.first || first >= span.last);
  for (const entry of entries) {
    const length = entry.words.length;
    for (let i = 0; i + length <= words.length; i += 1) {
      if (!entry.words.every((word, k) => words[i + k] === word) || !free(i, i + length)) continue;
      if (entry.careful && !tokens[i]?.capital) continue;
      found.push(spanOf(entry, i, i + length));
    }
  }
  for (let i = 0; i < words.length; i += 1) {
    if (!free(i, i + 1)) continue;
    const hit = misspelt(words, i, entries, tokens);
    if (hit && free(i, hit.last)) found.push(hit);
  }
  return found.sort((a, b) => a.first - b.first);
}

function spanOf(entry: Entry, first: number, last: number): KnownSpan {
  const person = entry.person === undefined ? {} : { person: entry.person };
  return { first, last, kind: entry.kind, company: entry.company, exact: entry.exact, ...person };
}

function entriesOf(context: ReadingContext): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (
    text: readonly string[],
    kind: "company" | "person",
    company: string,
    exact: boolean,
    person?: string,
  ) => {
    if (text.length === 0 || text.join("").length < 2) return;
    const single = text.length === 1 ? (text[0] ?? "") : "";
    const careful = single !== "" && commonWords.has(single);
    entries.push({
      words: text,
      kind,
      company,
      exact,
      careful: careful,
      ...(person === undefined ? {} : { person }),
    });
  };
  for (const { company, contacts } of context.opportunities ?? []) {
    const words = split(company);
    add(words, "company", company, true);
    const core = words.filter((word, k) => k === 0 || !tails.test(word));
    const bare = core[0] === "the" ? core.slice(1) : core;
    if (bare.length > 0 && bare.length < words.length) add(bare, "company", company, false);
    if (words.length > 1) {
      const glued = words.join("");
      add([glued], "company", company, false);
      const lead = words[0] === "the" ? words[1] : words[0];
      if (lead !== undefined && lead.length > 2 && !commonWords.has(lead))
        add([lead], "company", company, false);
      else if (lead !== undefined && lead.length > 3) add([lead], "company", company, false);
      const initials = words
        .filter((word) => /^[a-z]/.test(word))
        .map((word) => word[0])
        .join("");
      if (initials.length >= 3) add([initials], "company", company, false);
    }
    for (const contact of contacts ?? []) {
      const parts = split(contact).filter((part) => part !== ".");
      add(parts, "person", company, true, contact);
      for (const part of parts)
        if (part.length > 2 && !/^(?:mrs?|ms|dr|prof|sir|miss|coach)$/.test(part))
          add([part], "person", company, false, contact);
    }
  }
  return entries.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      b.words.length - a.words.length ||
      b.words.join("").length - a.words.join("").length,
  );
}

const split = (name: string): readonly string[] =>
  name
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => wordOf(part).replace(/['’]s$/u, ""));

/** Edits that a misspelling may have: none up to 4 letters, 1 up to 7, 2 from 8. */
const allowance = (length: number) => (length <= 4 ? 0 : length <= 7 ? 1 : 2);

function misspelt(
  words: readonly string[],
  i: number,
  entries: readonly Entry[],
  tokens: readonly Token[],
): KnownSpan | null {
  const word = words[i] ?? "";
  if (word.length < 4 || commonWords.has(word) || !/^[a-z]/.test(word)) return null;
  for (const entry of entries) {
    const name = entry.words.join("");
    for (const length of entry.words.length > 1 ? [entry.words.length, 1, 2] : [1, 2]) {
      const said = words.slice(i, i + length).join("");
      if (said.length < 4 || i + length > words.length || said[0] !== name[0]) continue;
      if (length > 1 && entry.words.length === 1 && commonWords.has(words[i + 1] ?? "")) continue;
      if (distance(said, name) <= allowance(Math.min(said.length, name.length)))
        return { ...spanOf(entry, i, i + length), exact: false };
    }
  }
  void tokens;
  void closest;
  return null;
}
