import type { RevisionChange } from "../engine/command.ts";
import type { DraftStyle, FactNote } from "../engine/draft.ts";
import { clean } from "./fragments/clean.ts";
import { qualificationClauses } from "./fragments/qualification.ts";

/** What a wish for another version changes: how it is written, and what the person adds to the facts. */
export type Revision = Readonly<{
  style: DraftStyle;
  /** New facts in the wish ("add that I speak Spanish"), to be put on record. */
  notes: readonly FactNote[];
  /** False when the wish could not be turned into either: the coach asks what is meant. */
  understood: boolean;
}>;

const leaveOut =
  /\b(?:(?:don't|do not|never|no need to) (?:mention|say|include|talk about|bring up|write(?: about)?|put in)|(?:leave|take|kick|cut) out|leave off|remove|drop|delete|skip|lose|omit|scrap|cut|get rid of|without)\b(?: the fact)?(?: of)?(?: (?:the|that|my|any|this|all))*(?: (?:bit|part|sentence|line|paragraph|thing|stuff|word)s?)?(?: (?:about|abt|with|on|of|that|where))?(?: (?:the|my|that))?\s+(.+)$/i;
const putIn =
  /\b(?:add|include|mention|put in|put|work in|say|stick in|slip in|get in|throw in|tell them|and say|write)\b(?: in)?(?: (?:that|the fact that|something about|a (?:line|sentence|bit) (?:about|on|that)|about|how))?\s+(.+)$/i;

/** The style and the facts after a wish in the person's words; `change` is what was understood of it. */
export function revise(style: DraftStyle, change: RevisionChange | null, text: string): Revision {
  const turned = change === null || change === "other" ? byWords(style, text) : turn(style, change);
  const said = clean(text).replace(/[.?]+$/, "");
  const out = leaveOut.exec(said)?.[1];
  if (out && (change === null || change === "other")) {
    const what = out
      .replace(/\s*(?:,|\brest\b|\bplease\b|\bnobody\b|\band\b anyway).*$/i, "")
      .replace(/\s+(?:thing|stuff|bit|part)$/i, "")
      .trim();
    return {
      style: { ...turned, omit: [...new Set([...turned.omit, what])] },
      notes: [],
      understood: what.length > 1,
    };
  }
  const added = putIn.exec(said)?.[1];
  const notes =
    added && !/^(?:it|this|that) (?:shorter|longer|warmer|more|less|bolder|softer)/i.test(added)
      ? noteOf(added)
      : [];
  return { style: turned, notes, understood: turned !== style || notes.length > 0 };
}

/** One step in the direction of the wish, within the bounds of the style. */
function turn(style: DraftStyle, change: RevisionChange): DraftStyle {
  const step = (value: number, by: number): number => Math.max(-2, Math.min(2, value + by));
  switch (change) {
    case "shorter":
      return { ...style, length: step(style.length, -1) };
    case "longer":
      return { ...style, length: step(style.length, 1) };
    case "warmer":
      return { ...style, register: "warm", warmth: step(style.warmth, 1) };
    case "more-formal":
      return { ...style, register: "formal", warmth: 0 };
    case "less-formal":
      return { ...style, register: style.register === "formal" ? "plain" : "warm" };
    case "bolder":
      return { ...style, bold: true };
    case "softer":
      return {
        ...style,
        bold: false,
        warmth: step(style.warmth, style.bold ? 0 : 1),
        register: style.bold ? style.register : "warm",
      };
    case "other":
      return style;
  }
}

const directions: readonly (readonly [RegExp, RevisionChange])[] = [
  [/\b(?:short(?:er|en)?|trim|cut it|half|halve|too long|briefer|concise|fewer words)\b/i, "shorter"],
  [/\b(?:longer|more detail|flesh|too (?:short|thin|bare)|expand|meat)\b/i, "longer"],
  [/\b(?:warm(?:er)?|friendl\w+|heart|too cold|less cold|robot)\b/i, "warmer"],
  [/\b(?:more (?:formal|professional|polite|proper|official)|too casual|formal)\b/i, "more-formal"],
  [
    /\b(?:less (?:formal|stiff|corporate)|casual|relaxed|loosen|too stiff|too formal|like a lawyer)\b/i,
    "less-formal",
  ],
  [/\b(?:bold(?:er)?|braver|more daring|punch\w*|oomph|more confident)\b/i, "bolder"],
  [/\b(?:soft(?:er)?|tone it down|gentler|humbler|less pushy|too (?:pushy|direct|bold))\b/i, "softer"],
];

function byWords(style: DraftStyle, text: string): DraftStyle {
  return directions
    .filter(([pattern]) => pattern.test(text))
    .reduce((so, [, change]) => turn(so, change), style);
}

/** "that I speak Spanish" as a fact: a strength, a reason, or something that was talked about. */
function noteOf(added: string): readonly FactNote[] {
  const text = added
    .replace(/^that\s+/i, "")
    .replace(/,?\s*(?:please|somewhere|too|as well)$/i, "")
    .trim();
  const about = /\b(?:we|they) (?:talked|spoke|discussed|chatted)\b/i.test(text);
  const why = /^(?:I want (?:to work|this job|them)|because|the reason)\b|\bwhy I want\b/i.test(text);
  if (!about && !why && qualificationClauses(text, { is: "company", company: null, names: [] }).length === 0)
    return [];
  return text.length < 3
    ? []
    : [{ kind: about ? "topic" : why ? "motivation" : "qualification", text, whom: null }];
}
