import type { Token } from "../tokens.ts";
import { countAt } from "./words.ts";

/** A time of day in a message: 24 hours, minutes since midnight. */
export type TimeSpan = Readonly<{ first: number; last: number; minutes: number; sure: boolean }>;

/** Every time of day; `taken` says which tokens are dates or names already. A bare hour of 1 to 7 is afternoon. */
export function timesOf(tokens: readonly Token[], taken: (token: number) => boolean): readonly TimeSpan[] {
  const words = tokens.map((token) => token.word);
  const found: TimeSpan[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = taken(i) ? null : timeAt(words, i);
    if (hit) {
      let at = hit.next;
      const evening = dayPart(words, at, i);
      let minutes = hit.minutes;
      if (evening === "pm" && minutes < 720) minutes += 720;
      if (evening === "am" && minutes >= 780 && !hit.certain) minutes -= 720;
      if (words[at] === "oclock") at += 1;
      found.push({ first: i, last: at, minutes, sure: hit.certain });
      i = at;
    } else i += 1;
  }
  return found;
}

/** `HH:MM` of minutes since midnight. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

type Hit = { minutes: number; next: number; certain: boolean };

function timeAt(words: readonly string[], i: number): Hit | null {
  const word = words[i] ?? "";
  if (word === "noon" || word === "midday" || word === "noontime")
    return { minutes: 720, next: i + 1, certain: true };
  if (word === "midnight") return { minutes: 0, next: i + 1, certain: true };
  return pastTo(words, i) ?? suffixed(words, i) ?? figures(words, i) ?? cued(words, i);
}

/** "half past two", "half two", "quarter to three", "ten past nine", "10 to 4". */
function pastTo(words: readonly string[], i: number): Hit | null {
  let at = i;
  if (words[at] === "a" && words[at + 1] === "quarter") at += 1;
  const word = words[at] ?? "";
  let minutes: number | null = null;
  let next = at + 1;
  if (word === "half") minutes = 30;
  else if (word === "quarter") minutes = 15;
  else {
    const count = countAt(words, at);
    if (count && [5, 10, 20, 25].includes(count.value) && word !== "a") {
      minutes = count.value;
      next = count.next;
      if (words[next] === "minutes") next += 1;
    }
  }
  if (minutes === null) return null;
  const joint = words[next];
  const past = joint === "past" || joint === "after";
  const to = joint === "to" || joint === "of" || joint === "before";
  if (!past && !to && word !== "half") return null;
  const hour = hourAt(words, past || to ? next + 1 : next);
  if (!hour || (word !== "half" && word !== "quarter" && words[hour.next] === "minutes")) return null;
  if (/^(?:days?|weeks?|months?|hours?|people|years?|minutes)$/.test(words[hour.next] ?? "")) return null;
  const base = afternoon(hour.value) * 60;
  return { minutes: (to ? base - minutes + 1440 : base + minutes) % 1440, next: hour.next, certain: false };
}

/** "3pm", "3 pm", "10:30am", "10.30 am", "9 oclock", "11h30", "14h". */
function suffixed(words: readonly string[], i: number): Hit | null {
  const glued = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|a\.m|p\.m|a|p|h|hrs|ish|oclock)$/.exec(words[i] ?? "");
  if (glued) {
    const end =
      /^\.$/.test(words[i + 1] ?? "") && /m$/.test(glued[3] ?? "") && (glued[3] ?? "").includes(".")
        ? i + 2
        : i + 1;
    if (glued[3] === "h" || glued[3] === "hrs")
      return clock(Number(glued[1]), Number(glued[2] ?? 0), null, end, true);
    if (glued[3] === "ish" || glued[3] === "oclock")
      return clock(afternoon(Number(glued[1])), Number(glued[2] ?? 0), null, end, false);
    return clock(
      Number(glued[1]),
      Number(glued[2] ?? 0),
      (glued[3] ?? "")[0] === "p" ? "pm" : "am",
      end,
      true,
    );
  }
  const french = /^(\d{1,2})h(\d{2})$/.exec(words[i] ?? "");
  if (french) return clock(Number(french[1]), Number(french[2]), null, i + 1, true);
  const hour = hourAt(words, i) ?? minuteFigures(words, i);
  if (!hour) return null;
  const minutes = "minutes" in hour ? (hour.minutes as number) : 0;
  let at = hour.next;
  let extra = minutes;
  const spoken = minutes === 0 ? spokenMinutes(words, at) : null;
  if (spoken) {
    extra = spoken.value;
    at = spoken.next;
  }
  const word = words[at] ?? "";
  if (/^(?:am|pm|a\.m|p\.m|a\.m\.|p\.m\.)$/.test(word)) {
    const end = words[at + 1] === "." && word.includes(".") ? at + 2 : at + 1;
    return clock(hour.value, extra, word[0] === "p" ? "pm" : "am", end, true);
  }
  if ((word === "a" || word === "p") && words[at + 1] === "m")
    return clock(hour.value, extra, word === "p" ? "pm" : "am", at + 2, true);
  if (word === "oclock" || (word === "o" && words[at + 1] === "clock"))
    return clock(afternoon(hour.value), 0, null, word === "o" ? at + 2 : at + 1, false);
  if (/^(?:hrs|uhr|hour)$/.test(word) && "minutes" in hour)
    return clock(hour.value, extra, null, at + 1, true);
  if (spoken && cue(words[i - 1])) return clock(afternoon(hour.value), extra, null, at, false);
  return null;
}

/** "10:30", "14.15", "0900", "1645" behind a cue. */
function figures(words: readonly string[], i: number): Hit | null {
  const word = words[i] ?? "";
  const colon = /^(\d{1,2}):(\d{2})$/.exec(word);
  if (colon)
    return clock(
      colon[1]?.length === 2 && colon[1].startsWith("0") ? Number(colon[1]) : afternoon(Number(colon[1])),
      Number(colon[2]),
      null,
      i + 1,
      Number(colon[1]) > 12 || word.startsWith("0"),
    );
  const dot = /^(\d{1,2})\.([0-5]\d)$/.exec(word);
  if (dot && !/^(?:%|million|k|percent)$/.test(words[i + 1] ?? "") && !/^[$£€]$/.test(words[i - 1] ?? ""))
    return clock(afternoon(Number(dot[1])), Number(dot[2]), null, i + 1, Number(dot[1]) > 12);
  const four = /^([01]\d|2[0-3])([0-5]\d)$/.exec(word);
  if (four && !/^(?:20[2-3]\d)$/.test(word))
    return clock(Number(four[1]), Number(four[2]), null, i + 1, true);
  return null;
}

/** "at 3", "for 11", "around nine": an hour behind a word that asks for one. */
function cued(words: readonly string[], i: number): Hit | null {
  if (!cue(words[i - 1])) return null;
  const hour = hourAt(words, i);
  if (!hour) return null;
  if (
    /^(?:days?|weeks?|months?|minutes|hours?|people|of|years?|%|percent|business|working|st|nd|rd|th|\/|-|stores?|places?|companies|other|times|interviewers|[a-z]{5,})$/.test(
      words[hour.next] ?? "",
    ) &&
    !/^(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sharp|instead|please|thanks|local|central|eastern|pacific|mountain|because|there|january|february|april|august|september|october|november|december|still|though|which|where|about|after|confirmed)$/.test(
      words[hour.next] ?? "",
    )
  )
    return null;
  return clock(afternoon(hour.value), 0, null, hour.next, false);
}

const cue = (word: string | undefined) => /^(?:at|around|about|circa|from|@|kl|um|alle)$/.test(word ?? "");

function hourAt(words: readonly string[], i: number): { value: number; next: number } | null {
  const word = words[i] ?? "";
  if (word === "a" || word === "an" || word === "the" || word === "another" || word === "next") return null;
  const count = countAt(words, i);
  return count && count.value >= 1 && count.value <= 12 && !/^(?:few|several|couple)$/.test(word)
    ? count
    : null;
}

function minuteFigures(
  words: readonly string[],
  i: number,
): { value: number; next: number; minutes: number } | null {
  const match = /^(\d{1,2})[:.]([0-5]\d)$/.exec(words[i] ?? "");
  return match && Number(match[1]) < 24
    ? { value: Number(match[1]), next: i + 1, minutes: Number(match[2]) }
    : null;
}

/** "two thirty", "ten fifteen". */
function spokenMinutes(words: readonly string[], i: number): { value: number; next: number } | null {
  if (!/^(?:fifteen|thirty|forty|forty-five|15|30|45)$/.test(words[i] ?? "")) return null;
  const count = countAt(words, i);
  return count && [15, 30, 40, 45].includes(count.value) ? count : null;
}

function dayPart(words: readonly string[], next: number, first: number): "am" | "pm" | null {
  const ahead = `${words[next] ?? ""} ${words[next + 1] ?? ""} ${words[next + 2] ?? ""}`;
  if (
    /^(?:in the |this |tomorrow |today )?(?:afternoon|evening|night)\b/.test(ahead) ||
    /^tonight/.test(ahead)
  )
    return "pm";
  if (/^(?:in the |this |tomorrow |today )?morning/.test(ahead)) return "am";
  if (/^(?:afternoon|evening|tonight)$/.test(words[first - 2] ?? "") && words[first - 1] === "at")
    return "pm";
  if (words[first - 2] === "morning" && words[first - 1] === "at") return "am";
  return null;
}

const afternoon = (hour: number) => (hour >= 1 && hour <= 7 ? hour + 12 : hour);

function clock(
  hour: number,
  minutes: number,
  half: "am" | "pm" | null,
  next: number,
  certain: boolean,
): Hit | null {
  if (minutes > 59 || hour > 24) return null;
  let h = hour;
  if (half === "pm" && h < 12) h += 12;
  if (half === "am" && h === 12) h = 0;
  return { minutes: (h % 24) * 60 + minutes, next, certain };
}
