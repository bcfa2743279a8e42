import { addBusinessDays } from "../business-days.ts";
import { dateOf, dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { customOf, isClosed } from "../view.ts";
import type { Advice } from "../words.ts";
import { tellAssumption } from "./abroad.ts";
import { adviceButtons } from "./advice-buttons.ts";
import { manyFrom, restNow, worriesToday } from "./care.ts";
import { holdsCue } from "./cues.ts";
import { tellNext } from "./follow.ts";
import { pick, spread } from "./phrase.ts";
import { usedOf } from "./talked-about.ts";
import { converse, day, opportunityOf, type Turn, tell, viewNow } from "./turn.ts";

type Ask = Extract<Command, { command: "ask" }>;

/** Advice on its reasons: "why?" afterwards gives the reason, and says when it goes beyond the guide. */
export function advise(turn: Turn, command: Ask, about: Opportunity | null): void {
  if (isWhy(turn.text)) {
    explain(turn);
    return;
  }
  if (command.topic === "odds" && worriesToday(turn) > manyFrom) {
    restNow(turn);
    return;
  }
  const entry = adviceFor(turn, command.topic ?? "other");
  if (entry === null) {
    tell(turn, "head", "why.nothing");
    return;
  }
  if (about && entry.cues.length === 0 && tooEarly(turn, entry, about)) return;
  give(turn, entry, about);
}

const abroadTopics: ReadonlySet<string> = new Set(["any", "timing", "channel", "pushy", "people", "wording"]);
const datedTopics: ReadonlySet<string> = new Set(["timing", "channel", "pushy"]);

/** Before the employer's own date, that date is the answer (36, R7). */
function tooEarly(turn: Turn, entry: Advice, about: Opportunity): boolean {
  const by = about.timetable?.by ?? null;
  if (
    by === null ||
    by < turn.today ||
    isClosed(about) ||
    !entry.topics.some((topic) => datedTopics.has(topic))
  )
    return false;
  const view = viewNow(turn);
  const free = dateOf(addBusinessDays(dayOf(by), customOf(view, about).afterTheirDate, view.country));
  tell(turn, "head", "advice.their-date-first", { by: day(turn, by), day: day(turn, free) });
  converse(turn, { advice: "timing" });
  return true;
}

/** Advice that a fact calls for beside what was saved: a slip in the note, a bad day (24, 29, 97). */
export function adviseBeside(turn: Turn): void {
  const entry = turn.guide.advice.find(({ beside, cues }) => beside && holdsCue(turn.text, cues));
  if (entry === undefined) return;
  turn.reply.saved.push(pick(entry.says, turn.seed + spread(entry.id)));
  turn.reply.note = [];
  converse(turn, { advice: entry.id });
  turn.reply.buttons.unshift(...adviceButtons(turn, entry, opportunityOf(turn, [...turn.touched][0])));
}

/** Says one piece of advice, with what it means for the process that is talked of. */
export function give(turn: Turn, entry: Advice, about: Opportunity | null): void {
  turn.reply.head.push(pick(entry.says, turn.seed + spread(entry.id)));
  converse(turn, { advice: entry.id });
  if (about && !isClosed(about)) {
    const { used, budget } = usedOf(turn, about);
    if (entry.topics.includes("pushy") && used > 0) tell(turn, "note", "status.contacts", { used, budget });
    if (entry.topics.some((topic) => topic === "timing" || topic === "odds" || topic === "pushy"))
      tellNext(turn, about);
  }
  if (entry.topics.some((topic) => abroadTopics.has(topic))) tellAssumption(turn, about, "note");
  turn.reply.buttons.push(...adviceButtons(turn, entry, about));
}

/** The entry whose cue the message holds, else the topic's default. */
function adviceFor(turn: Turn, topic: string): Advice | null {
  const { advice } = turn.guide;
  return (
    cuedAdvice(turn, topic) ??
    advice.find(({ topics, cues }) => cues.length === 0 && topics.includes(topic)) ??
    null
  );
}

/** The entry that the message's own words call for; null when none does. */
export function cuedAdvice(turn: Turn, topic: string | null): Advice | null {
  return (
    turn.guide.advice.find(
      ({ topics, cues }) =>
        cues.length > 0 &&
        (topics.includes("any") || (topic !== null && topics.includes(topic))) &&
        holdsCue(turn.text, cues),
    ) ?? null
  );
}

export const isWhy = (text: string): boolean =>
  /^\s*(but |and )?(why( (that|not|so|is that|should i|do you say (that|so)|then|this))?|how come|says who|for what reason|who says( so)?|where does that come from|what'?s the reason)\b[\s?!.]*$/i.test(
    text,
  );

/** The reason for the last advice, and where it comes from. */
export function explain(turn: Turn): void {
  const last = turn.guide.advice.find(({ id }) => id === turn.record.conversation.advice);
  if (last === undefined) {
    tell(turn, "head", "why.nothing");
    return;
  }
  turn.reply.head.push(last.why);
  if (last.beyond && !/guide/i.test(last.why)) tell(turn, "note", "why.beyond");
  else if (!last.beyond && !/guide/i.test(last.why)) tell(turn, "note", "why.guide");
}
