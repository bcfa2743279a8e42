import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { sentences, within } from "./segments.ts";
import { carriesClause } from "./verbs.ts";

/** Ways to say what was talked about; what follows is the topic. */
const leads: readonly RegExp[] = [
  /^.*?\b(?:main thing|most of what|thing|part|bit|what)\b.{0,60}?\b(?:talked|spoke|chatted|discussed|went|covered|liked|asked|touched|focused)\b.{0,40}?\b(?:was|were|is)(?: about| all about)?\s+/i,
  /^.*?\b(?:talk(?:ed|ing)?|spoke|speak|chat(?:ted|ting)?|convers\w+|went on|going on|nerded out|geeked out|bonded|compared notes|natter\w*|exchanged \w+|went back (?:and|n) forth|chattin)\b.{0,30}?\b(?:about|on|over|around)\s+(?:about\s+)?/i,
  /^.*?\b(?:discuss(?:ed|ing)?|covered|debated|explored|touched on|dug into|got (?:on to|onto|into|to talking about)|went (?:over|through|into)|focus(?:ed|ing|ses) on|asked (?:me )?(?:a lot )?about|cared (?:most |a lot )?about|fixated on|keen on|interested in|worried about|excited about|proud of|taken with|big on)\s+(?:also\s+)?(?:about\s+)?(?:a lot\s+)?/i,
  /^.*?\b(?:must|should|please|do|to|and) (?:mention|bring up|refer to|come back to)(?: that| how)?\s+/i,
  /^.*?\bspen[dt]\b.{0,40}?\b(?:on|about|over|discussing)\s+/i,
  /^(?:the )?(?:whole|entire) (?:thing|interview|talk|call|meeting) was about\s+/i,
  /^.*?\b(?:she|he|they|who|\p{Lu}\p{Ll}+) (?:said|told me|explained|mentioned|described|brought up|talked up)(?: me)?(?: about| that)?\s+/iu,
];

/** What may follow a topic and is none of it. */
const trails: readonly RegExp[] = [
  /,?\s+(?:for (?:like |about |a good |over |almost |nearly )?(?:ages|a while|a bit|long|an hour|half an hour|(?:\d+|ten|twenty|thirty) min\w*))\b.*$/i,
  /,\s+(?:and\s+)?(?:she|he|I|it|that|which|so|they (?:were|seemed|loved|liked)|who|honestly|believe|half the|turns out|thank|keep|use|the)\b.*$/i,
  /\s+(?:in|during|at) (?:the|our|my) (?:interview|meeting|call|talk|chat)\b.*$/i,
  /\s+with (?:me|\p{Lu}\p{Ll}+)$/u,
  /\s+(?:a lot|lots|mostly|really|too|as well|also|today|yesterday|this morning|and stuff|and so on|etc\.?|and all that)$/i,
  /\s+(?:so|and)\s+(?:jot|keep|note|use|remember|put|write|save|mark|worth)\b.*$/i,
];

/**
 * What was talked about, as a phrase that can follow "our conversation about": "how you onboard
 * nurses", "your move to a new warehouse". Null when nothing usable was said.
 */
export function topicPhrase(text: string, reader: Reader, most = 20): string | null {
  const all = sentences(clean(text));
  const chosen = all.find((sentence) => leads.some((lead) => lead.test(sentence))) ?? all.find(isThing);
  if (!chosen) return null;
  const lead = leads.find((one) => one.test(chosen));
  const said = (lead ? chosen.replace(lead, "") : chosen)
    .replace(/^(?:about|on|that)\s+/i, "")
    .replace(/^(?:the |a )?(?:fact|idea) that\s+/i, "");
  const short = trails.reduce((so, trail) => so.replace(trail, ""), said).replace(/[\s,:;.?]+$/, "");
  // What follows a comma explains the topic to the coach, unless it goes on with a list.
  const phrase = nominal(
    lowered(within(/, .*\band\b/.test(short) ? short : short.replace(/, .*$/, ""), most)),
  );
  return phrase &&
    !/^(?:it|this|that|everything|stuff|things|nothing|them|me|you|him|her|work|the job|the role)$/i.test(
      phrase,
    )
    ? toReader(phrase, reader)
    : null;
}

/** What names a thing and tells no story. */
function isThing(sentence: string): boolean {
  const words = sentence.split(/\s+/);
  if (/^(?:how|why|whether|they|we)\b/i.test(sentence)) return words.length < 24;
  return (
    words.length < 18 &&
    !/\b(?:I|you|thank|interview\w*|note|letter|e-?mail|met|draft)\b/i.test(sentence) &&
    !words
      .slice(0, 5)
      .some(
        (word, at) =>
          at > 0 && carriesClause(word) && !/^(?:how|that|which|who|where)$/i.test(words[at - 1] ?? ""),
      )
  );
}

/** A clause becomes something to talk about: "they are opening a plant" -> "how they are opening a plant". */
function nominal(phrase: string): string | null {
  const [first = "", second = ""] = phrase.split(" ");
  if (phrase.length < 3) return null;
  if (/^(?:they|we|she|he|it)$/i.test(first)) {
    const wish =
      /^(?:they|we|she|he) (?:really |all )?(?:want|need|hope|plan|would like|are trying|try|aim|intend)(?:ed|s)? (?:to )?(.+)$/i.exec(
        phrase,
      );
    if (wish?.[1])
      return /\bto \S+/.test(phrase) && !/^(?:the|a|an|more|better|their)\b/i.test(wish[1])
        ? `their plan to ${wish[1]}`
        : wish[1];
    return carriesClause(second) || second.length > 2 ? `how ${phrase}` : null;
  }
  if (/^I$/.test(first)) return null;
  return phrase;
}

/** Takes the capital off a first word that has it only because a sentence began there. */
export function lowered(phrase: string): string {
  const [first = ""] = phrase.split(/[\s,.:;]/);
  return /^(?:\p{Lu}\p{Ll}*)$/u.test(first) && starters.test(first)
    ? first.toLowerCase() + phrase.slice(first.length)
    : phrase;
}

const starters =
  /^(?:A|An|The|Their|They|Our|My|His|Her|Your|You|We|He|She|It|Its|How|Why|What|When|Where|Who|Which|Whether|This|That|These|Those|Some|Many|More|Most|All|No|One|Two|Three|For|In|On|At|With|By|From|To|As|If|And|But|So|New|Old|Big|Good|Better|Long|Short|Great|Fluent|Strong|Solid|Over|Under|Around|Almost|Nearly|About|Since|Until|Before|After|During|Both|Each|Every|Several|Put|Let|Give|Make|Run|Ran|Led|Built|Worked|Managed|[A-Z][a-z]+(?:ing|tion|ment|ness|ance|ence|ity|ed|ly|ware|ship))$/;
