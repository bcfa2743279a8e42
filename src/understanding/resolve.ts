import type { ReadingContext } from "../engine/command.ts";
import { calendarOf, datesOf } from "./dates/read.ts";
import { clockOf, timesOf } from "./dates/times.ts";
import { knownNames } from "./names/known.ts";
import { tidy } from "./slots/companies.ts";
import { type Direction, dayIn } from "./slots/days.ts";
import { tokensOf } from "./tokens.ts";

/** The day that a quoted phrase names, read in one direction; a bare length also as `within`. */
export function resolveDay(
  phrase: string,
  context: ReadingContext,
  direction: Direction,
): { readonly day?: string; readonly within?: string } {
  const span = datesOf(tokensOf(phrase), calendarOf(context.now, context.timeZone), () => false)[0];
  if (span === undefined) return {};
  const day = dayIn(span, direction);
  return {
    ...(day === undefined ? {} : { day }),
    ...(span.kind === "duration" && span.within !== undefined ? { within: span.within } : {}),
  };
}

/** The hour that a quoted phrase names. */
export function resolveTime(phrase: string): string | undefined {
  const span = timesOf(tokensOf(`at ${phrase}`), () => false)[0];
  return span && clockOf(span.minutes);
}

/** The company that quoted words name: the one on record where they mean it, else as written. */
export function resolveCompany(phrase: string, context: ReadingContext): string {
  return knownNames(tokensOf(phrase), context)[0]?.company ?? tidy(phrase);
}
