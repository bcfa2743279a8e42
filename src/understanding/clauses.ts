import type { Item } from "./masks.ts";
import type { Token } from "./tokens.ts";

/** A run of items that says one thing: from `first` up to `last`, the latter not included. */
export type Clause = Readonly<{ first: number; last: number }>;

const hardStops = new Set([".", "!", "?", ";", "…", "—", "–", "/", "|", "•", "*", ">", "→"]);
const softStops = new Set([",", ":", "-", "(", ")", '"', "“", "”"]);
const joints = new Set([
  "and",
  "but",
  "so",
  "then",
  "also",
  "plus",
  "because",
  "though",
  "although",
  "while",
  "which",
  "who",
  "btw",
  "anyway",
  "however",
  "since",
  "yet",
  "cause",
  "tho",
  "after",
  "before",
  "or",
  "if",
  "when",
  "except",
  "unless",
]);
const subjects = new Set([
  "i",
  "they",
  "he",
  "she",
  "we",
  "it",
  "it's",
  "i'm",
  "i've",
  "i'll",
  "i'd",
  "they're",
  "they've",
  "they'll",
  "they'd",
  "she's",
  "he's",
  "she'd",
  "he'd",
  "nobody",
  "somebody",
  "someone",
  "there's",
  "that's",
  "u",
  "you",
]);
const openers = new Set([
  ...subjects,
  ..."the my their his her a an this that these no not never still now then also please can could would should will do don't did didn't how what when who where why which write draft make give send remind stop pause delete forget add log put show tell let let-me ask wake ping snooze cancel mark close drop have has had was is are got called rang emailed sent thanked said says told moved withdraw just only maybe want-to want need going-to already nothing both one another <co> <new> <per> <day> <time>".split(
    " ",
  ),
]);
/** After these a subject goes on with the clause that it stands in. */
const holders = new Set(
  "said says say told tell tells that if when what how where why who think thinks thought know knew as because do did does should can could would will may might am is are was were have has had than until before after while since whether guess hope wish suppose believe reckon reckons mean means heard hear feel and but or so like the a my then which where's asked wonder sure bet swear see see if except unless to for with at by once".split(
    " ",
  ),
);

/** The clauses of a message: at full stops, at commas and joints before something new, at a new subject. */
export function clausesOf(items: readonly Item[], tokens: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  const close = (last: number, next: number) => {
    if (last > first) clauses.push({ first, last });
    first = next;
  };
  for (let i = 0; i < items.length; i += 1) {
    const word = items[i]?.text ?? "";
    if (i > first && lineBreak(items, i, tokens, text)) close(i, i);
    if (hardStops.has(word)) {
      // The sign stays with its clause: a question mark is a trait of it.
      close(i + 1, i + 1);
      continue;
    }
    const next = items[i + 1]?.text ?? "";
    if (softStops.has(word)) {
      if (i - first >= 2 || openers.has(next) || joints.has(next)) close(i, i + 1);
      continue;
    }
    if (
      joints.has(word) &&
      i > first &&
      (openers.has(next) || (word !== "or" && word !== "and" && i - first >= 4))
    ) {
      close(i, i);
      continue;
    }
    if (subjects.has(word) && i - first >= 4 && !holders.has(items[i - 1]?.text ?? "")) close(i, i);
  }
  close(items.length, items.length);
  return clauses.length > 0 ? clauses : [{ first: 0, last: items.length }];
}

function lineBreak(items: readonly Item[], i: number, tokens: readonly Token[], text: string): boolean {
  const here = tokens[items[i]?.first ?? 0];
  const before = tokens[(items[i]?.first ?? 0) - 1];
  return here !== undefined && before !== undefined && text.slice(before.end, here.start).includes("\n");
}
