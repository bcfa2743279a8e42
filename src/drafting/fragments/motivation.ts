import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { sentences, within } from "./segments.ts";
import { lowered } from "./topic.ts";
import { carriesClause, isPast } from "./verbs.ts";

/** Why this company: a clause that can follow "because", or a phrase that can follow "what draws me is". */
export type Reason = Readonly<{ form: "clause" | "phrase"; text: string }>;

const leads: readonly RegExp[] = [
  /^.*?\b(?:reason|why)\b.{0,60}?(?:\bis\b|\bare\b|\?|=|:)(?: that| because)?\s+/i,
  /^(?:what|the thing that) (?:draws|drew|attracts|attracted|excites|appeals|speaks|brought|got)\b.{0,40}?\b(?:is|was)(?: that| how)?\s+/i,
  /^.*?\bbecause(?: of)?\s+/i,
  /^.*?\b(?:I|we)(?:'d| would| really| just| have| honestly)* (?:want|like|love|loved|chose|picked|am after|admire)\b[^,:]{0,50}?[:,]\s+(?:since|as|that)?\s*/i,
  /^(?:why )?(?:I want|I like|I love|why I want|why I like|why|because of)\b[^?:,]{0,60}[?:]\s*/i,
];

const trails: readonly RegExp[] = [
  /^(?:wanted|want|I'd like|I want) to (?:say|tell)(?: to)? (?:them|you|her|him) that\s+/i,
  /,?\s*(?:and )?that(?:'s| is) (?:the |my )?(?:real |honest |main |whole )?(?:reason|why|truth|it)\b.*$/i,
  /,?\s*(?:so |and )?(?:that is|that's) why\b.*$/i,
  /,?\s*(?:say this|use it|use that|put it|keep that)\b.*$/i,
];

/** The reason as something that a sentence can carry; null when nothing usable was said. */
export function reasonOf(text: string, reader: Reader, most = 22): Reason | null {
  const plain = clean(text).replace(/^(why[^?]{0,50})\?\s*/i, "$1: ");
  const all = sentences(plain).filter(
    (sentence) => !/^(?:for|two|some|a few|put|write|say) (?:the|things?|this|that)\b/i.test(sentence),
  );
  // A sentence that says "because" or "the reason is" comes before one that only might be a reason.
  const led = all.filter((sentence) => leads.some((lead) => lead.test(sentence)));
  for (const sentence of [...led, ...all]) {
    const lead = leads.find((one) => one.test(sentence));
    const said = trails.reduce(
      (so, trail) => so.replace(trail, ""),
      lead ? sentence.replace(lead, "") : sentence,
    );
    const short = within(
      lowered(said.replace(/^(?:because|that|since|cause)\s+/i, "")).replace(/[\s,:;.?]+$/, ""),
      most,
    );
    if (short.length < 4) continue;
    if (/^(?:you|who|what|the other|I (?:met|had|interviewed))\b/i.test(short)) continue;
    const turned = toReader(withSubject(short), reader).replace(/^because\s+/i, "");
    if (isClause(short)) return { form: "clause", text: turned };
    const phrase = turned.replace(/, and I .*$/, "");
    return carriesVerbless(phrase) ? { form: "phrase", text: phrase } : null;
  }
  return null;
}

/** A phrase that can follow "what draws me is": no list of catchwords that talk strings together. */
function carriesVerbless(phrase: string): boolean {
  return phrase.split(/,\s+/).length < 3 || /\band [^,]+$/.test(phrase);
}

/** ", grew up looking at it" -> ", and I grew up looking at it": the subject that talk leaves out. */
function withSubject(text: string): string {
  return text.replace(/, (?!and )(?=([a-z]+) )/g, (comma, word: string) =>
    isPast(word) ? ", and I " : comma,
  );
}

function isClause(whole: string): boolean {
  const text = whole.split(/,\s+/)[0] ?? whole;
  const words = text.split(/\s+/);
  const [first = "", second = ""] = words;
  if (
    /^(?:I|I'[a-z]+|they|they'[a-z]+|you|we|it|it's|she|he|everyone|everybody|nobody|people|there)$/i.test(
      first,
    )
  )
    return true;
  if (/^(?:how|to|working|being|learning|helping|the chance|a chance)\b/i.test(text)) return false;
  const verb = words.findIndex((word, at) => at > 0 && carriesClause(word.replace(/[,;]$/, "")));
  const relative = words.findIndex((word) => /^(?:that|who|which|whose|where|when)$/i.test(word));
  if (verb === -1)
    return (
      /^(?:my|our|the) \S+ \S+(?:ed|s)\b/i.test(text) &&
      !/^(?:the|my|our) (?:way|chance)/i.test(text) &&
      carriesClause(second)
    );
  return relative === -1 || verb < relative;
}
