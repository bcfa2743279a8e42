import { countWords } from "../words.ts";
import { bars, type Check, wants } from "./check.ts";
import { has, takesUp } from "./uses.ts";

/** Rubric 3.3: what is said on the telephone. */
export const callPoints: readonly Check[] = [
  {
    point: "C1",
    asks: "The first sentence has name, role and day of the interview",
    faults: ({ core, holes }) => {
      const opening = core.slice(0, 220);
      const lacks = (name: string): boolean => !opening.includes(holes[name]?.text ?? "");
      return [
        ...(lacks("me") ? ["no name"] : []),
        ...(lacks("role") ? ["no role"] : []),
        ...(holes["date"] && !/day\b/i.test(opening) ? ["no day"] : []),
      ];
    },
  },
  wants(
    "C2",
    "It asks whether now is a good moment",
    /\bgood (?:moment|time)\b|\bbad time\b|\b(?:two|a few|a couple of) minutes\b|\bgood (?:to|time to) talk\b/i,
  ),
  wants(
    "C3",
    "It says in a sentence that the interest lasts",
    /\binterest\w*|\bkeen\b|\blike to (?:work|join)|\bexcit\w+|\benthusias\w+/i,
  ),
  wants(
    "C4",
    "It asks for the status of the position",
    /\bhow things stand\b|\bwhere (?:the|things|it|your)\b.{0,30}\bstands?\b|\bstatus\b|\bstage\b|\bhow far\b/i,
  ),
  wants(
    "C5",
    "It asks whether second interviews are held or the job is filled",
    /\b(?:second|next|further)[- ](?:round )?interviews?\b[^?]*\bfilled\b|\bfilled\b[^?]*\bsecond\b|\bsecond round\b[^?]*\bfilled\b/i,
  ),
  wants(
    "C6",
    "It asks when to check back, and how",
    /\b(?:check back|ask again|call again|get back)\b[^?]*\b(?:phone|email|e-mail|call|mail)\b|\b(?:phone|email|call)\b[^?]*\b(?:check back|ask again)\b/i,
  ),
  wants("C7", "It thanks and ends", /\bthank you\b|\bthanks\b/i),
  {
    point: "C8",
    asks: "It is ready for what else may happen",
    faults: ({ draft }) =>
      [
        /busy/i,
        /somebody else|receptionist|assistant/i,
        /filled/i,
        /first interviews/i,
        /second (?:interviews|round)/i,
        /contact you/i,
        /voicemail/i,
      ].flatMap((one) => (one.test(draft.body) ? [] : [`nothing for: ${one.source}`])),
  },
  bars("C9", "It does not ask for the verdict", [
    /\bdid I (?:get|make)\b|\bhave I got\b|\bam I (?:hired|in)\b/i,
  ]),
  {
    point: "C10",
    asks: "It pitches in two sentences at most",
    faults: ({ sentences }) =>
      sentences.filter((sentence) =>
        /\bI (?:bring|offer|have .* experience|am good|am strong)\b/i.test(sentence),
      ).length > 2
        ? ["a long pitch"]
        : [],
  },
  {
    point: "C11",
    asks: "It says what to write down",
    faults: ({ draft }) =>
      /\bwrite down|note down|take notes/i.test(draft.body) ? [] : ["no word on notes"],
  },
  {
    point: "C12",
    asks: "It says what to have at hand, and when to call",
    faults: ({ draft }) => (/at hand/i.test(draft.body) ? [] : ["no word on what to have at hand"]),
  },
];

/** Rubric 3.4: what is said after the beep. */
export const voicemailPoints: readonly Check[] = [
  {
    point: "V1",
    asks: "Name and number come first",
    applies: has("me"),
    faults: ({ core, holes }) =>
      core.slice(0, 130).includes(holes["me"]?.text ?? "") &&
      (!holes["phone"] || core.slice(0, 150).includes(holes["phoneSlow"]?.text ?? ""))
        ? []
        : ["name or number comes late"],
  },
  {
    point: "V2",
    asks: "It names role and day",
    applies: has("role"),
    faults: (reading) => [
      ...(takesUp(reading, "role") ? [] : ["no role"]),
      ...(!reading.holes["date"] || /day\b/.test(reading.core) ? [] : ["no day"]),
    ],
  },
  wants(
    "V3",
    "It has one line of interest",
    /\binterest\w*|\bkeen\b|\bwould like to\b|\blike to (?:work|take)|\benjoyed\b/i,
  ),
  {
    point: "V4",
    asks: "It asks one thing",
    faults: ({ core }) => ((core.match(/\?/g)?.length ?? 0) === 1 ? [] : ["not one question"]),
  },
  wants("V5", "It leaves them the choice of answer", /\bemail|\be-mail|\bwrite\b/i),
  {
    point: "V6",
    asks: "Name and number come again at the end, slowly",
    applies: has("phone"),
    faults: ({ core, holes }) =>
      core.slice(-110).includes(holes["phoneSlow"]?.text ?? "") ? [] : ["no number at the end"],
  },
  {
    point: "V7",
    asks: "It stays short and without pressure",
    faults: ({ core }) => (countWords(core) <= 75 ? [] : ["too long to listen to"]),
  },
];
