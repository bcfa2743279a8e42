import { isPanelNote } from "../notes.ts";
import { bars, type Check, type Reading, wants } from "./check.ts";
import { has, takesUp } from "./uses.ts";

const forAgency = ({ request }: Reading): boolean => request.facts.agency !== null;
const direct = (reading: Reading): boolean => !forAgency(reading);
const panel = ({ request }: Reading): boolean => isPanelNote(request);

/** Rubric 3.1 and 3.2: the note after an interview, and the notes to a panel. */
export const thankYouPoints: readonly Check[] = [
  {
    point: "T1",
    asks: "It thanks for their time, with the day",
    faults: ({ core, holes }) => [
      ...(/\bthank|\bgrateful|\bappreciat/i.test(core) ? [] : ["no thanks"]),
      ...(/\b(?:time|meet\w*|met|convers\w*|talk\w*|speak\w*|spoke|interview\w*|discuss\w*|visit\w*|call|arrang\w+)\b/i.test(
        core,
      )
        ? []
        : ["no word of the meeting"]),
      ...(!holes["day"] ||
      /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|this (?:morning|afternoon|week))\b/i.test(
        core,
      )
        ? []
        : ["no day"]),
    ],
  },
  {
    point: "T2",
    asks: "It names the role",
    applies: has("role"),
    faults: (reading) => (takesUp(reading, "role") ? [] : ["the role is not named"]),
  },
  {
    point: "T3",
    asks: "It comes back to something from the conversation",
    applies: has("topic"),
    faults: (reading) => (takesUp(reading, "topic") ? [] : ["no callback"]),
  },
  wants(
    "T4",
    "It says that the interest is real, and why",
    /\binterest\w*|\bkeen\w*|\bexcit\w*|\benthusias\w*|\beager|\bwould (?:very much |really )?(?:like|love) to (?:do|join|work|be|take)|\bwant (?:the|this|to)\b|\bdraws me\b|\blove to\b|\bI'd like to\b/i,
  ),
  {
    point: "T5",
    asks: "It gives a qualification with a fact",
    applies: has("skill"),
    faults: (reading) => (takesUp(reading, "skill", "skillTwo") ? [] : ["no qualification"]),
  },
  {
    point: "T6",
    asks: "It gives a reason for this company",
    applies: has("why", "whyThing"),
    faults: (reading) => (takesUp(reading, "why", "whyThing") ? [] : ["no reason for this company"]),
  },
  {
    point: "T7",
    asks: "A repaired answer takes two sentences at most",
    applies: (reading) => has("repairBetter")(reading) && reading.outline.words[2] > 90 && direct(reading),
    faults: (reading) =>
      takesUp(reading, "repairBetter", "repairAbout") ? [] : ["the answer is not put right"],
  },
  wants(
    "T8",
    "It looks forward to meeting again or to talking further",
    /\blook\w* forward\b|\bmeet(?:ing)? (?:them |you )?again\b|\b(?:talk|speak|discuss|convers)\w* (?:again|further|more)\b|\bnext (?:step|conversation|time we)\b|\b(?:carry|go|come|pick)\w* (?:on|back|up)\b|\bcontinu\w+ (?:the|our)\b|\bhope to (?:see|meet|hear|talk)\b|\bmore about\b/i,
  ),
  {
    point: "T9",
    asks: "It asks lightly about the timetable",
    applies: ({ request }) => request.facts.timetableUnasked,
    faults: ({ core }) =>
      /\b(?:when|timetable|timeline|how soon|by what date)\b[^?]*\?/i.test(core)
        ? []
        : ["no question about the timetable"],
  },
  {
    point: "T10",
    asks: "Its subject is short and says thank you",
    faults: ({ subject }) => subjectFaults(subject, 3, 8, /\bthank(?:s|\b)/i),
  },
  bars("T11", "It has no attachment", [/\battach\w*|\benclos\w*/i]),
  bars(
    "T12",
    "It does not chase",
    [/\bwhere (?:things|the position|I) stand|\bany (?:news|update)|\bstatus of\b/i],
    direct,
  ),
  {
    point: "P3",
    asks: "It is written to this person",
    applies: panel,
    faults: ({ core, request }) => {
      const others = request.facts.contacts.flatMap(({ name }) =>
        name && name !== request.facts.recipient?.name ? [name] : [],
      );
      return others.filter((name) => core.includes(name));
    },
  },
];

/** Length in words, and a pattern that the subject line must have. */
export function subjectFaults(
  subject: string,
  least: number,
  most: number,
  pattern?: RegExp,
): readonly string[] {
  const words = subject.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return [
    ...(words < least || words > most ? [`${words} words in the subject`] : []),
    ...(pattern && !pattern.test(subject) ? ["the subject does not say what it is about"] : []),
    ...(/\burgent\b|\bfollowing up\b|^re:|!/i.test(subject) ? [subject] : []),
  ];
}
