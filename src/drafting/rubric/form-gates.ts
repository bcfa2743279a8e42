import { countWords } from "../words.ts";
import { bars, type Check, type Reading } from "./check.ts";

const pictures = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/u;
const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun";
const monthAndDay = new RegExp(
  `\\b(?:${months})\\.? (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:${months})\\b|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
  "g",
);

const isLetter = ({ draft }: Reading): boolean => draft.channel === "email";

/** The shape of a text: gates G2, G4, G5, G10, G13 to G16. */
export const formGates: readonly Check[] = [
  bars("G2", "It has no placeholder left", [
    /\[[^\]]*\]|\{[^}]*\}|<[^>@]*>|_{2,}|\*\*/,
    /\b(?:your name|my name here|company name|name of (?:the )?(?:company|interviewer)|hiring manager'?s? name|job title|insert|to be (?:confirmed|added|filled)|fill in|xyz|xxx+|tbd|tba|tbc|lorem|ipsum|n\/a|undefined|null|NaN|placeholder|todo)\b/i,
    /\.{4,}|\?\?+/,
  ]),
  {
    point: "G4",
    asks: "It asks one thing at most",
    applies: isLetter,
    faults: ({ sentences, draft }) => {
      const asked = sentences.filter((sentence) => /\?["')]?$/.test(sentence.trim()));
      const most =
        draft.document === "offer-deadline-email" ? 2 : draft.document === "second-interview-reply" ? 3 : 1;
      return asked.length > most ? asked.slice(most) : [];
    },
  },
  {
    point: "G5",
    asks: "It keeps to the length of its kind",
    faults: ({ core, outline, holes, request }) => {
      const [least, , most] = outline.words;
      const words = countWords(core);
      if (words > most) return [`${words} words, at most ${most}`];
      return words < least && hasEnough(request.document, holes) ? [`${words} words, at least ${least}`] : [];
    },
  },
  {
    point: "G10",
    asks: "It neither shouts nor gushes",
    faults: ({ all, core, draft, request }) => {
      const marks = all.match(/!/g)?.length ?? 0;
      const told = JSON.stringify(request.facts);
      const shouted = (core.match(/\b\p{Lu}{4,}\b/gu) ?? []).filter((word) => !told.includes(word));
      const superlatives =
        core.match(
          /\b(?:(?<!all the )(?<!would be )(?<!it would be )(?<!I )best(?! to)|greatest|finest|smartest|brightest|strongest|biggest|coolest|nicest|kindest|keenest|most (?:amazing|incredible|wonderful|exciting|impressive|inspiring|fantastic|talented|innovative|interesting|important|rewarding|valuable|qualified|valued|brilliant|respected|successful))\b/gi,
        ) ?? [];
      return [
        ...(marks > (draft.document === "thank-you" ? 1 : 0) ? [`${marks} exclamation marks`] : []),
        ...(pictures.exec(all)?.[0] ? [pictures.exec(all)?.[0] ?? ""] : []),
        ...(/(?:^|\s)[:;]-?[)(DP](?:\s|$)/.test(core) ? ["a smiley"] : []),
        ...shouted,
        ...(superlatives.length > 1 ? superlatives : []),
      ];
    },
  },
  {
    point: "G13",
    asks: "It ends with a sign-off, the full name and the number",
    applies: isLetter,
    faults: ({ signOff, draft, request: { facts } }) => [
      ...(signOff ? [] : ["no sign-off"]),
      ...(facts.me.name && !draft.body.trimEnd().split("\n").slice(-4).join("\n").includes(facts.me.name)
        ? ["the name is missing"]
        : []),
      ...(facts.me.phone && !digits(draft.body).includes(digits(facts.me.phone))
        ? ["the phone number is missing"]
        : []),
    ],
  },
  {
    point: "G14",
    asks: "Dates carry their weekday",
    faults: ({ all }) =>
      [...all.matchAll(monthAndDay)].flatMap(({ 0: date, index }) => {
        const around = all.slice(Math.max(0, index - 16), index + date.length + 14);
        return new RegExp(`\\b(?:${weekdays})\\b`).test(around) ? [] : [date];
      }),
  },
  {
    point: "G15",
    asks: "Its sentences and paragraphs are short",
    faults: ({ sentences, paragraphs, core, draft }) => {
      const average = countWords(core) / Math.max(1, sentences.length);
      const long = paragraphs.find(
        (paragraph) => sentenceCount(paragraph) > 3 + (draft.channel === "email" ? 0 : 3),
      );
      return [
        ...(average > 20.5 ? [`${Math.round(average)} words a sentence`] : []),
        ...(long ? [`a long paragraph: "${long.slice(0, 40)}..."`] : []),
        ...(paragraphs.length > 4 ? [`${paragraphs.length} paragraphs`] : []),
      ];
    },
  },
  {
    point: "G16",
    asks: "Its tone is the one that was chosen",
    applies: ({ request }) => request.style.register === "formal",
    faults: ({ core, greeting }) => [
      ...(core.match(/\b\p{L}+(?:n't|'(?:m|ve|ll|re|d))\b/gu) ?? []),
      ...(/^(?:hi|hey)\b/i.test(greeting ?? "") ? [greeting ?? ""] : []),
      ...(core.match(/\b(?:gonna|wanna|kinda|super excited|awesome|cool|stuff|guys|yeah|hey)\b/gi) ?? []),
    ],
  },
];

const digits = (text: string): string => text.replace(/\D/g, "");
const sentenceCount = (paragraph: string): number =>
  paragraph
    .split(/(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|Inc|Ltd|Co|Corp|Sp|\p{Lu}))[.?!](?=\s|$)/u)
    .filter((piece) => /\p{L}/u.test(piece)).length;

/** The minimum binds where the facts for the guide's points exist; else shorter is honest. */
function hasEnough(document: string, holes: Reading["holes"]): boolean {
  const has = (...names: readonly string[]): boolean => names.every((name) => holes[name] !== undefined);
  if (document === "thank-you") return has("role", "topic", "skill") && (has("why") || has("whyThing"));
  if (document === "hook-email") return has("role") && (has("matter") || has("aim") || has("idea"));
  if (document === "voicemail-script" || document === "call-script") return has("role", "me", "date");
  return has("role");
}
