import { type Day, weekdayOf } from "./civil.ts";
import type { DateValue } from "./read.ts";

/** One day, whatever is told about it. */
export function exactly(day: Day, extra: Partial<DateValue> = {}): DateValue {
  return { kind: "day", past: day, coming: day, by: day, until: day, ...extra };
}

/** A day of the past alone: never a deadline. */
export function pastOnly(day: Day): DateValue {
  return { kind: "day", past: day, coming: null, by: null, until: null, tense: "past" };
}

/** A coming day alone. */
export function comingOnly(day: Day): DateValue {
  return { kind: "day", past: null, coming: day, by: day, until: day, tense: "coming" };
}

/** A stretch of time: a deadline at its end, a rest until its beginning, never the day of an event. */
export function period(by: Day, until: Day, coming: Day | null = null): DateValue {
  return { kind: "period", past: null, coming, by, until, tense: "coming" };
}

/** The nearest day before `from` that falls on `weekday`. */
export function weekdayBefore(from: Day, weekday: number): Day {
  return from - (((weekdayOf(from) - weekday + 6) % 7) + 1);
}

/** The nearest day after `from` that falls on `weekday`. */
export function weekdayAfter(from: Day, weekday: number): Day {
  return from + (((weekday - weekdayOf(from) + 6) % 7) + 1);
}
