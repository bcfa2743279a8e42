import { commandColumns, evidenceOf, type Traits, traitsOf, verdictOf } from "../evidence.ts";
import { labelsOf } from "../labels.ts";
import type { Models } from "../models.ts";
import type { Tagger } from "../names/tagger.ts";
import { type Glimpse, glimpse, type Percept, perceive } from "../perceive.ts";
import type { Line } from "./corpus.ts";
import { goldTags } from "./gold-names.ts";
import { learn } from "./learn.ts";
import { type Judged, learnArbiter } from "./rank.ts";
import { learnTags, type TaggedLine } from "./tag.ts";
import { tenseOf } from "./tense.ts";

/** A line with what was found in it by a tagger that has not seen its author. */
type Prepared = Readonly<{ line: Line; percept: Percept; traits: Traits; labels: readonly number[] }>;

/** What training comes to: weights of all lines, and for measuring, weights that have not seen a group. */
export type Training = Readonly<{
  whole: () => Models;
  /** Without the authors of the group at this place. */
  without: (group: number) => Models;
}>;

/**
 * Learns everything from `lines`: the same lines in the same order give the same weights. Each stage is
 * taught on what the stage before makes of authors that it has not seen, a group of authors at a time,
 * so that it learns how far to trust it.
 */
export function train(lines: readonly Line[], groups: readonly (readonly string[])[]): Training {
  const seen = lines.map((line) => glimpse(line.text, line));
  const tagged = lines.flatMap((line, i) => taggedLines(line, seen[i] as Glimpse));
  const outside = (group: readonly string[]) => (line: Line) => !group.includes(line.author);
  const taggers = groups.map((group) =>
    learnTags(tagged.filter(({ line }) => outside(group)(line)).map(({ tags }) => tags)),
  );
  const names = [
    ...new Set(lines.flatMap((line) => line.commands.flatMap(labelsOf))),
    "tense:past",
    "tense:coming",
  ].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const prepared = lines.map((line, i): Prepared => {
    const group = groups.findIndex((authors) => authors.includes(line.author));
    const percept = perceive(seen[i] as Glimpse, taggers[group] as Tagger);
    const labels = [...line.commands.flatMap(labelsOf), ...tenseOf(line, percept)];
    return {
      line,
      percept,
      traits: traitsOf(percept, line),
      labels: [...new Set(labels.flatMap((label) => place.get(label) ?? []))],
    };
  });
  const columns = commandColumns(names);
  const judged = new Map<Prepared, Judged>();
  const pairs = groups.map((group) => {
    const pair = classifiers(
      prepared.filter(({ line }) => outside(group)(line)),
      names,
    );
    for (const one of prepared) {
      if (group.includes(one.line.author)) judged.set(one, judge(one, pair, columns));
    }
    return pair;
  });
  const arbiter = (wanted: (line: Line) => boolean) =>
    learnArbiter(
      [...judged].filter(([{ line }]) => wanted(line)).map(([, one]) => one),
      columns.length,
    );
  return {
    whole: () => ({
      tagger: learnTags(tagged.map(({ tags }) => tags)),
      ...classifiers(prepared, names),
      arbiter: arbiter(() => true),
    }),
    without: (group) => ({
      tagger: taggers[group] as Tagger,
      ...(pairs[group] as Pick<Models, "line" | "clause">),
      arbiter: arbiter(outside(groups[group] ?? [])),
    }),
  };
}

function classifiers(prepared: readonly Prepared[], names: readonly string[]) {
  return {
    line: learn(
      prepared.map(({ traits, labels }) => ({ parts: [traits.whole], labels })),
      names,
    ),
    clause: learn(
      prepared.map(({ traits, labels }) => ({ parts: traits.parts, labels })),
      names,
    ),
  };
}

function judge(
  { line, percept, traits, labels }: Prepared,
  pair: Pick<Models, "line" | "clause">,
  columns: readonly number[],
): Judged {
  const verdict = verdictOf(traits, pair.line, pair.clause);
  const gold = columns.flatMap((column, k) => (labels.includes(column) ? [k] : []));
  return { evidence: evidenceOf(verdict, columns, percept, line), gold };
}

/** A line as written, and in lower case: strangers seldom bother with capitals. */
function taggedLines(
  line: Line,
  seen: Glimpse,
): readonly { readonly line: Line; readonly tags: TaggedLine }[] {
  const lower = { ...line, text: line.text.toLowerCase() };
  const low = glimpse(lower.text, lower);
  return [
    { line, tags: { traits: seen.traits, path: goldTags(line, seen.tokens, seen.spans.known) } },
    ...(line.text === lower.text
      ? []
      : [{ line, tags: { traits: low.traits, path: goldTags(lower, low.tokens, low.spans.known) } }]),
  ];
}
