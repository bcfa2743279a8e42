import type { ReadingContext } from "../engine/command.ts";
import { type Evidence, questionOf } from "./arbitrate.ts";
import { clauseFeatures } from "./clause-features.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Features, featuresOf } from "./features.ts";
import { type Linear, scores, sigmoid } from "./linear.ts";
import { type Item, masked } from "./masks.ts";
import type { Percept } from "./perceive.ts";

/** A message cut into clauses, with the traits that the classifiers go by. */
export type Traits = Readonly<{
  items: readonly Item[];
  clauses: readonly Clause[];
  whole: Features;
  parts: readonly Features[];
}>;

export function traitsOf({ tokens, spans, text }: Percept, context: ReadingContext): Traits {
  const items = masked(tokens, spans);
  const clauses = clausesOf(items, tokens, text);
  return {
    items,
    clauses,
    whole: featuresOf(items, context.asked),
    parts: clauseFeatures(items, clauses, context.asked),
  };
}

/** The classifiers' word on a message: log-odds of every label, of the whole and clause by clause. */
export type Verdict = Readonly<{ whole: Float32Array; parts: readonly Float32Array[] }>;

export function verdictOf(traits: Traits, line: Linear, clause: Linear): Verdict {
  return {
    whole: scores(line, traits.whole),
    parts: traits.parts.map((part) => scores(clause, part)),
  };
}

/** Columns of the labels that are commands, not values of one. */
export function commandColumns(labels: readonly string[]): readonly number[] {
  return labels.flatMap((label, i) => (label.includes(":") ? [] : [i]));
}

/** What the arbiter weighs. */
export function evidenceOf(
  verdict: Verdict,
  columns: readonly number[],
  percept: Percept,
  context: ReadingContext,
  byClause = true,
): Evidence {
  const clauses = (byClause ? verdict.parts : [verdict.whole]).map((part) =>
    columns.map((k) => part[k] ?? -9),
  );
  const joint = columns.map((_, k) => {
    let none = 1;
    for (const clause of clauses) none *= 1 - sigmoid(clause[k] ?? -9);
    return Math.log((1 - none + 1e-6) / (none + 1e-6));
  });
  return {
    whole: columns.map((k) => verdict.whole[k] ?? -9),
    joint,
    clauses,
    asked: questionOf(context.asked),
    facts: factsOf(percept, context),
  };
}

/** Plain facts of a message that tell what can be meant at all, by number; fewer than the arbiter has room for. */
function factsOf({ spans, tokens, text }: Percept, context: ReadingContext): readonly number[] {
  const companies = spans.known.length + spans.fresh.filter(({ kind }) => kind === "company").length;
  const people = spans.fresh.filter(({ kind }) => kind === "person").length;
  const days = spans.dates.filter(({ kind }) => kind !== "duration").length;
  const facts: number[] = [];
  facts.push(companies === 0 ? 0 : companies === 1 ? 1 : 2);
  facts.push(people === 0 ? 3 : 4);
  facts.push(days === 0 ? 5 : days === 1 ? 6 : 7);
  if (spans.dates.some(({ kind }) => kind !== "day")) facts.push(8);
  if (/\?/.test(text)) facts.push(9);
  facts.push(tokens.length < 4 ? 10 : tokens.length < 12 ? 11 : 12);
  if (/@\w+[\w-]*\./.test(text) || /\d{3}[\s.-]?\d{3,4}/.test(text)) facts.push(13);
  if ((context.opportunities ?? []).length === 0) facts.push(14);
  if (/["“'‘][^"”]{25,}/.test(text)) facts.push(15);
  return facts;
}
