import { commonWords } from "../lexicon/common.ts";
import { employerTails, employerWords } from "../lexicon/employers.ts";
import { givenNames, jobWords } from "../lexicon/people.ts";
import type { NewSpan } from "../masks.ts";
import type { Token } from "../tokens.ts";

/** Words behind which a capital is a name of the employer. */
const before =
  /^(?:at|with|from|for|to|by|of|in|the|asking|calling|phoning|ringing|called|phoned|rang|emailed|telephoned|chase|chasing|about|met|nudge|tell|told|asks|close|@|near|and|telephoning|on|is|was|it's|company)$/;
/** Words before which a capital is a name of the employer. */
const behind =
  /^(?:said|says|say|told|offered|rejected|wants|want|have|has|had|is|will|made|called|rang|emailed|wrote|are|just|still|never|interview|panel|people|hr|recruiter|team|loop|went|passed|moved|cancelled|rescheduled|ghosted|came|happened|decide|decides|got|turned|tomorrow|today|yesterday|process|job|role|one|move|moves)$/;
const joints =
  /^(?:of|for|the|de|do|da|du|del|della|des|di|la|le|&|and|von|van|der|den|al|ní|nic|mac|ó|y|e)$/i;
const notNames =
  /^(?:i|i'm|i'd|i've|i'll|ok|hi|hello|hey|hr|cv|lol|omg|pm|am|uk|us|usa|eu|ceo|cto|cfo|vp|mr|mrs|ms|dr|monday|tuesday|wednesday|thursday|friday|saturday|sunday|linkedin|zoom|teams|skype|whatsapp|email|english|spanish|french|german|christmas|easter|thanksgiving|god|eod|cob|asap|fyi|btw|ps|re|ooo|gmail|outlook|excel|python|java|sql|react|english|est|pst|cst|gmt|bst|cet|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * Names that the tagger overlooked where the place leaves little doubt: a capital in the middle of a
 * sentence behind "at" or before "said", a well-known employer in lower case; and what belongs to a found
 * name but was cut off ("Town of Oakville").
 */
export function completed(
  found: readonly NewSpan[],
  tokens: readonly Token[],
  taken: (token: number) => boolean,
  text: string,
): readonly NewSpan[] {
  const grown = found
    .filter(({ first }) => !likeADate(tokens, first))
    .map((span) =>
      span.kind === "company" || span.kind === "person" ? extended(span, found, tokens, taken, text) : span,
    );
  const covered = new Set(
    grown.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)),
  );
  const shouted = tokens.filter(({ capital }) => capital).length > tokens.length * 0.6 && tokens.length > 3;
  const added: NewSpan[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (covered.has(i) || (taken(i) && !namedLikeADay(tokens, i))) continue;
    if (namedLikeADay(tokens, i)) {
      added.push({ first: i, last: i + 1, kind: "company", text: tokens[i]?.raw ?? "" });
      covered.add(i);
      continue;
    }
    const listed =
      /^(?:,|and|&|or)$/.test(tokens[i - 1]?.word ?? "") &&
      tokens[i]?.capital === true &&
      !commonWords.has(tokens[i]?.word ?? "") &&
      !notNames.test(tokens[i]?.word ?? "") &&
      [...grown, ...added].some(({ kind: of, last }) => of === "company" && last === i - 1);
    const kind = shouted ? null : listed ? "company" : overlooked(tokens, i);
    if (kind === null) continue;
    const span = extended(
      { first: i, last: i + 1, kind, text: "" },
      [...grown, ...added],
      tokens,
      taken,
      text,
    );
    added.push(listed ? span : { ...span, guessed: true });
    for (let k = span.first; k < span.last; k += 1) covered.add(k);
  }
  return merged(
    [...grown, ...added].sort((a, b) => a.first - b.first),
    tokens,
    text,
  );
}

/** "an interview with Monday on Monday": an employer that is called like a day. */
function namedLikeADay(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[i]?.word ?? "") &&
    /^(?:with|at|from)$/.test(tokens[i - 1]?.word ?? "") &&
    /^(?:on|today|yesterday|tomorrow|last|next|this|said|is|was|happened|went)$/.test(
      tokens[i + 1]?.word ?? "",
    )
  );
}

/** "University" of "Otago", "Monday Club" "CIC": pieces of one name. */
function merged(spans: readonly NewSpan[], tokens: readonly Token[], text: string): readonly NewSpan[] {
  const whole: NewSpan[] = [];
  for (const span of spans) {
    const before = whole.at(-1);
    const gap =
      before === undefined
        ? ""
        : text.slice(tokens[before.last - 1]?.end ?? 0, tokens[span.first]?.start ?? 0);
    const joins = tokens[span.first]?.capital === true && /^(?: | of | de | do | da | del | & )$/.test(gap);
    if (before?.kind !== "company" || span.kind !== "company" || !joins) {
      whole.push(span);
      continue;
    }
    whole[whole.length - 1] = {
      ...before,
      last: span.last,
      text: text.slice(tokens[before.first]?.start ?? 0, tokens[span.last - 1]?.end ?? 0),
    };
  }
  return whole;
}

/** "on Monday" is a day, whatever the tagger takes it for. */
function likeADate(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[i]?.word ?? "") &&
    /^(?:on|last|next|this|by|until)$/.test(tokens[i - 1]?.word ?? "")
  );
}

function overlooked(tokens: readonly Token[], i: number): "company" | "person" | null {
  const word = (tokens[i]?.word ?? "").replace(/'s$/, "");
  const left = tokens[i - 1]?.word ?? "";
  const right = tokens[i + 1]?.word ?? "";
  if (notNames.test(word) || !/^[\p{L}\d]/u.test(word)) return null;
  const named = tokens[i]?.capital === true && !commonWords.has(word) && !jobWords.has(word);
  if (named && givenNames.has(word) && i > 0) return "person";
  if (named && i > 0 && !/^[.!?]$/.test(left) && (before.test(left) || behind.test(right))) return "company";
  if (named && (i === 0 || /^[.!?:]$/.test(left)) && behind.test(right)) return "company";
  if (
    employerWords.has(word) &&
    !commonWords.has(word) &&
    word.length > 2 &&
    (before.test(left) || behind.test(right) || i === 0)
  )
    return "company";
  return null;
}

function extended(
  span: NewSpan,
  found: readonly NewSpan[],
  tokens: readonly Token[],
  taken: (token: number) => boolean,
  text: string,
): NewSpan {
  const free = (i: number) =>
    i >= 0 &&
    i < tokens.length &&
    !taken(i) &&
    !found.some(
      ({ first, last, kind }) => i >= first && i < last && (kind !== span.kind || first !== span.first),
    );
  const cased = tokens[span.last - 1]?.capital === true;
  let { first, last } = span;
  const goes = (i: number) => {
    const token = tokens[i];
    if (!token || !free(i) || notNames.test(token.word) || adjacent(i) === false) return false;
    if (token.capital && cased) return true;
    return span.kind === "company" && employerTails.has(token.word) && !commonWords.has(token.word);
  };
  const adjacent = (i: number) => /^\s*$/.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0));
  for (;;) {
    if (
      /['’]s$/u.test(tokens[last - 1]?.raw ?? "") &&
      !(
        tokens[last]?.capital &&
        span.kind === "company" &&
        /^\p{Lu}/u.test(tokens[last - 1]?.raw ?? "") &&
        employerTails.has(tokens[last]?.word ?? "")
      )
    )
      break;
    if (goes(last)) last += 1;
    else if (
      cased &&
      joints.test(tokens[last]?.raw ?? "") &&
      tokens[last + 1]?.capital &&
      goes(last + 1) &&
      (span.kind === "company"
        ? !/^(?:and|for|la|le|y|e)$/i.test(tokens[last]?.raw ?? "") ||
          employerTails.has(tokens[last - 1]?.word ?? "")
        : !/^(?:of|for|the|&|and|on)$/i.test(tokens[last]?.raw ?? ""))
    )
      last += 2;
    else break;
  }
  while (last > first + 1 && /^[\d+(]/.test(tokens[last - 1]?.raw ?? "") && span.kind === "person") last -= 1;
  while (last > first + 1 && commonWords.has(tokens[last - 1]?.word ?? "") && !tokens[last - 1]?.capital)
    last -= 1;
  while (
    cased &&
    tokens[first - 1]?.capital === true &&
    first > 1 &&
    free(first - 1) &&
    !notNames.test(tokens[first - 1]?.word ?? "") &&
    !commonWords.has(tokens[first - 1]?.word ?? "") &&
    !jobWords.has(tokens[first - 1]?.word ?? "")
  )
    first -= 1;
  return { ...span, first, last, text: text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0) };
}
