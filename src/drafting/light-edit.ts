import type { DraftRequest } from "../engine/draft.ts";
import { forbidden } from "./forbidden.ts";
import { readingOf } from "./rubric/reading.ts";
import { wordingGates } from "./rubric/wording-gates.ts";

/** Stock openings and padding that go, or give way to plain words. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [
    /\bI(?:'m| am) (?:writing|reaching out|emailing) (?:to|because I would like to)\s+(?=\w)/gi,
    "I would like to ",
  ],
  [
    /\b(?:I )?(?:just )?(?:wanted|want) to (?:follow up|check in|touch base|circle back|reach out)(?: on| about| regarding| with you (?:on|about|regarding))?\b/gi,
    "I would like to ask about",
  ],
  [
    /\b(?:just )?(?:checking in|following up|touching base|circling back)(?: on| about| regarding| to see)?\b/gi,
    "I would like to ask about",
  ],
  [/\bat your earliest convenience\b/gi, "when it suits you"],
  [/\b(?:please )?(?:do not|don't) hesitate to\b/gi, "please"],
  [/\bthank(?:s| you) in advance\b/gi, "thank you"],
  [/\bas soon as possible\b|\basap\b/gi, "when you can"],
  [/\bI(?:'m| am) (?:so |very |extremely )?passionate about\b/gi, "I care about"],
  [/\bpassionate about\b/gi, "committed to"],
  [/\bleverag(?:e|ing) my\b/gi, "use my"],
  [/\bthrilled to\b/gi, "very glad to"],
  [/\b(?:really|truly|absolutely|extremely|incredibly|super) (?=\w)/gi, ""],
  [/!+/g, "."],
  [/\s*\p{Extended_Pictographic}\uFE0F?/gu, ""],
];

/** The same text in the same voice: what must not stand goes, stock phrases give way, the form is mended. */
export function lightEdit(text: string, request: DraftRequest): string {
  const plain = plainer.reduce((so, [from, to]) => so.replace(from, to), text);
  const kept = plain
    .split("\n")
    .map((line) =>
      sentencesOf(line)
        .filter((sentence) => !mustGo(sentence, request))
        .join(" "),
    )
    .join("\n");
  const mended = kept
    .replace(/[ \t]{2,}/g, " ")
    .replace(/([.?])\s*\./g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/(^|[.?]\s+|\n)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .trim();
  return signed(greeted(mended, request), request);
}

const sentencesOf = (line: string): readonly string[] => line.split(/(?<=[.?!])\s+(?=\S)/);

/** A sentence that begs, blames, threatens, presumes or touches what is no business of a letter. */
function mustGo(sentence: string, request: DraftRequest): boolean {
  if (forbidden(sentence)) return true;
  const reading = readingOf(
    {
      id: "",
      document: request.document,
      channel: "email",
      recipient: null,
      subject: null,
      body: sentence,
      facts: [],
      warnings: [],
      advice: [],
      by: "composed",
    },
    request,
  );
  return wordingGates.some(({ faults }) => faults({ ...reading, all: sentence }).length > 0);
}

/** The greeting with the name that is known, where it was "Dear Sir or Madam". */
function greeted(text: string, { facts }: DraftRequest): string {
  const name = facts.recipient?.name;
  return text.replace(
    /^(?:dear (?:sir|madam|hiring)[^\n,]*|to whom it may concern)[,:]?/i,
    name ? `Dear ${name},` : "Hello,",
  );
}

/** Name and number at the end, where they are known and missing. */
function signed(text: string, { facts }: DraftRequest): string {
  const { name, phone } = facts.me;
  const end = text.split("\n").slice(-4).join("\n");
  const lines = [
    ...(name && !end.includes(name.split(" ")[0] ?? name) ? [name] : []),
    ...(phone && !text.includes(phone) ? [phone] : []),
  ];
  if (lines.length === 0) return text;
  return name && lines[0] === name
    ? `${text}\n\nBest regards,\n${lines.join("\n")}`
    : `${text}\n${lines.join("\n")}`;
}
