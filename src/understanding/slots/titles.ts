import { jobWords } from "../lexicon/people.ts";
import type { Percept } from "../perceive.ts";
import type { Token } from "../tokens.ts";

/** Words that end a title on its left, or stand between a name and its title. */
const bounds =
  /^(?:the|a|an|my|their|our|his|her|is|was|are|were|who|who's|she's|he's|as|like|and|with|by|to|of|at|for|i|he|she|they|it|it's|called|named|said|met|so|with|one|this|that|there|some|from|about|called|had|got|did|done|ran|in|on|just|also|or|then|new|old|interviewed|interviewer|yes|no|be|me|you|your|runs|does|lovely|nice|name|named|into|reckons|through|talked|spoke|spoken|saw|job|role|position|post|spot|vacancy|please|today|yesterday)$/;
const roleNouns =
  /^(?:job|role|position|post|spot|vacancy|opening|gig|req|requisition|slot|opportunity|seat)$/;

/** A run of words that names a job, around the job word at `i`: "director of claims operations". */
function jobAt(
  tokens: readonly Token[],
  i: number,
  stop: (token: number) => boolean,
): { first: number; last: number } | null {
  if (!jobWords.has(tokens[i]?.word ?? "") || stop(i)) return null;
  let first = i;
  while (first > 0 && fits(tokens, first - 1, stop) && i - first < 4) first -= 1;
  let last = i + 1;
  while (last < tokens.length && jobWords.has(tokens[last]?.word ?? "") && !stop(last)) last += 1;
  if (
    /^(?:of|for)$/.test(tokens[last]?.word ?? "") &&
    fits(tokens, last + 1, stop) &&
    !/^(?:the|interview|job)$/.test(tokens[last + 1]?.word ?? "")
  ) {
    last += 2;
    while (
      last < tokens.length &&
      fits(tokens, last, stop) &&
      tokens[last]?.capital === tokens[i]?.capital &&
      last - i < 7 &&
      !roleNouns.test(tokens[last]?.word ?? "")
    )
      last += 1;
  }
  return { first, last };
}

function fits(tokens: readonly Token[], i: number, stop: (token: number) => boolean): boolean {
  const word = tokens[i]?.word ?? "";
  return /^[\p{L}][\p{L}\d/&'-]*$/u.test(word) && !bounds.test(word) && !stop(i);
}

/** The title that stands beside a name: "Meera Joshi (director of analytics)", "the recruiter is Jane". */
export function titleBeside(
  percept: Percept,
  first: number,
  last: number,
  stop: (token: number) => boolean,
): string | undefined {
  const { tokens, text } = percept;
  const cut = (span: { first: number; last: number } | null) =>
    span ? text.slice(tokens[span.first]?.start ?? 0, tokens[span.last - 1]?.end ?? 0) : undefined;
  for (let i = last; i < Math.min(tokens.length, last + 7); i += 1) {
    const word = tokens[i]?.word ?? "";
    if (/^[.;!?]$/.test(word) || /^(?:and|but|said|says|told|i|they|we|so)$/.test(word)) break;
    const job = jobAt(tokens, i, stop);
    if (job && job.first >= last) return cut(job);
  }
  for (let i = first - 1; i >= Math.max(0, first - 7); i -= 1) {
    const word = tokens[i]?.word ?? "";
    if (/^[.;!?]$/.test(word)) break;
    const job = jobAt(tokens, i, stop);
    if (job && job.last <= first && job.last > i) return cut(job);
  }
  return undefined;
}

/** The role that an interview was for: "for night charge nurse", "the banquet captain spot". */
export function roleSaid(
  percept: Percept,
  stop: (token: number) => boolean,
  inside: (token: number) => boolean,
): string | undefined {
  const { tokens, text } = percept;
  const cut = (first: number, last: number) =>
    text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
  for (let i = 0; i < tokens.length; i += 1) {
    if (!inside(i)) continue;
    // A noun that asks for a role, with its name in front.
    if (roleNouns.test(tokens[i]?.word ?? "")) {
      let first = i;
      while (first > 0 && fits(tokens, first - 1, stop) && i - first < 5) first -= 1;
      if (
        first < i &&
        !/^(?:interview|first|second|final|good|great|dream|same|only|whole)$/.test(tokens[first]?.word ?? "")
      )
        return cut(first, i);
    }
    if (!/^(?:for|as|about)$/.test(tokens[i]?.word ?? "")) continue;
    const from = /^(?:the|a|an|their|that|this)$/.test(tokens[i + 1]?.word ?? "") ? i + 2 : i + 1;
    for (let k = from; k < Math.min(tokens.length, from + 5); k += 1) {
      const job = jobAt(tokens, k, stop);
      if (job && job.first >= from && job.first <= from) return cut(job.first, job.last);
      if (!fits(tokens, k, stop)) break;
    }
  }
  return undefined;
}
