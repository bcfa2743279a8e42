import { isoOf } from "../dates/civil.ts";
import type { DateSpan } from "../dates/read.ts";
import { clockOf } from "../dates/times.ts";
import type { Percept } from "../perceive.ts";
import type { Territory } from "./territory.ts";

/** In which direction the days of a command are read. */
export type Direction = "past" | "coming" | "by" | "until";

/** The date phrase that belongs to a command: in its own words, the last one where the message corrects itself. */
export function dateFor(
  percept: Percept,
  place: Territory,
  wanted: (span: DateSpan) => boolean,
  strict: boolean,
): DateSpan | undefined {
  const fitting = percept.spans.dates.filter(wanted);
  const inside = fitting.filter(({ first }) => place.holds(first));
  if (inside.length > 0) return corrected(inside, percept);
  if (strict) return undefined;
  const near = [...fitting].sort((a, b) => place.distance(a.first) - place.distance(b.first))[0];
  return near;
}

/** "yesterday, wait no, Wednesday": the later one. */
function corrected(spans: readonly DateSpan[], { tokens, text }: Percept): DateSpan | undefined {
  let held = spans[0];
  for (const next of spans.slice(1)) {
    const from = tokens[(held?.last ?? 1) - 1]?.end ?? 0;
    const between = text.slice(from, tokens[next.first]?.start ?? from);
    if (
      /\b(?:wait|no|actually|i mean|sorry|scratch that|rather|correction|make that|not|better|make it|hmm|rather)\b/i.test(
        between,
      ) &&
      !/\bnot\s*$/i.test(between)
    )
      held = next;
    else if (/\bnot\s*$/i.test(text.slice(0, tokens[held?.first ?? 0]?.start ?? 0))) held = next;
  }
  return held;
}

/** The day of a phrase, read in one direction. */
export function dayIn(span: DateSpan | undefined, direction: Direction): string | undefined {
  if (span === undefined) return undefined;
  const day =
    direction === "past"
      ? (span.past ?? span.coming)
      : direction === "coming"
        ? (span.coming ?? span.past)
        : direction === "by"
          ? (span.by ?? span.past)
          : (span.until ?? span.by);
  return day === null ? undefined : isoOf(day);
}

/** The hour that belongs to a command. */
export function timeFor(percept: Percept, place: Territory, strict: boolean): string | undefined {
  const inside = percept.spans.times.filter(({ first }) => place.holds(first));
  const near = strict
    ? undefined
    : [...percept.spans.times].sort((a, b) => place.distance(a.first) - place.distance(b.first))[0];
  const span = inside.at(-1) ?? near;
  return span && clockOf(span.minutes);
}
