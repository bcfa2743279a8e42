import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { sentences, within } from "./segments.ts";
import { lowered } from "./topic.ts";
import { isBase, isPast, participle } from "./verbs.ts";

/** What the person can do or has done, as clauses that stand in a sentence: "I built a stock forecast". */
export function qualificationClauses(text: string, reader: Reader): readonly string[] {
  const clauses = sentences(clean(text))
    .map((sentence) => clauseOf(lowered(ownPart(sentence))))
    .filter((clause): clause is string => clause !== null);
  return clauses.map((clause) => finish(toReader(within(clause, 24), reader))).slice(0, 2);
}

/** What the sentence says of the person: past "she lit up when I said that I ...". */
function ownPart(sentence: string): string {
  const cut = sentence
    .replace(
      /,?\s*(?:and |so )?(?:she|he|they|no one|nobody)\b(?! (?:taught|trained|promoted|gave|made|put|sent|asked|let|called)).*$/i,
      "",
    )
    .replace(
      /,?\s*(?:which I never|that I didn't tell|I didn't (?:tell|say|mention)|good to mention|not menu|brag|as you know|if that helps)\b.*$/i,
      "",
    )
    .replace(/^(?:also |and |that |by the way,? )+/i, "");
  const mine =
    /(?:^|\b(?:that|is|mention|say|know|because|told (?:her|him|them)(?: all)?(?: about)?)\s+)((?:I|I'[a-z]+|my) .+)$/.exec(
      cut,
    );
  return mine?.[1] && !/^I (?:forgot|wanted|want|told|said|mentioned|think|guess)\b/.test(mine[1])
    ? mine[1]
    : cut;
}

function clauseOf(said: string): string | null {
  const text = said.replace(/[\s,:;.?]+$/, "").replace(/^(?:that|where|how|when)\s+(?=I\b)/i, "");
  const [first = "", second = ""] = text.split(" ");
  if (text.length < 3) return null;
  const years = /^((?:\d+|[a-z]+)\+? (?:years|months)),? I ([a-z]+) (.+)$/i.exec(text);
  if (years && isBase(years[2] ?? ""))
    return `for ${years[1]} I have ${participle(years[2] ?? "")} ${years[3]}`;
  if (/^I(?:'[a-z]+)?$/.test(first)) {
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
  if (isPast(first)) return `I ${text}`;
  if (
    /^(?:fluent|strong|good|great|skilled|certified|licensed|licenced|comfortable|experienced|trained|qualified|proficient|confident|quick|solid|used|able|very|really|at home)$/i.test(
      first,
    )
  )
    return `I am ${text}`;
  if (
    isBase(first) &&
    !/^(?:of|and|skills?|experience|management|work|design|test|support|care|building)$/i.test(second) &&
    !/^(?:light|state|score|scan|lead)$/i.test(first)
  )
    return `I ${text}`;
  return `I bring ${text}`;
}

/** A comma where a second "I" begins, and none where talk ran on. */
function finish(clause: string): string {
  return clause
    .replace(/(?<![,]) and (I|I'[a-z]+) (?=\S+ )/g, ", and $1 ")
    .replace(/\bin my last (?:gig|place)\b/gi, "in my last job")
    .replace(/\bat my last (?:gig|place)\b/gi, "in my last job")
    .replace(/[\s,;:.]+$/, "");
}
