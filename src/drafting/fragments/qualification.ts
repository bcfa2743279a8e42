import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { withArticle } from "./proper.ts";
import { everySentence, isAside, within } from "./segments.ts";
import { lowered } from "./topic.ts";
import { carriesClause, isBase, isPast, participle } from "./verbs.ts";

/** What the person can do or has done, as clauses that stand in a sentence: "I built a stock forecast". */
export function qualificationClauses(text: string, reader: Reader, most = 24): readonly string[] {
  const found = everySentence(clean(text))
    .flatMap(pieces)
    .flatMap((piece) => clauseOf(lowered(piece)) ?? []);
  // What says "I" is surer than a bare list; a list is taken where there is nothing else.
  const sure = found.filter((clause) => !clause.startsWith("I bring "));
  return (sure.length > 0 ? sure : found)
    .map((clause) => finish(toReader(within(clause, most), reader)))
    .filter((clause) => clause.split(" ").length > 1)
    .slice(0, 2);
}

/** The parts of a sentence that may each be a claim: what stands before a colon seldom is. */
function pieces(sentence: string): readonly string[] {
  const [before = "", ...after] = sentence.split(/:\s+|\s=\s/);
  const rest = after.join(": ");
  return (rest === "" || /^(?:I|I'[a-z]+) (?!want|wanted|need|would)/.test(before) ? [sentence] : [rest]).map(
    ownPart,
  );
}

/** What the sentence says of the person: past "she lit up when I said that I ...". */
function ownPart(sentence: string): string {
  const cut = sentence
    .replace(
      /(?<=\S),?\s+(?:and |so |but )?\b(?:she|he|they|no one|nobody|that|which)\b(?! (?:taught|trained|promoted|gave|made|put|sent|asked|let|called|I (?:ran|led|built|wrote|made|set|managed)))[^,]*$/i,
      "",
    )
    .replace(
      /,?\s*(?:which I never|that I didn't tell|I didn't (?:tell|say|mention)|good to mention|not menu|brag|as you know|if that helps|by the way|I want they)\b.*$/i,
      "",
    )
    .replace(/^(?:also |and |that |by the way,? )+/i, "");
  const mine = claim.exec(cut)?.[1];
  if (mine && !talk.test(mine)) return mine.replace(toCoach, "");
  return isAside(cut) ? "" : cut;
}

/** Where the claim begins in what is said around it. */
const claim =
  /(?:^|\b(?:that|where|how|is|mention|say|know|because|bit|him|(?:told|tell) (?:her|him|them)(?: all)?(?: about)?)\s+|\b(?:in|put in|work in|mind)\s+(?=I\b|I')|[,:]\s+(?:and )?)((?:I|I'[a-z]+|my) .+)$/;
/** Where talk turns back to the coach. */
const toCoach =
  /,?\s+(?:and |so )?(?:use|keep|put|write|note|jot|save|remember|add|pop|stick) (?:that|this|it|the|me|a)\b.*$/i;

/** Sentences with "I" that are about the talk, not about what the person can do. */
const talk =
  /^I(?:'d| would|'ve| have)? ?(?:forgot|want|wanted|told|said|mentioned|think|guess|hope|like|love|need|met|blanked|sent|wish|got on|interviewed|had (?:an|the|my)|asked|never (?:said|told|got)|should|spoiled|didn't|don't|spoke (?:with|to)|talked)\b/i;

/** Words that belong to the conversation with the coach: no list of strengths has them. */
const aside =
  /\b(?:thank[- ]?you|note|letter|e-?mail|mail|draft|interview|morning|today|yesterday|tomorrow|said|says|wants?|fix|answer|question|decid\w+|coach|nudge|stiff|loosen|cold|cover|warm|ring|still|by|remind\w*|warmer|shorter|we|you|him|she|he|they|who|ought|please|file)\b/i;

function clauseOf(said: string): string | null {
  const text = said.replace(/[\s,:;.?]+$/, "").replace(/^(?:that|where|how|when)\s+(?=I\b)/i, "");
  const [first = "", second = ""] = text.split(" ");
  if (text.length < 3) return null;
  const years = /^((?:\d+|[a-z]+)\+? (?:years|months)),? I ([a-z]+) (.+)$/i.exec(text);
  if (years && isBase(years[2] ?? ""))
    return `for ${years[1]} I have ${participle(years[2] ?? "")} ${years[3]}`;
  if (/^I(?:'[a-z]+)?$/.test(first)) {
    if (talk.test(text)) return null;
    return text
      .replace(/^I(?:'ve)? got\b/, "I have")
      .replace(/^I am the only one there who has\b/, "I am the only one who has")
      .replace(
        /^I (?:also )?(?:told|said to) (?:her|him|them) (?:all )?about (?:the|my) (.+) I (\S+)$/,
        "I $2 the $1",
      );
  }
  if (/^my$/i.test(first) || /^(?:for|since|in|over|after|during|as)$/i.test(first)) {
    return / (?:I|my|me)\b/.test(text) || /^my$/i.test(first) ? text : `I have worked ${text}`;
  }
  if (/^got$/i.test(first)) return `I have ${text.slice(4)}`;
  if (/^been$/i.test(first)) return `I have ${text}`;
  if (/^(?:did|done)$/i.test(first)) return `I did ${text.slice(first.length + 1)}`;
  if (isPast(first) && !aside.test(text)) return `I ${text}`;
  if (
    /^(?:fluent|strong|good|great|skilled|certified|licensed|licenced|comfortable|experienced|trained|qualified|proficient|confident|quick|solid|used|able|very|really|at home)$/i.test(
      first,
    )
  )
    return `I am ${text}`;
  if (
    isBase(first) &&
    !aside.test(text) &&
    !/^(?:of|and|skills?|experience|management|work|design|test|support|care|building)$/i.test(second) &&
    !/^(?:light|state|score|scan|lead)$/i.test(first)
  )
    return `I ${text}`;
  return listed(text);
}

/** A bare list of strengths, where it is one beyond doubt. */
function listed(text: string): string | null {
  const words = text.split(/\s+/);
  if (aside.test(text) || words.length > 18 || words.some((word) => carriesClause(word.replace(/[,;]$/, ""))))
    return null;
  return `I bring ${text
    .split(/,\s+/)
    .map(withArticle)
    .join(", ")
    .replace(/, ([^,]+)$/, (_, last: string) => (/^(?:and|or) /.test(last) ? ` ${last}` : ` and ${last}`))}`;
}

/** A comma where a second "I" begins, and none where talk ran on. */
function finish(clause: string): string {
  return clause
    .replace(/(?<![,]) and (I|I'[a-z]+) (?=\S+ )/g, ", and $1 ")
    .replace(/\bin my last (?:gig|place)\b/gi, "in my last job")
    .replace(/\bat my last (?:gig|place)\b/gi, "in my last job")
    .replace(
      /\b(I(?: was| am|'m)) (?=(?:nurse|teacher|[a-z]{3,}(?:er|or|ist|ian)) (?:in|at|for|of)\b)/g,
      "$1 a ",
    )
    .replace(
      /\b(\d+) (year|month|week)\b(?!-| old)/g,
      (_, count: string, unit: string) => `${count} ${unit}${count === "1" ? "" : "s"}`,
    )
    .replace(/\b(\d+) (bed|seat|person|man|room|unit|page|hour) (?=[a-z])/g, "$1-$2 ")
    .replace(/[\s,;:.]+$/, "");
}
