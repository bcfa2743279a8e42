import type { ReadingContext } from "../engine/command.ts";
import { calendarOf, datesOf } from "./dates/read.ts";
import { timesOf } from "./dates/times.ts";
import type { Features } from "./features.ts";
import type { NewSpan, Spans } from "./masks.ts";
import { completed } from "./names/backstop.ts";
import { knownNames } from "./names/known.ts";
import { newNames, type Tagger, tagTraits } from "./names/tagger.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A message, its words and everything found in it, before its meaning is asked for. */
export type Percept = Readonly<{ text: string; tokens: readonly Token[]; spans: Spans }>;

/** A message and what can be found without learnt weights, with the traits that the tagger goes by. */
export type Glimpse = Percept & Readonly<{ traits: readonly Features[] }>;

/** Finds words, names on record, dates and times. */
export function glimpse(text: string, context: ReadingContext): Glimpse {
  const tokens = tokensOf(text);
  const known = knownNames(tokens, context);
  const taken = covered(known);
  const dates = datesOf(tokens, calendarOf(context.now, context.timeZone), (i) => taken.has(i));
  for (const i of covered(dates)) taken.add(i);
  const times = timesOf(tokens, (i) => taken.has(i));
  const timed = covered([...dates, ...times]);
  const traits = tagTraits(tokens, known, (i) => timed.has(i), context.asked);
  return { text, tokens, spans: { dates, times, known, fresh: [] }, traits };
}

/** Adds what the tagger finds: new names, roles and titles. A name overrules a date in its words. */
export function perceive(seen: Glimpse, tagger: Tagger, backstop = true): Percept {
  const { tokens, spans, text } = seen;
  const known = covered(spans.known);
  const dated = covered(spans.dates);
  const tagged = newNames(tagger, tokens, seen.traits, text);
  if (!backstop) return withNames(seen, tagged);
  return withNames(
    seen,
    completed(tagged, tokens, (i) => known.has(i) || dated.has(i), text),
  );
}

/** `seen` with new names; dates and times inside of them are none. */
function withNames({ text, tokens, spans }: Glimpse, fresh: readonly NewSpan[]): Percept {
  const named = covered(fresh);
  const clear = <Span extends { first: number; last: number }>(found: readonly Span[]) =>
    found.filter(({ first, last }) => !range(first, last).some((i) => named.has(i)));
  return { text, tokens, spans: { ...spans, dates: clear(spans.dates), times: clear(spans.times), fresh } };
}

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);

const covered = (spans: readonly { first: number; last: number }[]): Set<number> =>
  new Set(spans.flatMap(({ first, last }) => range(first, last)));
