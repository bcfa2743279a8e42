import { distance } from "fastest-levenshtein";
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
  const places = tokens.flatMap((token, i) =>
    token.raw === "." && tokens[i - 1] !== undefined && (tokens[i - 1]?.raw.length ?? 9) <= 3 ? [] : [i],
  );
  const words = places.map((i) => plain(tokens[i]?.word ?? ""));
  const found: KnownSpan[] = [];
  const free = (first: number, last: number) =>
    found.every((span) => last <= span.first || first >= span.last);
  for (const entry of entries) {
    const length = entry.words.length;
    for (let i = 0; i + length <= words.length; i += 1) {
      if (!entry.words.every((word, k) => words[i + k] === word) || !free(i, i + length)) continue;
      if (entry.careful && !tokens[places[i] ?? 0]?.capital && !(entry.exact && cued(words, i, entry)))
        continue;
      found.push(spanOf(entry, i, i + length));
    }
  }
  for (let i = 0; i < words.length; i += 1) {
    if (!free(i, i + 1)) continue;
    const hit = misspelt(words, i, entries);
    if (hit && free(i, hit.last)) found.push(hit);
  }
  return found
    .map((span) => ({ ...span, first: places[span.first] ?? 0, last: (places[span.last - 1] ?? 0) + 1 }))
    .sort((a, b) => a.first - b.first);
}

/** What people call well-known employers. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  woolworths: ["woolies"],
  mcdonalds: ["maccas", "mcds", "mickeyds"],
  sainsburys: ["sainos", "sainsbos"],
  "marks & spencer": ["m&s", "marks", "marksies"],
  starbucks: ["sbux", "starbs"],
  bunnings: ["bunno"],
  "john lewis": ["jl"],
  volkswagen: ["vw"],
  "home depot": ["hd"],
  walmart: ["wally"],
  "dunkin donuts": ["dunks"],
  wetherspoons: ["spoons"],
  wetherspoon: ["spoons"],
  officeworks: ["officies"],
};

/** Hyphens, dots and possessives make no other name: "H-E-B" is "heb". */
const plain = (word: string) =>
  /^[\p{L}\d]/u.test(word) ? word.replace(/['’]s$|'$/u, "").replace(/[-.'’]/g, "") : word;

/** A name that is an ordinary word ("Target", "Gap", "Next") in lower case: only where a name can stand. */
function cued(words: readonly string[], i: number, entry: Entry): boolean {
  if (entry.kind === "person") return false;
  const before = words[i - 1] ?? "";
  const after = words[i + entry.words.length] ?? "";
  if (
    entry.words.length === 1 &&
    entry.words[0] === "next" &&
    /^(?:week|month|step|steps|round|time|day|one|interview|year|stage|thing)$|day$/.test(after)
  )
    return false;
  return (
    /^(?:at|with|from|for|to|called|emailed|rang|told|delete|close|remove|drop|mute|stop|about|of|phoned|and|email|call|ring|chase|by|w|@)$/.test(
      before,
    ) ||
    /^(?:said|says|say|wants|offered|rejected|is|has|have|ghosted|called|emailed|moved|interview|interviewed|people|hr|one|never|still|went|passed|wrote|just|still|asked|invited|cancelled|rejects|will|job|role)$/.test(
      after,
    ) ||
    (i === 0 && words.length <= entry.words.length + 2) ||
    after === "" ||
    (i === 0 && /^[:,=-]$/.test(after))
  );
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
    const only = words[0] ?? "";
    if (words.length === 1 && !commonWords.has(only)) add([`${only}s`], "company", company, false);
    for (const name of nicknames[words.join(" ")] ?? []) add([name], "company", company, false);
    if (/^university$|^universidad$/.test(only) && words[1] === "of")
      add(["u", ...words.slice(1)], "company", company, false);
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
    .map((part) => plain(wordOf(part)))
    .filter((part) => part !== "");

/** Edits that a misspelling may have: none up to 4 letters, 1 up to 7, 2 from 8. */
const allowance = (length: number) => (length <= 4 ? 0 : length <= 7 ? 1 : 2);

function misspelt(words: readonly string[], i: number, entries: readonly Entry[]): KnownSpan | null {
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
  return null;
}
