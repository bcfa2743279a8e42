import { commandColumns, evidenceOf, type Traits, traitsOf, verdictOf } from "../evidence.ts";
import { labelsOf } from "../labels.ts";
import type { Models } from "../models.ts";
import { type Glimpse, glimpse, type Percept, perceive } from "../perceive.ts";
import type { Line } from "./corpus.ts";
import { goldTags } from "./gold-names.ts";
import { learn } from "./learn.ts";
import { type Judged, learnArbiter } from "./rank.ts";
import { learnTags, type TaggedLine } from "./tag.ts";
import { tenseOf } from "./tense.ts";

/** A line with what was found in it by a tagger that has not seen its author. */
type Prepared = Readonly<{ line: Line; percept: Percept; traits: Traits; labels: readonly number[] }>;

/**
 * Learns everything from `lines`: the same lines in the same order give the same weights. Each stage is
 * taught on what the stage before makes of authors that it has not seen, `groups` of authors at a time,
 * so that it learns how far to trust it. `held` gets the stages that have not seen each group.
 */
export function train(lines: readonly Line[], groups: readonly (readonly string[])[], held?: (models: Models, group: readonly string[]) => void): Models {
  const seen = lines.map((line) => glimpse(line.text, line));
  const tagged = lines.flatMap((line, i) => taggedLines(line, seen[i] as Glimpse));
  const own = (group: readonly string[]) => (line: Line) => !group.includes(line.author);
  const taggers = groups.map((group) => learnTags(tagged.filter(({ line }) => own(group)(line)).map(({ tags }) => tags)));
  const full = learnTags(tagged.map(({ tags }) => tags));
  const names = [...new Set(lines.flatMap((line) => line.commands.flatMap(labelsOf))), "tense:past", "tense:coming"].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const prepared = lines.map((line, i): Prepared => {
    const group = groups.findIndex((authors) => authors.includes(line.author));
    const percept = perceive(seen[i] as Glimpse, taggers[group] ?? full);
    const labels = [...line.commands.flatMap(labelsOf), ...tenseOf(line, percept)];
    return { line, percept, traits: traitsOf(percept, line), labels: [...new Set(labels.flatMap((label) => place.get(label) ?? []))] };
  });
  const columns = commandColumns(names);
  const judged = new Map<Prepared, Judged>();
  const pairs = groups.map((group) => {
    const pair = classifiers(prepared.filter(({ line }) => own(group)(line)), names);
    for (const one of prepared) if (group.includes(one.line.author)) judged.set(one, judge(one, pair, columns));
    return pair;
  });
  groups.forEach((group, i) => {
    const pair = pairs[i];
    const tagger = taggers[i];
    if (!held || !pair || !tagger) return;
    const others = [...judged].filter(([{ line }]) => own(group)(line)).map(([, one]) => one);
    held({ tagger, ...pair, arbiter: learnArbiter(others, columns.length) }, group);
  });
  if (held) return { tagger: full, ...(pairs[0] as { line: Models["line"]; clause: Models["clause"] }), arbiter: new Float32Array() };
  return { tagger: full, ...classifiers(prepared, names), arbiter: learnArbiter([...judged.values()], columns.length) };
}

function classifiers(prepared: readonly Prepared[], names: readonly string[]) {
  return {
    line: learn(prepared.map(({ traits, labels }) => ({ parts: [traits.whole], labels })), names),
    clause: learn(prepared.map(({ traits, labels }) => ({ parts: traits.parts, labels })), names),
  };
}

function judge({ line, percept, traits, labels }: Prepared, pair: Pick<Models, "line" | "clause">, columns: readonly number[]): Judged {
  const verdict = verdictOf(traits, pair.line, pair.clause);
  const gold = columns.flatMap((column, k) => (labels.includes(column) ? [k] : []));
  return { evidence: evidenceOf(verdict, columns, percept, line), gold };
}

/** A line as written, and in lower case: strangers seldom bother with capitals. */
function taggedLines(line: Line, seen: Glimpse): readonly { readonly line: Line; readonly tags: TaggedLine }[] {
  const lower = { ...line, text: line.text.toLowerCase() };
  const low = glimpse(lower.text, lower);
  return [
    { line, tags: { traits: seen.traits, path: goldTags(line, seen.tokens, seen.spans.known) } },
    ...(line.text === lower.text ? [] : [{ line, tags: { traits: low.traits, path: goldTags(lower, low.tokens, low.spans.known) } }]),
  ];
}
