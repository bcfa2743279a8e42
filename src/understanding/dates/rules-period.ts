import { civil, type Day, dayOf, lastBusinessDay, mondayOf, plusBusinessDays, weekdayOf } from "./civil.ts";
import type { Calendar, DateRule } from "./read.ts";
import { comingOnly, period } from "./value.ts";
import { months, ordinalAt } from "./words.ts";

/** Stretches of time: ends, beginnings and middles of weeks and months, quarters, the holidays. */
export const periodRules: readonly DateRule[] = [
  partOfWeek,
  partOfMonth,
  weekOf,
  wholePeriod,
  holiday,
  quarter,
];

const early = /^(?:early|beginning|start|earlier|top)$/;
const middle = /^(?:mid|middle|midway|halfway)$/;
const late = /^(?:end|late|later|close|back)$/;
const fillers = /^(?:of|in|on|the|part|-|into|this|through|to)$/;

function partAt(words: readonly string[], i: number): { part: "early" | "mid" | "late"; at: number } | null {
  const word = words[i] ?? "";
  if (word === "eow" || word === "eom") return { part: "late", at: i };
  const at = i + 1;
  if (early.test(word)) return { part: "early", at };
  if (middle.test(word)) return { part: "mid", at };
  return late.test(word) ? { part: "late", at } : null;
}

/** "end of the week", "early next week", "the beginning of next week", "later this week". */
function partOfWeek(words: readonly string[], i: number, { today }: Calendar) {
  const monday = mondayOf(today);
  if (words[i] === "eow") return { value: period(fridayFrom(today), fridayFrom(today)), next: i + 1 };
  if (words[i] === "week's" && words[i + 1] === "end")
    return { value: period(fridayFrom(today), fridayFrom(today)), next: i + 2 };
  if ((words[i] === "week" || words[i] === "weeks") && words[i + 1] === "end" && words[i - 1] !== "a")
    return { value: period(fridayFrom(today), fridayFrom(today)), next: i + 2 };
  const part = partAt(words, i);
  if (!part) {
    // "next week early", "next week sometime"
    if (
      (words[i] === "next" || words[i] === "nxt") &&
      words[i + 1] === "week" &&
      /^(?:early|mid|late)$/.test(words[i + 2] ?? "")
    ) {
      const day = monday + 7 + (words[i + 2] === "late" ? 4 : 2);
      return { value: period(day, words[i + 2] === "early" ? monday + 7 : day), next: i + 3 };
    }
    return null;
  }
  let at = part.at;
  while (fillers.test(words[at] ?? "") && words[at] !== "this") at += 1;
  const next = /^(?:next|nxt|following|coming)$/.test(words[at] ?? "");
  if (next || words[at] === "this") at += 1;
  if (words[at] !== "week" && words[at] !== "workweek" && words[at] !== "week's") return null;
  const start = next ? monday + 7 : monday;
  if (part.part === "late") {
    const day = next ? start + 4 : fridayFrom(today);
    return { value: period(day, day), next: at + 1 };
  }
  const day = start + 2;
  return { value: period(day, part.part === "early" ? start : day), next: at + 1 };
}

/** Friday of this week; on a weekend already the coming one. */
function fridayFrom(today: Day): Day {
  const friday = mondayOf(today) + 4;
  return friday < today ? friday + 7 : friday;
}

/** "end of the month", "mid-January", "late September", "the first week of March". */
function partOfMonth(words: readonly string[], i: number, { today }: Calendar) {
  const { year: y, month: m } = civil(today);
  if (words[i] === "eom") return monthEnd(y, m, i + 1);
  if (words[i] === "month" && words[i + 1] === "end") return monthEnd(y, m, i + 2);
  const joined = /^(mid|early|late|end)-?([a-z]+)$/.exec(words[i] ?? "");
  const joinedMonth = months.get(joined?.[2] ?? "") ?? short(joined?.[2]);
  if (joined && joinedMonth !== undefined)
    return partValue(
      joined[1] === "mid" ? "mid" : joined[1] === "early" ? "early" : "late",
      y,
      m,
      joinedMonth,
      i + 1,
    );
  const week = weekOfMonth(words, i, y, m);
  if (week) return week;
  const part = partAt(words, i);
  if (!part) return null;
  let at = part.at;
  while (fillers.test(words[at] ?? "") && !(words[at] === "this" && words[at + 1] !== "month")) at += 1;
  const next = words[at] === "next" || words[at] === "following";
  if (next) at += 1;
  if (words[at] === "month" || words[at] === "month's") {
    if (next) return partValue(part.part, y, m, (m % 12) + 1, at + 1);
    return part.part === "late" ? monthEnd(y, m, at + 1) : partValue(part.part, y, m, m, at + 1);
  }
  if (words[at] === "year" && part.part === "late")
    return { value: period(lastBusinessDay(next ? y + 1 : y, 12), lastBusinessDay(y, 12)), next: at + 1 };
  const month = months.get(words[at] ?? "");
  return month === undefined ? null : partValue(part.part, y, m, month, at + 1);
}

function short(name: string | undefined): number | undefined {
  if (name === undefined || name.length < 3) return undefined;
  const hit = [...months].find(([month]) => month.startsWith(name));
  return name.length <= 4 ? hit?.[1] : undefined;
}

function weekOfMonth(words: readonly string[], i: number, y: number, m: number) {
  const at = words[i] === "the" ? i + 1 : i;
  const which = /^(?:first|second|third|fourth|1st|2nd|3rd|4th|last)$/.test(words[at] ?? "")
    ? (words[at] ?? "")
    : null;
  if (which === null || words[at + 1] !== "week" || !/^(?:of|in)$/.test(words[at + 2] ?? "")) return null;
  const month = months.get(words[at + 3] ?? "");
  const next = words[at + 3] === "next" && words[at + 4] === "month";
  if (month === undefined && !next) return null;
  const target = month ?? (m % 12) + 1;
  const targetYear = target < m ? y + 1 : y;
  if (which === "last") return monthEnd(targetYear, target, at + (next ? 5 : 4));
  const index =
    ["first", "second", "third", "fourth"].indexOf(which) >= 0
      ? ["first", "second", "third", "fourth"].indexOf(which)
      : Number(which[0]) - 1;
  const first = dayOf(targetYear, target, 1);
  const monday = weekdayOf(first) === 1 ? first : mondayOf(first) + (weekdayOf(first) > 5 ? 7 : 0);
  const friday = monday + 7 * index + 4;
  return { value: period(friday, Math.max(first, friday - 4)), next: at + (next ? 5 : 4) };
}

function partValue(part: "early" | "mid" | "late", y: number, m: number, month: number, next: number) {
  const target = month < m ? y + 1 : y;
  if (part === "late") return monthEnd(target, month, next);
  const day = dayOf(target, month, part === "mid" ? 15 : 5);
  return { value: period(day, part === "mid" ? day : dayOf(target, month, 1)), next };
}

function monthEnd(y: number, month: number, next: number) {
  const day = lastBusinessDay(y, month);
  return { value: period(day, day), next };
}

/** "the week of the 20th", "week commencing 3 March". */
function weekOf(words: readonly string[], i: number, { today }: Calendar) {
  if (words[i] !== "week" || !/^(?:of|commencing|beginning|starting)$/.test(words[i + 1] ?? "")) return null;
  let at = i + 2;
  if (words[at] === "the") at += 1;
  const named = months.get(words[at] ?? "");
  if (named !== undefined) at += 1;
  const spelled =
    ordinalAt(words, at) ??
    (/^\d{1,2}$/.test(words[at] ?? "") ? { value: Number(words[at]), next: at + 1 } : null);
  if (!spelled || spelled.value < 1 || spelled.value > 31) return null;
  let next = spelled.next;
  if (words[next] === "of") next += 1;
  const behind = months.get(words[next] ?? "");
  const { year: y, month: m, date } = civil(today);
  const month = named ?? behind ?? (spelled.value < date ? (m % 12) + 1 : m);
  const monday = mondayOf(dayOf(month < m ? y + 1 : y, month, spelled.value));
  return { value: period(monday + 4, monday), next: behind === undefined ? spelled.next : next + 1 };
}

/** "next week", "this week", "next month", "this month", "the weekend", "next year". */
function wholePeriod(words: readonly string[], i: number, { today }: Calendar) {
  const word = words[i];
  const unit = words[i + 1];
  const monday = mondayOf(today);
  const { year: y, month: m } = civil(today);
  if ((word === "next" || word === "nxt" || word === "following" || word === "coming") && unit === "week")
    return { value: period(monday + 11, monday + 7), next: i + 2 };
  if (word === "week" && unit === "after" && words[i + 2] === "next")
    return { value: period(monday + 18, monday + 14), next: i + 3 };
  if (word === "this" && unit === "week")
    return { value: period(fridayFrom(today), fridayFrom(today)), next: i + 2 };
  if ((word === "next" || word === "nxt") && unit === "month") {
    const [year, month] = m === 12 ? [y + 1, 1] : [y, m + 1];
    return { value: period(lastBusinessDay(year, month), dayOf(year, month, 1)), next: i + 2 };
  }
  if (word === "this" && unit === "month") return monthEnd(y, m, i + 2);
  if (/^weekend(?:'s)?$/.test(word ?? "") && words[i - 1] !== "a") {
    const saturday = monday + 5;
    const after = words[i - 1] === "after" || words[i - 2] === "after";
    return {
      value: {
        kind: "period",
        past: null,
        coming: null,
        by: after ? monday + 7 : monday + 4,
        until: after ? monday + 7 : saturday,
      },
      next: i + 1,
    } as const;
  }
  return null;
}

/** "after the holidays", "by Christmas", "in the new year", "after Thanksgiving". */
function holiday(words: readonly string[], i: number, { today }: Calendar) {
  const { year: y } = civil(today);
  const before = words[i - 1] === "the" || words[i - 1] === "my" ? words[i - 2] : words[i - 1];
  const after = before === "after" || before === "past";
  const word = words[i] ?? "";
  const first = (make: (year: number) => Day) => (make(y) >= today ? make(y) : make(y + 1));
  if (word === "holidays" || word === "hols") {
    if (!after) return null;
    const day = secondFriday(y) >= today && civil(today).month === 1 ? secondFriday(y) : secondFriday(y + 1);
    return { value: period(day, day), next: i + 1 };
  }
  if (word === "new" && words[i + 1] === "year" && !/^(?:a|happy)$/.test(words[i - 1] ?? "")) {
    const day = first((year) => dayOf(year, 1, 1));
    return { value: period(secondFriday(civil(day).year), after ? day + 1 : day), next: i + 2 };
  }
  if (word === "christmas" || word === "xmas") {
    const day = first((year) => dayOf(year, 12, 25));
    if (!after && before !== "by" && before !== "before" && before !== "until") return null;
    return {
      value: after ? period(secondFriday(civil(day).year + 1), day + 2) : period(day, day),
      next: i + 1,
    };
  }
  if (word === "thanksgiving")
    return anchored(
      words,
      i,
      after,
      before,
      first((year) => nth(year, 11, 4, 4)),
    );
  if (word === "easter") return anchored(words, i, after, before, first(easter));
  if (word === "labor" && words[i + 1] === "day")
    return anchored(
      words,
      i + 1,
      after,
      before,
      first((year) => nth(year, 9, 1, 1)),
    );
  return null;
}

function anchored(
  _words: readonly string[],
  i: number,
  after: boolean,
  before: string | undefined,
  day: Day,
) {
  if (after) return { value: period(plusBusinessDays(day, 1), plusBusinessDays(day, 1)), next: i + 1 };
  return /^(?:by|until|before)$/.test(before ?? "") ? { value: comingOnly(day), next: i + 1 } : null;
}

/** The n-th weekday of a month. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Friday of January's second working week, weeks counted from its first Monday. */
function secondFriday(year: number): Day {
  return nth(year, 1, 1, 1) + 11;
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** "Q1", "next quarter": its last business day. */
function quarter(words: readonly string[], i: number, { today }: Calendar) {
  const { year: y, month: m } = civil(today);
  const named = /^q([1-4])$/.exec(words[i] ?? "");
  const now = Math.floor((m - 1) / 3);
  let target: number;
  let next = i + 1;
  if (named) target = Number(named[1]) - 1;
  else if (words[i] === "next" && words[i + 1] === "quarter") {
    target = (now + 1) % 4;
    next = i + 2;
  } else if ((words[i] === "this" || words[i] === "the") && words[i + 1] === "quarter") {
    target = now;
    next = i + 2;
  } else return null;
  const year = target < now ? y + 1 : y;
  return { value: period(lastBusinessDay(year, target * 3 + 3), dayOf(year, target * 3 + 1, 1)), next };
}
