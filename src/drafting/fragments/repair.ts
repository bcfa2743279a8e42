import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { sentences, within } from "./segments.ts";
import { lowered } from "./topic.ts";
import { gerund } from "./verbs.ts";

/** An answer to put right: what it was about, and what should have been said. */
export type Repair = Readonly<{ about: string | null; better: string | null }>;

const about: readonly RegExp[] = [
  /\b(?:when |after |as )?(?:they|she|he|\p{Lu}\p{Ll}+) asked (?:me )?how I (?:would |do )?(.+)$/iu,
  /\b(?:question|answer|reply|bit|part|point)s? (?:on|about|of|for|to|regarding) (?:the |my |how I |her |his |their )?(.+)$/i,
  /\b(?:the|that|a|her|his) ([\w' -]{2,40}?) (?:question|answer|part|bit|one|point)\b/i,
  /\b(?:when|after|as) (?:they|she|he|\p{Lu}\p{Ll}+) asked (?:me )?(?:about|on|of|for|how I)? ?(?:the |my )?(.+)$/iu,
  /\b(?:stumbled|blanked|fumbled|froze|choked|fluffed|bombed|flunked|struggled)(?: a bit| when they asked)? (?:on|about|over|when)? ?(?:the |my )?(.+)$/i,
  /\b(?:asked|asks) (?:on|about|of) (?:the )?(.+)$/i,
];

const better =
  /\b(?:should have|(?:what )?I ought to have said(?: is| was)?(?: that)?|(?:what )?I should (?:have )?(?:said|told)(?: them| her| him)?(?: is| was)?(?: that)?|(?:I )?wish I(?:'d| had) said|(?:the )?right answer (?:was|is)(?: that)?|I meant(?: to say)?|should have (?:said|told)(?: the story)?|have me say|the honest figure was|in truth|the truth is(?: that)?|actually it(?:'s| is| was)|it was(?= \\d)|it's(?= [a-z\\d]+(?: log)?)|it is(?= \\d))\b:?\s*(?:said|told|been|have been)?\s*(.+)$/i;

/** What a repair note says; both null when nothing usable was said. */
export function repairOf(text: string, reader: Reader): Repair {
  let found: Repair = { about: null, better: null };
  for (const sentence of sentences(clean(text))) {
    const answer = better.exec(sentence);
    const rest = answer ? sentence.slice(0, answer.index) : sentence;
    found = {
      about: found.about ?? aboutIn(rest, reader),
      better: found.better ?? betterIn(answer?.[1], reader),
    };
  }
  return found;
}

function aboutIn(text: string, reader: Reader): string | null {
  for (const one of about) {
    const said = one.exec(text)?.[1];
    if (!said) continue;
    const short = (one === about[0] ? said.replace(/^[a-z]+/i, (verb) => gerund(verb)) : said)
      .replace(/^(?:a |the )?(?:hames|hash|mess) of (?:the |my )?/i, "")
      .replace(
        /,?\s+(?:and|so|but|I|my|wanna|want|wish|would|because|right|better|properly|question|answer|which|that I)\b.*$/i,
        "",
      )
      .replace(/[\s,:;.?]+$/, "");
    if (
      short.length > 1 &&
      !/^(?:it|that|this|bad|stupid|nonsense|weak|wrong|hopeless|answer)$/i.test(short)
    ) {
      return toReader(lowered(within(short, 8)), reader).replace(/\bwhy\b/i, "why");
    }
  }
  return null;
}

function betterIn(said: string | undefined, reader: Reader): string | null {
  const short = (said ?? "")
    .replace(/,?\s*(?:not \S+|can that go|could we|in my|please|and I(?:'d| would)? like|use it)\b.*$/i, "")
    .replace(/[\s,:;.?]+$/, "");
  if (short.length <= 2) return null;
  const told = toReader(lowered(within(short, 22)), reader);
  // A bare term is the answer; what tells something stands by itself.
  return told.split(/\s+/).length < 4 && !/^(?:I|you|we|it|they|that)\b/.test(told)
    ? `the answer is ${told}`
    : told;
}
