import type { Command } from "../command.ts";
import type { OpenQuestion } from "../conversation.ts";
import { complete } from "./answers/complete.ts";
import { isFree, isFreeKind, takeText } from "./answers/free-text.ts";
import { askAboutNod, isNod, waitsForNews } from "./answers/nod.ts";
import { no, yes } from "./answers/yes-no.ts";
import { settle } from "./open.ts";
import { opportunityOf, type Turn, tell } from "./turn.ts";

/**
 * Takes what the message says as an answer to the open question, where it is one, and returns the
 * commands that remain to be done. A question never blocks: what does not answer it is left as it is.
 */
export function answer(turn: Turn, open: OpenQuestion, commands: readonly Command[]): readonly Command[] {
  const about = opportunityOf(turn, open.opportunityId);
  const [first, ...rest] = commands;
  if (first === undefined) return commands;
  if (waitsForNews.has(open.kind) && commands.length === 1 && isNod(turn.text)) {
    askAboutNod(turn, open, about);
    return [];
  }
  if (first.command === "affirm") return yes(turn, open, about) ? rest : commands;
  if (first.command === "deny") return no(turn, open, about) ? rest : commands;
  if (first.command === "cancel" && open.kind !== "confirm") {
    settle(turn);
    tell(turn, "head", "cancel.done");
    return rest;
  }
  const completed = complete(turn, open, commands);
  if (completed !== null) return completed;
  if (isFreeKind(open.kind) && isFree(turn, commands)) return takeText(turn, open, about) ? [] : commands;
  if (answeredBy[open.kind]?.some((name) => commands.some(({ command }) => command === name))) settle(turn);
  return commands;
}

/** Which commands answer which question: it does not come back then. */
const answeredBy: Readonly<Record<string, readonly Command["command"][]>> = {
  timetable: ["note-timetable", "heard-back"],
  contact: ["add-contact"],
  topic: ["add-note"],
  qualification: ["add-note"],
  motivation: ["add-note"],
  repair: ["add-note"],
  channel: ["contact-failed"],
  "heard-back": ["heard-back", "no-word", "snooze", "contact-failed", "close", "called", "emailed"],
  "heard-what": ["heard-back", "note-timetable", "no-word"],
  "call-result": ["called", "heard-back"],
  "thank-you-sent": ["thank-you-sent"],
  sent: ["thank-you-sent", "emailed"],
  when: ["log-interview", "correct", "reschedule"],
  "next-when": ["log-interview", "correct", "reschedule", "heard-back"],
  "move-when": ["log-interview", "correct", "reschedule"],
  "best-time": ["snooze", "note-timetable", "called"],
  zone: ["set-time-zone"],
  "close-it": ["close", "heard-back", "snooze"],
  rows: ["correct", "undo", "log-interview"],
  "offer-draft": ["draft", "thank-you-sent"],
  better: ["add-note", "set-profile", "add-contact"],
};
