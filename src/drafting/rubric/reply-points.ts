import { dateInWords, timeInWords, weekdayOf } from "../dates.ts";
import { bars, type Check, type Reading, wants } from "./check.ts";
import { has, takesUp } from "./uses.ts";

const thanks = /\bthank\w*|\bappreciat\w*|\bgrateful\b/i;
const confirms = ({ request }: Reading): boolean =>
  request.variant !== "decline" && request.variant !== "reschedule";

/** Rubric 3.8: the answer to an invitation. */
export const secondInterviewPoints: readonly Check[] = [
  wants("F1", "It thanks", thanks),
  {
    point: "F2",
    asks: "It confirms weekday, date, time and zone",
    applies: (reading) => confirms(reading) && reading.holes["newDate"] !== undefined,
    faults: ({ core, request: { facts } }) => {
      const { on, at } = facts.interview ?? { on: null, at: null };
      if (!on) return [];
      return [
        ...(core.includes(weekdayOf(on)) ? [] : ["no weekday"]),
        ...(core.includes(dateInWords(on, facts.country)) ? [] : ["no date"]),
        ...(!at ||
        (core.includes(timeInWords(at, facts.country)) && /\bTime\b|\b[A-Z]{2,4}T\b|\bUTC|\bGMT/.test(core))
          ? []
          : ["no time with its zone"]),
      ];
    },
  },
  {
    point: "F3",
    asks: "It has the place or link as given",
    applies: (reading) =>
      confirms(reading) && ["place", "link", "remote"].some((name) => reading.holes[name]),
    faults: ({ core, holes }) =>
      ["place", "link", "remote"].some((name) => holes[name] && core.includes(holes[name].text))
        ? []
        : ["no place"],
  },
  {
    point: "F5",
    asks: "It asks only for what is missing, three things at most",
    applies: confirms,
    faults: ({ sentences }) =>
      sentences.filter((one) => one.includes("?")).length <= 1 ? [] : ["several questions"],
  },
  {
    point: "F6",
    asks: "It has a number for the day",
    applies: has("phone"),
    faults: ({ draft, request }) => (draft.body.includes(request.facts.me.phone ?? "") ? [] : ["no number"]),
  },
  {
    point: "F9",
    asks: "It offers two other times",
    applies: ({ request }) => request.variant === "reschedule" && request.facts.alternatives.length > 1,
    faults: ({ core, holes }) => (core.includes(holes["slots"]?.text ?? "") ? [] : ["no other times"]),
  },
];

/** Rubric 3.9: the answer to a no. */
export const rejectionPoints: readonly Check[] = [
  wants("J1", "It thanks for the word and the time", thanks),
  {
    point: "J2",
    asks: "It accepts without argument",
    faults: ({ core, request }) =>
      request.variant === "keep-in-mind" ||
      /\b(?:respect|accept|understand|different outcome|sorry that)\b/i.test(core)
        ? []
        : ["no acceptance"],
  },
  bars("J2", "It does not argue", [
    /\b(?:mistake|reconsider|unfair|disagree|wrong decision|appeal|change your mind|why (?:did|was|not)|second thought|rethink)\b/i,
  ]),
  {
    point: "J3",
    asks: "It values one specific thing",
    applies: has("topic"),
    faults: (reading) => (takesUp(reading, "topic") ? [] : ["nothing specific"]),
  },
  wants(
    "J4",
    "It leaves the door open",
    /\b(?:later|another time|again|in mind|similar|future|opens up|comes up)\b/i,
  ),
  {
    point: "J5",
    asks: "It asks for one piece of advice at most",
    faults: ({ core }) => ((core.match(/\?/g)?.length ?? 0) <= 1 ? [] : ["several questions"]),
  },
  wants("J6", "It wishes the team well", /\bwish\w*|\ball the best\b|\bsuccess\b/i),
  bars("J7", "It does not put you down", [
    /\bI (?:was|am|'m) (?:not good enough|a failure|bad at|terrible|hopeless|stupid|inadequate)|\bmy fault\b|\bfailed you\b|\blet you down\b|\bwasted your\b/i,
  ]),
];

/** Rubric 3.10: an offer elsewhere, and its twin. */
export const offerPoints: readonly Check[] = [
  wants(
    "O2",
    "It begins with the interest",
    /\binterest\w*|\bfirst choice\b|\bmost like\b|\bdelighted\b|\bmeans a lot\b|\bkeen\b/i,
  ),
  {
    point: "O3",
    asks: "It states the offer and its date, no name, no pay",
    applies: ({ request, holes }) => request.variant !== "offering" && holes["offerBy"] !== undefined,
    faults: ({ core, holes }) => [
      ...(/\boffer\b/i.test(core) ? [] : ["no offer"]),
      ...(core.includes(holes["offerBy"]?.text ?? "") ? [] : ["no date"]),
    ],
  },
  {
    point: "O4",
    asks: "First choice only if that is true",
    faults: ({ core, request }) =>
      /\bfirst choice\b|\bfavou?rite\b|\bwould most like\b/i.test(core) &&
      request.facts.offer?.firstChoice !== true
        ? ["first choice"]
        : [],
  },
  {
    point: "O5",
    asks: "It asks where they are, and whether a decision is possible before",
    applies: ({ request }) => request.variant !== "offering",
    faults: ({ core }) =>
      /\b(?:where|how far|stand)\b[^?]*\b(?:before|by|decid\w*|decision)\b[^?]*\?/i.test(core)
        ? []
        : ["no ask"],
  },
  wants(
    "O6",
    "It respects their process",
    /\brespect\b|\bunderstand\b|\bplans better\b|\bwork(?:s)? for both\b/i,
  ),
  {
    point: "O9",
    asks: "It asks for a number of days, with no word of the other",
    applies: ({ request }) => request.variant === "offering",
    faults: ({ core, holes }) => [
      ...(holes["extraDays"] && !/\bbusiness days\b/i.test(core) ? ["no number of days"] : []),
      ...(/\b(?:another|other) (?:employer|company|process|interview|offer)\b|\belsewhere\b/i.test(core)
        ? ["a word of the other"]
        : []),
    ],
  },
];

/** Rubric 3.11: stepping back. */
export const withdrawalPoints: readonly Check[] = [
  wants("W1", "It thanks", thanks),
  wants("W2", "It withdraws clearly", /\bwithdraw\w*/i),
  bars("W3", "It gives no long reason", [/\bbecause\b.{60,}/i]),
  bars("W5", "It names no other employer and no pay", [
    /\b(?:accepted|joined|signed) (?:with|at|by|an offer (?:from|at|with)) \p{Lu}/u,
  ]),
];

/** Rubric 3.12: another time. */
export const reschedulePoints: readonly Check[] = [
  {
    point: "A1",
    asks: "It names the role and the meeting meant",
    faults: (reading) => [
      ...(!reading.holes["role"] || takesUp(reading, "role") ? [] : ["no role"]),
      ...(/\binterview\b|\bmeeting\b|\bconversation\b/i.test(reading.core) ? [] : ["no meeting"]),
    ],
  },
  wants("A2", "It thanks or apologises once", /\bsorry\b|\bapolog\w*|\bthank\w*|\bunfortunately\b/i),
  {
    point: "A3",
    asks: "It offers the times that you gave",
    applies: ({ holes, request }) =>
      holes["slots"] !== undefined && !["agreed", "confirm"].includes(request.variant ?? ""),
    faults: ({ core, holes }) => (core.includes(holes["slots"]?.text ?? "") ? [] : ["no times"]),
  },
  bars("A4", "It gives no long reason", [/\bbecause\b.{80,}/i]),
  wants("A5", "It says that the interest lasts", /\binterest\w*|\bkeen\b|\blook\w* forward\b/i),
  bars("A6", "It does not reproach", [
    /\byou (?:did not|didn't|were not|weren't|cancelled|missed|failed)\b|\bwaste[ds]?\b/i,
  ]),
];
