import type { Token } from "../tokens.ts";
import { type Day, dayOfIso } from "./civil.ts";
import { rules } from "./rules.ts";

/** The readings of one date phrase; which of them counts depends on what is told about it. */
export type DateSpan = Readonly<{
  /** Tokens of the phrase: `first` to `last`, the latter not included. */
  first: number;
  last: number;
  /** `day` names one day, `period` a stretch of time, `duration` a length of it. */
  kind: "day" | "period" | "duration";
  /** As the day of something that was. */
  past: Day | null;
  /** As the day of something that is to come. */
  coming: Day | null;
  /** As the day by which somebody decides. */
  by: Day | null;
  /** As the day until which something rests. */
  until: Day | null;
  /** The weekday that was said beside a date. */
  weekday?: number;
  /** ISO 8601 length with business days as `B`. */
  within?: string;
  /** Said in words that can only be one of the two. */
  tense?: "past" | "coming";
  /** Another plausible reading. */
  other?: Day;
}>;

/** What date phrases are read against. */
export type Calendar = Readonly<{ today: Day; hour: number; monthFirst: boolean }>;

/** A reading without its place. */
export type DateValue = Omit<DateSpan, "first" | "last">;

/** One way to say a day: looks at the words from `i` on. */
export type DateRule = (
  words: readonly string[],
  i: number,
  calendar: Calendar,
) => { readonly value: DateValue; readonly next: number } | null;

const usZones =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Sitka|Nome|Adak|Menominee|Metlakatla|Yakutat|Indiana\/|Kentucky\/|North_Dakota\/|Indianapolis|Louisville|Puerto_Rico)|Pacific\/Honolulu)/;

/** The calendar of somebody in `timeZone` at local wall time `now`. */
export function calendarOf(now: string, timeZone: string): Calendar {
  return { today: dayOfIso(now), hour: Number(now.slice(11, 13)), monthFirst: usZones.test(timeZone) };
}

/** Every date phrase of a message, in order, none overlapping; `taken` says which tokens are names. */
export function datesOf(
  tokens: readonly Token[],
  calendar: Calendar,
  taken: (token: number) => boolean,
): readonly DateSpan[] {
  const words = tokens.map((_, i) => dateWord(tokens, i));
  const found: DateSpan[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = taken(i) ? null : firstHit(words, i, calendar, tokens);
    if (hit) {
      found.push({ ...hit.value, first: i, last: hit.next });
      i = hit.next;
    } else i += 1;
  }
  return found;
}

function firstHit(words: readonly string[], i: number, calendar: Calendar, tokens: readonly Token[]) {
  for (const rule of rules) {
    const hit = rule(words, i, calendar);
    if (hit && !vetoed(words, i, hit.next, tokens)) return hit;
  }
  return null;
}

/** "sat", "sun" and "wed" are days only where a day can stand: never "we sat down", "the sun", "they wed". */
function dateWord(tokens: readonly Token[], i: number): string {
  const word = tokens[i]?.word ?? "";
  const full = word === "sat" ? "saturday" : word === "sun" ? "sunday" : word === "wed" ? "wednesday" : null;
  if (full === null) return word;
  const before = tokens[i - 1]?.word;
  const after = tokens[i + 1]?.word ?? "";
  if (/^(?:on|last|next|this|by|until|from|every|since|for|coming|come|of|past|nxt|or)$/.test(before ?? ""))
    return full;
  if (/^(?:i|we|he|she|they|you|who|and|the|a|just|me|everyone|then|all|still|it)$/.test(before ?? ""))
    return word;
  if (
    /^(?:down|there|here|with|beside|next|in|on|opposite|across|through|shining|hear|say|like|be|around|microsystems|life)$/.test(
      after,
    )
  )
    return word;
  return full;
}

/** Words that are dates only by accident: "march them out", "may". */
function vetoed(_words: readonly string[], first: number, next: number, tokens: readonly Token[]): boolean {
  return (
    next === first + 1 &&
    /^(?:mar|march|may|second)$/.test(tokens[first]?.raw ?? "") &&
    !/^(?:in|by|until|til|till|since|of|late|early|mid|end)$/i.test(tokens[first - 1]?.raw ?? "")
  );
}
