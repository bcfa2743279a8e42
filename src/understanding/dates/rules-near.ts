import type { DateRule } from "./read.ts";
import { comingOnly, exactly, pastOnly } from "./value.ts";

/** "today", "last night", "the day after tomorrow". */
export const nearRules: readonly DateRule[] = [dayBeside, today, named];

/** "the day after tomorrow", "day before yesterday". */
function dayBeside(words: readonly string[], i: number, { today }: { today: number }) {
  const at = words[i] === "the" ? i + 1 : i;
  if (words[at] !== "day" && words[at] !== "day's") return null;
  if (words[at + 1] === "after" && words[at + 2] === "tomorrow")
    return { value: comingOnly(today + 2), next: at + 3 };
  if (words[at + 1] === "before" && words[at + 2] === "yesterday")
    return { value: pastOnly(today - 2), next: at + 3 };
  return null;
}

const parts = new Set(["morning", "afternoon", "evening", "night", "lunchtime", "noon", "avo"]);

/** "today", "this morning"; in the small hours a past "today" is the day that has just ended. */
function today(words: readonly string[], i: number, { today, hour }: { today: number; hour: number }) {
  const word = words[i];
  const late = hour < 4;
  if (word === "today" || word === "tonight" || word === "today's" || word === "tonight's") {
    const past = late ? today - 1 : today;
    const next = parts.has(words[i + 1] ?? "") ? i + 2 : i + 1;
    return { value: exactly(today, { past }), next };
  }
  if (word === "this" && parts.has(words[i + 1] ?? "")) {
    const past = late && words[i + 1] !== "morning" ? today - 1 : today;
    return { value: exactly(today, { past }), next: i + 2 };
  }
  if (word === "this" && /^(?:very)$/.test(words[i + 1] ?? "") && parts.has(words[i + 2] ?? ""))
    return { value: exactly(today), next: i + 3 };
  return null;
}

function named(words: readonly string[], i: number, { today }: { today: number }) {
  const word = words[i];
  if (word === "yesterday" || word === "yesterday's") {
    return { value: pastOnly(today - 1), next: parts.has(words[i + 1] ?? "") ? i + 2 : i + 1 };
  }
  if (word === "tomorrow" || word === "tomorrow's") {
    if (words[i + 1] === "week") return { value: comingOnly(today + 8), next: i + 2 };
    return { value: comingOnly(today + 1), next: parts.has(words[i + 1] ?? "") ? i + 2 : i + 1 };
  }
  if (word === "last" && (words[i + 1] === "night" || words[i + 1] === "evening" || words[i + 1] === "nite"))
    return { value: pastOnly(today - 1), next: i + 2 };
  if (
    word === "eod" ||
    ((word === "end" || word === "close") &&
      words[i + 1] === "of" &&
      /^(?:day|business|play|today)$/.test(words[i + 2] ?? ""))
  )
    return null;
  return null;
}
