import { type Day, mondayOf, weekdayOf } from "./civil.ts";
import type { Calendar, DateRule, DateValue } from "./read.ts";
import { besideNumber, besideWeekday } from "./rules-calendar.ts";
import { comingOnly, pastOnly, weekdayAfter, weekdayBefore } from "./value.ts";
import { weekdays } from "./words.ts";

/** Weekdays, alone and with "next", "last", "week", "after next" and a date beside them. */
export const weekdayRules: readonly DateRule[] = [weekOnWeekday, weekThenWeekday, beforeLast, modified, bare];

const parts = /^(?:morning|afternoon|evening|night|lunchtime|am|pm)$/;

/** "a week on Tuesday", "two weeks from Monday", "a week from Friday", "a week Tuesday". */
function weekOnWeekday(words: readonly string[], i: number, { today }: Calendar) {
  let at = i;
  let weeks = 1;
  if (words[at] === "a" || words[at] === "one" || words[at] === "1") at += 1;
  else if (words[at] === "two" || words[at] === "2") {
    weeks = 2;
    at += 1;
  } else if (words[at] !== "fortnight") return null;
  if (words[at] === "fortnight") weeks = 2;
  else if (words[at] !== "week" && words[at] !== "weeks") return null;
  at += 1;
  const joint = words[at];
  if (joint === "on" || joint === "from" || joint === "after" || joint === "come") at += 1;
  else if (weekdays.get(joint ?? "") === undefined) return null;
  if (words[at] === "this" || words[at] === "next" || words[at] === "the") at += 1;
  const weekday = weekdays.get(words[at] ?? "");
  if (weekday !== undefined)
    return { value: comingOnly(weekdayAfter(today, weekday) + 7 * weeks), next: at + 1 };
  const near = words[at] === "today" || words[at] === "now" ? 0 : words[at] === "tomorrow" ? 1 : null;
  return near === null ? null : { value: comingOnly(today + near + 7 * weeks), next: at + 1 };
}

/** "last week Thursday", "next week on Friday", "this week Tuesday". */
function weekThenWeekday(words: readonly string[], i: number, { today }: Calendar) {
  const step = weekStep(words[i]);
  if (step === null || words[i + 1] !== "week") return null;
  let at = i + 2;
  if (words[at] === "on" || words[at] === "," || words[at] === "the") at += 1;
  const weekday = weekdays.get(words[at] ?? "");
  if (weekday === undefined || (words[i + 2] === "," && step === 0)) return null;
  const next = parts.test(words[at + 1] ?? "") ? at + 2 : at + 1;
  return { value: inWeek(today, step, weekday), next };
}

/** "the Wednesday before last", "the Friday after next", "Tuesday of last week", "Friday next week". */
function beforeLast(words: readonly string[], i: number, { today }: Calendar) {
  const at = words[i] === "the" ? i + 1 : i;
  const weekday = weekdays.get(words[at] ?? "");
  if (weekday === undefined) return null;
  const [a, b, c] = [words[at + 1], words[at + 2], words[at + 3]];
  if (a === "before" && b === "last")
    return { value: pastOnly(weekdayBefore(today, weekday) - 7), next: at + 3 };
  if (a === "after" && b === "next") return { value: comingOnly(inWeekDay(today, 2, weekday)), next: at + 3 };
  if (a === "week") return { value: comingOnly(weekdayAfter(today, weekday) + 7), next: at + 2 };
  if (a === "fortnight") return { value: comingOnly(weekdayAfter(today, weekday) + 14), next: at + 2 };
  if (a === "just" && /^(?:gone|past|passed)$/.test(b ?? ""))
    return { value: pastOnly(weekdayBefore(today, weekday)), next: at + 3 };
  if (a === "gone" || a === "past") return { value: pastOnly(weekdayBefore(today, weekday)), next: at + 2 };
  if (a === "coming") return { value: comingOnly(weekdayAfter(today, weekday)), next: at + 2 };
  const of = a === "of" || a === "in" || a === "," ? 1 : 0;
  const step = weekStep(words[at + 1 + of]);
  if (step !== null && /^weeks?$/.test(words[at + 2 + of] ?? ""))
    return { value: inWeek(today, step, weekday), next: at + 3 + of };
  if (step !== null && of === 0 && a !== "this" && c !== undefined && b === "the") return null;
  return null;
}

/** "next Tuesday", "this Friday", "last Monday", "this coming Thursday", "this past Wednesday". */
function modified(words: readonly string[], i: number, calendar: Calendar) {
  const { today } = calendar;
  const word = words[i] ?? "";
  let at = i + 1;
  let how = word;
  if (word === "this" && /^(?:coming|past|last|next)$/.test(words[at] ?? "")) {
    how = words[at] === "past" || words[at] === "last" ? "last" : "coming";
    at += 1;
  } else if (word === "the" && /^(?:coming|past|last|next|following|previous)$/.test(words[at] ?? "")) {
    how = words[at] ?? "";
    at += 1;
  }
  if (!/^(?:next|this|last|coming|past|following|previous|nxt|upcoming|lst)$/.test(how)) return null;
  const weekday = weekdays.get(words[at] ?? "");
  if (weekday === undefined) return null;
  const value = modifiedValue(how, weekday, today);
  return dated(words, at + 1, calendar, weekday) ?? { value, next: afterPart(words, at + 1) };
}

function modifiedValue(how: string, weekday: number, today: Day): DateValue {
  if (how === "last" || how === "past" || how === "previous" || how === "lst")
    return pastOnly(weekdayBefore(today, weekday));
  if (how === "next" || how === "nxt") {
    const day = inWeekDay(today, 1, weekday);
    const near = weekdayAfter(today, weekday);
    return near === day ? comingOnly(day) : { ...comingOnly(day), other: near };
  }
  if (how === "this") {
    const sameDay = weekdayOf(today) === weekday;
    const coming = sameDay ? today : weekdayAfter(today, weekday);
    return {
      kind: "day",
      past: sameDay ? today : weekdayBefore(today, weekday),
      coming,
      by: coming,
      until: coming,
    };
  }
  return comingOnly(weekdayAfter(today, weekday));
}

function bare(words: readonly string[], i: number, calendar: Calendar) {
  const { today } = calendar;
  const weekday = weekdays.get(words[i] ?? "");
  if (weekday === undefined || (/s$/.test(words[i] ?? "") && !/day's$/.test(words[i] ?? ""))) return null;
  const withDate = dated(words, i + 1, calendar, weekday);
  if (withDate) return withDate;
  const coming = weekdayAfter(today, weekday);
  const value = {
    kind: "day",
    past: weekdayBefore(today, weekday),
    coming,
    by: coming,
    until: coming,
    ...(weekdayOf(today) === weekday ? { other: today } : {}),
  } as const;
  return { value, next: afterPart(words, i + 1) };
}

/** A date beside the weekday: the date counts, and the weekday is kept so that a clash is seen. */
function dated(words: readonly string[], i: number, calendar: Calendar, weekday: number) {
  let at = i;
  while (/^(?:,|the|of|-|\()$/.test(words[at] ?? "")) at += 1;
  const found = dateAfterWeekday(words, at, calendar, at > i);
  return found ? { value: { ...found.value, weekday }, next: found.next } : null;
}

function dateAfterWeekday(words: readonly string[], at: number, calendar: Calendar, sign: boolean) {
  for (const rule of besideWeekday) {
    const hit = rule(words, at, calendar);
    if (hit) return hit;
  }
  // "Tuesday 24": a bare number is a date only where nothing makes an hour of it.
  const figure = /^(\d{1,2})$/.exec(words[at] ?? "");
  if (
    figure &&
    !sign &&
    Number(figure[1]) > 12 &&
    Number(figure[1]) <= 31 &&
    !/^[:.]$/.test(words[at + 1] ?? "")
  ) {
    return besideNumber(Number(figure[1]), at + 1, calendar);
  }
  return null;
}

const afterPart = (words: readonly string[], at: number) =>
  /^(?:morning|afternoon|evening|night|lunchtime)$/.test(words[at] ?? "") ? at + 1 : at;

function weekStep(word: string | undefined): number | null {
  if (word === "last" || word === "lst" || word === "previous") return -1;
  if (word === "this") return 0;
  if (word === "next" || word === "nxt" || word === "following") return 1;
  return null;
}

const inWeekDay = (today: Day, step: number, weekday: number): Day =>
  mondayOf(today) + 7 * step + weekday - 1;

function inWeek(today: Day, step: number, weekday: number): DateValue {
  const day = inWeekDay(today, step, weekday);
  if (step < 0) return pastOnly(day);
  return step > 0 ? comingOnly(day) : { kind: "day", past: day, coming: day, by: day, until: day };
}
