import type { ReadingContext } from "../engine/command.ts";
import { calendarOf, datesOf } from "./dates/read.ts";
import { timesOf } from "./dates/times.ts";
import type { Spans } from "./masks.ts";
import { knownNames } from "./names/known.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A message, its words and everything found in it, before its meaning is asked for. */
export type Percept = Readonly<{ text: string; tokens: readonly Token[]; spans: Spans }>;

export function perceive(text: string, context: ReadingContext): Percept {
  const tokens = tokensOf(text);
  const known = knownNames(tokens, context);
  const named = new Set<number>();
  for (const span of known) for (let i = span.first; i < span.last; i += 1) named.add(i);
  const dates = datesOf(tokens, calendarOf(context.now, context.timeZone), (i) => named.has(i));
  for (const span of dates) for (let i = span.first; i < span.last; i += 1) named.add(i);
  const times = timesOf(tokens, (i) => named.has(i));
  return { text, tokens, spans: { dates, times, known, fresh: [] } };
}
