/** Weekdays as written once slang is spelled out, 1 Monday ... 7 Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].flatMap((name, i) => [
    [name, i + 1] as const,
    [`${name}s`, i + 1] as const,
    [`${name}'s`, i + 1] as const,
  ]),
);

export const months: ReadonlyMap<string, number> = new Map(
  [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ].flatMap((name, i) => [[name, i + 1] as const, [`${name}'s`, i + 1] as const]),
);

const units = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const ordinalUnits = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];
const tens = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["ninety", 90],
]);

/** A count at `i`: figures or words ("twenty five", "a couple of", "a few"); null where there is none. */
export function countAt(
  words: readonly string[],
  i: number,
): { readonly value: number; readonly next: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), next: i + 1 };
  const unit = units.indexOf(word);
  if (unit >= 0) return { value: unit, next: i + 1 };
  const ten = tens.get(word);
  if (ten !== undefined) {
    const small = units.indexOf(words[words[i + 1] === "-" ? i + 2 : i + 1] ?? "");
    return small > 0 && small < 10
      ? { value: ten + small, next: words[i + 1] === "-" ? i + 3 : i + 2 }
      : { value: ten, next: i + 1 };
  }
  const joined = /^(twenty|thirty|forty|fifty)-?([a-z]+)$/.exec(word);
  if (joined) {
    const small = units.indexOf(joined[2] ?? "");
    if (small > 0 && small < 10) return { value: (tens.get(joined[1] ?? "") ?? 0) + small, next: i + 1 };
  }
  const at = word === "a" || word === "another" || word === "the" || word === "next" ? i + 1 : i;
  if (words[at] === "couple" || words[at] === "coupla" || words[at] === "cple")
    return { value: 2, next: words[at + 1] === "of" ? at + 2 : at + 1 };
  if (words[at] === "few" || words[at] === "several") return { value: 3, next: at + 1 };
  if (words[at] === "half" && words[at + 1] === "dozen") return { value: 6, next: at + 2 };
  if (word === "a" || word === "an" || word === "another" || word === "1") return { value: 1, next: i + 1 };
  return null;
}

/** A day of the month at `i` with its ordinal ending ("3rd", "twenty second"); null where there is none. */
export function ordinalAt(
  words: readonly string[],
  i: number,
): { readonly value: number; readonly next: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  const figures = /^(\d{1,2})(?:st|nd|rd|th|ts|er)$/.exec(word);
  if (figures) return within31(Number(figures[1]), i + 1);
  if (/^\d{1,2}$/.test(word) && /^(?:st|nd|rd|th)$/.test(words[i + 1] ?? ""))
    return within31(Number(word), i + 2);
  const unit = ordinalUnits.indexOf(word);
  if (unit > 0) return { value: unit, next: i + 1 };
  if (word === "twentieth") return { value: 20, next: i + 1 };
  if (word === "thirtieth") return { value: 30, next: i + 1 };
  const joined = /^(twenty|thirty)-?([a-z]+)?$/.exec(word);
  if (!joined) return null;
  const small = ordinalUnits.indexOf(joined[2] ?? words[i + 1] ?? "");
  const ten = joined[1] === "twenty" ? 20 : 30;
  return small > 0 && small < 10 ? within31(ten + small, joined[2] ? i + 1 : i + 2) : null;
}

function within31(value: number, next: number) {
  return value >= 1 && value <= 31 ? { value, next } : null;
}
