import { plusBusinessDays, plusMonths } from "./civil.ts";
import type { Calendar, DateRule, DateValue } from "./read.ts";
import { comingOnly, pastOnly } from "./value.ts";
import { countAt } from "./words.ts";

/** Lengths: "two weeks", "in three days", "5 business days", "a fortnight", "two days ago". */
export const countRules: readonly DateRule[] = [counted];

type Unit = "D" | "W" | "M" | "B" | "H" | "Y";

function unitAt(words: readonly string[], i: number): { unit: Unit; factor: number; next: number } | null {
  const word = words[i] ?? "";
  if (/^(?:business|working|work|weekday)$/.test(word) && /^days?'?$/.test(words[i + 1] ?? ""))
    return { unit: "B", factor: 1, next: i + 2 };
  if (/^(?:days?'?|days'|day's|sleeps|d)$/.test(word)) return { unit: "D", factor: 1, next: i + 1 };
  if (/^(?:weeks?'?|week's|weks?|w)$/.test(word)) return { unit: "W", factor: 1, next: i + 1 };
  if (/^fortnights?$/.test(word)) return { unit: "W", factor: 2, next: i + 1 };
  if (/^(?:months?'?|month's|mos?|mth|mths)$/.test(word)) return { unit: "M", factor: 1, next: i + 1 };
  if (/^(?:hours?)$/.test(word)) return { unit: "H", factor: 1, next: i + 1 };
  if (/^(?:years?|yrs?)$/.test(word)) return { unit: "Y", factor: 1, next: i + 1 };
  return null;
}

function counted(words: readonly string[], i: number, { today }: Calendar) {
  let at = i;
  const inward =
    /^(?:in|after|within)$/.test(words[i - 1] ?? "") || (words[i - 1] === "about" && words[i - 2] === "in");
  if (/^(?:fortnight)$/.test(words[at] ?? ""))
    return close(words, { count: 1, unit: "W", factor: 2, next: at + 1 }, inward, today);
  // Glued: "2weeks", "3d", "10d"
  const glued = /^(\d{1,3})-?(days?|d|weeks?|wks?|w|months?|mo|hours?|hrs?|h|bd)$/.exec(words[at] ?? "");
  if (glued) {
    const letter = (glued[2] ?? "")[0];
    const unit: Unit =
      glued[2] === "bd" ? "B" : letter === "d" ? "D" : letter === "w" ? "W" : letter === "h" ? "H" : "M";
    return close(words, { count: Number(glued[1]), unit, factor: 1, next: at + 1 }, inward, today);
  }
  // "2-3 weeks", "7-10 days": the longer one.
  const range = /^(\d{1,3})-(\d{1,3})$/.exec(words[at] ?? "");
  let count: number;
  if (range) {
    count = Number(range[2]);
    at += 1;
  } else {
    const first = countAt(words, at);
    if (!first) return null;
    count = first.value;
    at = first.next;
    if (/^(?:to|or|-|–|maybe)$/.test(words[at] ?? "")) {
      const second = countAt(words, at + 1);
      if (second && unitAt(words, second.next)) {
        count = second.value;
        at = second.next;
      }
    }
  }
  if (/^(?:more|full|whole|solid|other|good|extra|calendar|of|additional)$/.test(words[at] ?? "")) at += 1;
  const unit = unitAt(words, at);
  if (!unit) return null;
  // "a week or two", "a day or three"
  if (words[unit.next] === "or" || words[unit.next] === "to") {
    const second = countAt(words, unit.next + 1);
    if (second && /^(?:two|three|2|3|so)$/.test(words[unit.next + 1] ?? ""))
      return close(
        words,
        {
          count: second.value,
          unit: unit.unit,
          factor: unit.factor,
          next: unitAt(words, second.next)?.next ?? second.next,
        },
        inward,
        today,
      );
  }
  return close(words, { count, ...unit }, inward, today);
}

function close(
  words: readonly string[],
  length: { count: number; unit: Unit; factor: number; next: number },
  inward: boolean,
  today: number,
): { value: DateValue; next: number } | null {
  const { unit, next } = length;
  const count = length.count * length.factor;
  if (unit === "Y" || count === 0) return null;
  const after = (days: number) =>
    unit === "B"
      ? plusBusinessDays(today, count * days)
      : unit === "M"
        ? plusMonths(today, count * days)
        : unit === "H"
          ? today + Math.ceil(count / 24)
          : today + count * days * (unit === "W" ? 7 : 1);
  const word = words[next] ?? "";
  if (/^(?:ago|back|earlier|before)$/.test(word)) {
    if (word === "before" || word === "earlier") return null;
    if (unit === "H") return null;
    const day = unit === "M" ? plusMonths(today, -count) : today - count * (unit === "W" ? 7 : 1);
    return { value: pastOnly(day), next: next + 1 };
  }
  if (unit === "H" && count < 24) return null;
  const within = unit === "H" ? `P${Math.ceil(count / 24)}D` : `P${count}${unit}`;
  const day = after(1);
  if (word === "from" && /^(?:now|today)$/.test(words[next + 1] ?? ""))
    return { value: { ...comingOnly(day), within }, next: next + 2 };
  if (word === "from" && words[next + 1] === "tomorrow")
    return { value: comingOnly(day + 1), next: next + 2 };
  if (word === "today" || word === "hence") return { value: { ...comingOnly(day), within }, next: next + 1 };
  const tail = /^(?:time|tme)$/.test(word) ? next + 1 : next;
  if (inward || tail > next) return { value: { ...comingOnly(day), within, kind: "duration" }, next: tail };
  return { value: { kind: "duration", past: null, coming: null, by: day, until: day, within }, next };
}
