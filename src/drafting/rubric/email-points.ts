import { countWords } from "../words.ts";
import { bars, type Check, wants } from "./check.ts";
import { subjectFaults } from "./thank-you-points.ts";
import { has, takesUp } from "./uses.ts";

const interested =
  /\binterest\w*|\bkeen\w*|\blike to do\b|\bexcit\w*|\benthusias\w*|\beager\b|\b(?:like|love) to (?:join|work|be)\b|\bavailable\b/i;

/** Rubric 3.5: where do things stand. */
export const statusPoints: readonly Check[] = [
  {
    point: "S1",
    asks: "The first sentences name role and day",
    faults: ({ paragraphs, holes }) => {
      const first = paragraphs[0] ?? "";
      return [
        ...(!holes["role"] || first.toLowerCase().includes(holes["role"].text.toLowerCase())
          ? []
          : ["no role at the start"]),
        ...(!holes["date"] || /day\b/i.test(first) ? [] : ["no day at the start"]),
      ];
    },
  },
  wants("S3", "It says in a sentence that the interest lasts", interested),
  wants(
    "S4",
    "It asks where the position stands or for the next step",
    /\b(?:stand|step|status|timeline|timetable|decid\w*|decision|progress|news|heard)\b[^?]*\?|\?[^?]*\b(?:step|stand)/i,
  ),
  wants(
    "S6",
    "It gives an easy way out",
    /\b(?:line|word|short answer|too early|whichever|changed|nothing to report|no hurry|patient|a short line)\b/i,
  ),
  {
    point: "S7",
    asks: "It mentions the voicemail only if there was one",
    faults: ({ core, request }) =>
      /\bvoicemail\b/i.test(core) && request.facts.voicemailOn === null ? ["voicemail"] : [],
  },
  {
    point: "S9",
    asks: "Its subject is short and plain",
    faults: ({ subject }) => subjectFaults(subject, 3, 8),
  },
];

/** Rubric 3.6: the hook. */
export const hookPoints: readonly Check[] = [
  wants(
    "H1",
    "It says how exciting the position is",
    /\bexcit\w*|\benthusias\w*|\bkeen\w*|\beager\b|\bthrill\w*/i,
  ),
  wants(
    "H2",
    "It asks to meet again, and to talk to others of the team",
    /\b(?:meet\w*|another meeting|conversation|come in)\b[\s\S]*\b(?:team|colleagues|other (?:members|people))\b/i,
  ),
  {
    point: "H3",
    asks: "It has one hook: their own matter",
    applies: has("matter", "aim", "idea"),
    faults: (reading) => (takesUp(reading, "matter", "aim", "idea", "theme") ? [] : ["no hook"]),
  },
  {
    point: "H4",
    asks: "It offers to share the ideas; a bold one states one of them",
    applies: has("matter", "aim", "idea"),
    faults: (reading) => {
      if (reading.request.style.bold && reading.holes["idea"])
        return takesUp(reading, "idea") ? [] : ["the idea is not stated"];
      return /\b(?:discuss|talk|share|go through|take you through|hear what)\b/i.test(reading.core)
        ? []
        : ["no offer to share"];
    },
  },
  bars("H5", "It claims nothing about their results or plans", [
    /\byour (?:campaign|launch|plan)\w* (?:has|have|is|was|are) (?:been )?(?:failing|struggling|a (?:great |huge )?success|successful|underperform\w*|not working|behind|increas\w+)\b/i,
  ]),
  bars("H6", "It attaches nothing", [/\battach\w*|\benclos\w*/i]),
  {
    point: "H7",
    asks: "It asks one thing: a time to talk, or where things stand",
    faults: ({ core }) =>
      /\b(?:time|when|day|week|stand|talk|meet|suit)\b[^?]*\?/i.test(core) ? [] : ["no ask"],
  },
  {
    point: "H8",
    asks: "Its subject carries the hook",
    applies: has("hookTitle"),
    faults: (reading) => [
      ...subjectFaults(reading.subject, 3, 10),
      ...(takesUp({ ...reading, all: reading.subject }, "matter", "aim", "idea", "theme", "hookTitle")
        ? []
        : ["the hook is not in the subject"]),
    ],
  },
  {
    point: "H10",
    asks: "It mentions the telephone only if that is true",
    faults: ({ core, request }) =>
      /\b(?:phone|call(?:ed)?|voicemail|reach you)\b/i.test(core) &&
      !request.facts.phoneUnreached &&
      request.facts.voicemailOn === null
        ? ["the telephone"]
        : [],
  },
];

/** Rubric 3.7: when will it be decided. */
export const decisionPoints: readonly Check[] = [
  wants(
    "D1",
    "It asks when they decide, or when to check back",
    /\b(?:decision|decide\w*|deciding)\b[^?]*\bor\b[^?]*\bcheck back\b[^?]*\?/i,
  ),
  wants("D2", "It has one line of interest", interested),
  {
    point: "D3",
    asks: "It accepts that they are busy",
    faults: ({ core }) =>
      /\b(?:time|schedule\w*|busy|hurry|fit in|tell you|full)\b/i.test(core) ? [] : ["no word of it"],
  },
  wants("D4", "It leaves a graceful way out", /\b(?:moved on|another way|one[- ]line|short line|changed)\b/i),
  {
    point: "D5",
    asks: "It is the shortest mail of all",
    faults: ({ core }) => (countWords(core) <= 80 ? [] : ["too long"]),
  },
  bars("D6", "It counts no earlier contacts", [
    /\b(?:twice|(?:two|three|several) times|(?:second|third) (?:time|email|message)|my (?:last|previous|earlier) (?:email|message|voicemail|call))\b/i,
  ]),
  {
    point: "D8",
    asks: "Its subject has the timeline or the next steps",
    faults: ({ subject }) => subjectFaults(subject, 3, 8, /\btimeline|\bnext steps?\b|\btiming\b/i),
  },
];
