import { civil, type Day, dayOf, daysInMonth, lastBusinessDay } from "./civil.ts";
import type { Calendar, DateRule, DateValue } from "./read.ts";
import { exactly, period } from "./value.ts";
import { months, ordinalAt } from "./words.ts";

/** Calendar dates: ISO, with slashes, "24 November", "November 24th", "the 3rd", a bare month. */
export const calendarDateRules: readonly DateRule[] = [
  iso,
  numeric,
  dayMonth,
  monthDay,
  ordinal,
  numbered,
  bareMonth,
];

/** Those that may follow a weekday directly. */
export const besideWeekday: readonly DateRule[] = [iso, numeric, dayMonth, monthDay, ordinal];

const year = (word: string | undefined) =>
  word !== undefined && /^20\d\d$/.test(word) ? Number(word) : null;

function iso(words: readonly string[], i: number) {
  const match = /^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words[i] ?? "");
  return match ? whole(Number(match[1]), Number(match[2]), Number(match[3]), i + 1) : null;
}

/** 3/4, 3/4/2026, 24.11., 24-11: month first in zones of the United States, day first elsewhere. */
function numeric(words: readonly string[], i: number, calendar: Calendar) {
  const match = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(words[i] ?? "");
  if (!match) return null;
  const [first, sign, second] = [Number(match[1]), match[2], Number(match[3])];
  if (match[0] === "24/7") return null;
  if (sign === "-" && match[4] === undefined) return null;
  // 10.30 is an hour; 24.11. with a dot behind it is a date.
  if (
    sign === "." &&
    match[4] === undefined &&
    (words[i + 1] !== "." || second > 12 || second === 0) &&
    !/^(?:on|the|am|until|from|by)$/.test(words[i - 1] ?? "")
  )
    return null;
  if (
    sign === "." &&
    match[4] === undefined &&
    (second > 12 || ((match[3] ?? "").length === 2 && second < 1))
  )
    return null;
  const monthFirst = sign === "." ? false : calendar.monthFirst;
  let [month, date] = monthFirst ? [first, second] : [second, first];
  if (month > 12 && date <= 12) [month, date] = [date, month];
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const next = i + 1;
  if (match[4] !== undefined) {
    const full = match[4].length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
    return whole(full, month, date, next);
  }
  const value = yearless(month, date, calendar.today);
  if (!value) return null;
  const other =
    first <= 12 && second <= 12 && first !== second && sign === "/"
      ? yearless(date, month, calendar.today)
      : null;
  return { value: other?.coming != null ? { ...value, other: other.coming } : value, next };
}

/** "24 November", "the 24th of Nov 2026", "2nd June". */
function dayMonth(words: readonly string[], i: number, { today }: Calendar) {
  let at = words[i] === "the" ? i + 1 : i;
  const spelled = ordinalAt(words, at);
  let date = spelled?.value ?? null;
  if (spelled) at = spelled.next;
  else if (/^\d{1,2}$/.test(words[at] ?? "")) {
    date = Number(words[at]);
    at += 1;
    if (words[at] === ".") at += 1;
  }
  if (date === null) return null;
  if (words[at] === "of" || words[at] === "de" || words[at] === "day") at += 1;
  if (words[at] === "of") at += 1;
  const month = months.get(words[at] ?? "");
  if (month === undefined) return null;
  return withYear(words, at + 1, month, date, today);
}

/** "November 24", "Nov 24th, 2026", "March the 3rd". */
function monthDay(words: readonly string[], i: number, { today }: Calendar) {
  const month = months.get(words[i] ?? "");
  if (month === undefined) return null;
  let at = i + 1;
  if (words[at] === "the" || words[at] === ".") at += 1;
  const spelled = ordinalAt(words, at);
  if (spelled) return withYear(words, spelled.next, month, spelled.value, today);
  if (!/^\d{1,2}$/.test(words[at] ?? "") || /^(?:am|pm|oclock|:)$/.test(words[at + 1] ?? "")) return null;
  return withYear(words, at + 1, month, Number(words[at]), today);
}

/** "the 3rd", "the 3rd of next month", "the twenty second". */
function ordinal(words: readonly string[], i: number, { today }: Calendar) {
  const at = words[i] === "the" || words[i] === "de" ? i + 1 : i;
  const spelled = ordinalAt(words, at);
  if (!spelled) return null;
  const figures = /^\d/.test(words[at] ?? "");
  if (!figures && (at === i || /^(?:first|second|third|fourth|fifth)$/.test(words[at] ?? ""))) return null;
  if (
    /^(?:round|interview|time|one|floor|class|call|email|stage|meeting|chat|message|day|week|letter|person|conversation|attempt|try|option|place|choice|step|mail|follow-up|half|shift|job|year|party)$/.test(
      words[spelled.next] ?? "",
    )
  )
    return null;
  const { year: y, month: m } = civil(today);
  const of = words[spelled.next] === "of" ? 1 : 0;
  const [how, unit] = [words[spelled.next + of], words[spelled.next + of + 1]];
  if (unit === "month" && (how === "next" || how === "this" || how === "last")) {
    const index = y * 12 + m - 1 + (how === "next" ? 1 : how === "last" ? -1 : 0);
    return whole(Math.floor(index / 12), (index % 12) + 1, spelled.value, spelled.next + of + 2);
  }
  return besideNumber(spelled.value, spelled.next, { today });
}

/** "by 16", "on 22.": a bare number behind a word that asks for a day. */
function numbered(words: readonly string[], i: number, { today }: Calendar) {
  if (!/^\d{1,2}$/.test(words[i] ?? "")) return null;
  const before = words[i - 1] ?? "";
  const wanted =
    /^(?:on|until|by)$/.test(before) ||
    (before === "the" && /^(?:on|until|by|was|is|to|for|from)$/.test(words[i - 2] ?? ""));
  if (
    !wanted ||
    /^(?:am|pm|oclock|:|minutes|people|days?|weeks?|months?|of|hours?|business|working|%|-|x|times|years?|calls?|emails?|persons?|times?)$/.test(
      words[i + 1] ?? "",
    )
  )
    return null;
  const date = Number(words[i]);
  return date >= 1 && date <= 31 ? besideNumber(date, i + 1, { today }) : null;
}

/** "in March", "by October", "til feb": never the verb, the modal or a name. */
function bareMonth(words: readonly string[], i: number, { today }: Calendar) {
  const month = months.get(words[i] ?? "");
  if (month === undefined) return null;
  const before = words[i - 1] ?? "";
  const cue =
    /^(?:in|by|until|of|since|for|end|late|early|mid|before|around|next|this|last|is|to|say|says|said|wait|again|at|during|sometime|maybe)$/.test(
      before,
    );
  const ambiguous = month === 3 || month === 5;
  if (!cue && ambiguous) return null;
  if (!cue && !(words.length <= 4)) return null;
  const { year: y, month: m } = civil(today);
  const full = year(words[i + 1]);
  const target = full ?? (month < m ? y + 1 : y);
  return {
    value: period(lastBusinessDay(target, month), dayOf(target, month, 1), null),
    next: full === null ? i + 1 : i + 2,
  };
}

function withYear(words: readonly string[], at: number, month: number, date: number, today: Day) {
  const comma = words[at] === "," ? at + 1 : at;
  const full = year(words[comma]);
  if (full !== null) return whole(full, month, date, comma + 1);
  const value = yearless(month, date, today);
  return value ? { value, next: at } : null;
}

function whole(y: number, month: number, date: number, next: number) {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(y, month)) return null;
  return { value: exactly(dayOf(y, month, date)), next };
}

/** A date without a year: the latest one up to today, and the next one from today on. */
function yearless(month: number, date: number, today: Day): DateValue | null {
  if (date < 1 || date > 31) return null;
  const { year: y } = civil(today);
  const on = (target: number) => (date <= daysInMonth(target, month) ? dayOf(target, month, date) : null);
  const days = [y - 4, y - 3, y - 2, y - 1, y, y + 1, y + 2, y + 3, y + 4].flatMap(
    (target) => on(target) ?? [],
  );
  const past = days.filter((day) => day <= today).at(-1) ?? null;
  const coming = days.find((day) => day >= today) ?? null;
  return past === null || coming === null ? null : { kind: "day", past, coming, by: coming, until: coming };
}

/** A day of the month alone: the latest up to today, and the next from today on. */
export function besideNumber(date: number, next: number, { today }: Pick<Calendar, "today">) {
  const { year: y, month: m } = civil(today);
  const days: Day[] = [];
  for (let step = -3; step <= 3; step += 1) {
    const index = y * 12 + m - 1 + step;
    const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
    if (date <= daysInMonth(toYear, toMonth)) days.push(dayOf(toYear, toMonth, date));
  }
  const past = days.filter((day) => day <= today).at(-1) ?? null;
  const coming = days.find((day) => day >= today) ?? null;
  if (past === null || coming === null) return null;
  return { value: { kind: "day", past, coming, by: coming, until: coming } as const, next };
}
