import type { Features } from "../features.ts";
import { hashText, mix } from "../hash.ts";
import { commonWords } from "../lexicon/common.ts";
import { employerTails, employerWords } from "../lexicon/employers.ts";
import { givenNames, jobWords } from "../lexicon/people.ts";
import { type Linear, scores } from "../linear.ts";
import type { NewSpan } from "../masks.ts";
import type { Token } from "../tokens.ts";
import type { KnownSpan } from "./known.ts";

/** Kinds of names that a message may bring, each as begun and as going on; `O` is neither. */
export const tags = [
  "O",
  "B-company",
  "I-company",
  "B-person",
  "I-person",
  "B-role",
  "I-role",
  "B-title",
  "I-title",
] as const;

/** Weights of the tagger: of each trait for each tag, and of each tag behind each other. */
export type Tagger = Readonly<{ emissions: Linear; transitions: readonly (readonly number[])[] }>;

const nothing: Features = { ids: [], values: [] };

/** New names, roles and titles in a message; what is on record is found already and left alone. */
export function newNames(
  tagger: Tagger,
  tokens: readonly Token[],
  traits: readonly Features[],
  text: string,
): readonly NewSpan[] {
  const path = pathOf(
    traits.length,
    (place, into) => into.set(scores(tagger.emissions, traits[place] ?? nothing)),
    tagger.transitions,
  );
  const spans: NewSpan[] = [];
  for (let i = 0; i < path.length; i += 1) {
    const tag = tags[path[i] ?? 0] ?? "O";
    if (!tag.startsWith("B-")) continue;
    const inside = tags.indexOf(`I-${tag.slice(2)}` as (typeof tags)[number]);
    let last = i + 1;
    while (path[last] === inside) last += 1;
    const from = tokens[i]?.start ?? 0;
    const to = tokens[last - 1]?.end ?? from;
    spans.push({ first: i, last, kind: tag.slice(2) as NewSpan["kind"], text: text.slice(from, to) });
  }
  return spans;
}

/** Writes what each tag is worth at a place. */
export type Emit = (place: number, into: Float32Array) => void;

/** The likeliest row of `length` tags (Viterbi); an `I` stands only behind its own kind. */
export function pathOf(length: number, emit: Emit, transitions: Tagger["transitions"]): readonly number[] {
  const width = tags.length;
  const back: Int8Array[] = [];
  let before: Float32Array | null = null;
  const emission = new Float32Array(width);
  for (let place = 0; place < length; place += 1) {
    emit(place, emission);
    const now = new Float32Array(width);
    const from = new Int8Array(width);
    for (let k = 0; k < width; k += 1) {
      let best = -1e9;
      for (let j = 0; j < width; j += 1) {
        if (!mayFollow(j, k) || (before === null && j > 0)) continue;
        const score: number = (before?.[j] ?? 0) + (transitions[j]?.[k] ?? 0);
        if (score > best) {
          best = score;
          from[k] = j;
        }
      }
      now[k] = best + (emission[k] ?? 0);
    }
    back.push(from);
    before = now;
  }
  let at = bestOf(before);
  const path = new Array<number>(length).fill(0);
  for (let i = length - 1; i >= 0; i -= 1) {
    path[i] = at;
    at = back[i]?.[at] ?? 0;
  }
  return path;
}

function bestOf(last: Float32Array | null): number {
  return last === null ? 0 : last.indexOf(Math.max(...last));
}

/** `I-x` only behind `B-x` or `I-x`. */
function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

const names = [
  "word",
  "shape",
  "pre",
  "suf",
  "b1",
  "a1",
  "b2",
  "a2",
  "bs",
  "as",
  "bw",
  "wa",
  "bb",
  "aa",
  "lex",
  "blex",
  "alex",
  "asked",
  "known",
  "place",
  "date",
  "bl2",
  "bbl",
  "aal",
  "b3",
] as const;
const seeds = Object.fromEntries(names.map((name) => [name, hashText(`tag-${name}`)])) as Record<
  (typeof names)[number],
  number
>;

/** What the tagger sees of each word: itself, its shape, its neighbours, the open question. */
export function tagTraits(
  tokens: readonly Token[],
  known: readonly KnownSpan[],
  dates: (token: number) => boolean,
  asked: string | undefined,
): readonly Features[] {
  const words = tokens.map((token) => token.word);
  for (const span of known)
    for (let i = span.first; i < span.last; i += 1) words[i] = span.kind === "company" ? "<co>" : "<per>";
  const lower = tokens.every((token) => !token.capital);
  const shapes = tokens.map((token, i) =>
    words[i]?.startsWith("<") ? "known" : `${shapeOf(token, tokens[i - 1])}${lower ? "l" : ""}`,
  );
  const lex = words.map(lexOf);
  const question = hashText(asked ?? "none");
  return tokens.map((_, i) => {
    const word = words[i] ?? "";
    const ids: number[] = [];
    const add = (name: (typeof names)[number], text: string) => ids.push(mix(seeds[name], hashText(text)));
    const at = (k: number) => words[k] ?? (k < 0 ? "^" : "$");
    add("word", word);
    add("shape", shapes[i] ?? "");
    add("pre", word.slice(0, 3));
    add("suf", word.slice(-3));
    add("suf", word.slice(-2));
    add("b1", at(i - 1));
    add("a1", at(i + 1));
    add("b2", at(i - 2));
    add("a2", at(i + 2));
    add("bs", `${shapes[i - 1] ?? "^"}|${shapes[i] ?? ""}`);
    add("as", `${shapes[i] ?? ""}|${shapes[i + 1] ?? "$"}`);
    add("bw", `${at(i - 1)}|${shapes[i] ?? ""}|${lex[i] ?? ""}`);
    add("wa", `${shapes[i] ?? ""}|${lex[i] ?? ""}|${at(i + 1)}`);
    add("bb", `${at(i - 2)}|${at(i - 1)}`);
    add("aa", `${at(i + 1)}|${at(i + 2)}`);
    add("lex", `${lex[i] ?? ""}|${shapes[i] ?? ""}`);
    add("blex", `${lex[i - 1] ?? ""}|${lex[i] ?? ""}`);
    add("alex", `${lex[i] ?? ""}|${lex[i + 1] ?? ""}`);
    ids.push(mix(seeds.asked, mix(question, hashText(`${shapes[i] ?? ""}${tokens.length < 6 ? "s" : "l"}`))));
    if (dates(i)) add("date", "here");
    if (dates(i + 1)) add("date", "next");
    if (dates(i - 1)) add("date", "before");
    add("bl2", `${lex[i - 2] ?? ""}|${lex[i - 1] ?? ""}|${lex[i] ?? ""}`);
    add("bbl", `${at(i - 2)}|${at(i - 1)}|${lex[i] ?? ""}`);
    add("aal", `${lex[i] ?? ""}|${at(i + 1)}|${at(i + 2)}`);
    add("b3", at(i - 3));
    if (i === 0) add("place", `first${tokens.length === 1 ? "only" : ""}`);
    return { ids, values: new Array<number>(ids.length).fill(1) };
  });
}

function shapeOf(token: Token, before: Token | undefined): string {
  const { raw } = token;
  if (!/[\p{L}\d]/u.test(raw)) return raw;
  const start = before === undefined || /^[.!?]$/.test(before.raw) ? "S" : "";
  if (/@\w+.*\./.test(raw)) return "mail";
  if (/^\d/.test(raw)) return "9";
  if (/^\p{Lu}{2,}$/u.test(raw)) return `${start}AA`;
  if (/^\p{Lu}\p{L}*\p{Lu}/u.test(raw)) return `${start}AaA`;
  if (/^\p{Lu}$/u.test(raw)) return `${start}A`;
  if (token.capital) return `${start}Aa`;
  return /^[a-z]/.test(raw) ? "a" : "x";
}

function lexOf(word: string): string {
  if (word.startsWith("<")) return word;
  if (jobWords.has(word)) return "job";
  if (givenNames.has(word.replace(/'s$/, ""))) return "given";
  if (
    /^(?:mrs?|ms|miss|dr|prof|professor|sir|mister|frau|herr|mme|sr|sra|don|uncle|sister|chef|coach|doctor|captain)$/.test(
      word,
    )
  )
    return "form";
  const bare = word.replace(/'s$/, "");
  if (employerWords.has(word) || employerWords.has(bare))
    return commonWords.has(bare) ? "firm-common" : "firm";
  if (employerTails.has(word)) return "tail";
  if (commonWords.has(word)) return "common";
  return "";
}
