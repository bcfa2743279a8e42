import { dateOf, dayOf, weekdayOf } from "../../calendar.ts";
import type { Opportunity } from "../../opportunity.ts";
import { isClosed, startOf } from "../../view.ts";
import { offsetAt, wallText } from "../../zone.ts";
import { act } from "../acting.ts";
import { dayWords } from "../day-words.ts";
import { tellProblem } from "../problems.ts";
import { whenOf } from "../talked-about.ts";
import { ask, button, hour, mannerOf, nameOf, type Turn, tell, viewNow, words } from "../turn.ts";
import type { HeardBack } from "./answer.ts";

/** A next round: the ladder closes, the day goes on record, the confirmation is offered (situation 59). */
export function hearInvitation(turn: Turn, command: HeardBack, about: Opportunity | null): void {
  const { on, weekday } = command;
  if (on !== undefined && weekday !== undefined && weekdayOf(dayOf(on)) !== weekday) {
    // That they invited is sure, and ends the chasing; the day waits for its answer.
    const after = act(turn, undated(command), about);
    tell(turn, "head", "heard.second");
    const ahead = (weekday - weekdayOf(dayOf(on)) + 7) % 7;
    const weekdayOn = dayShifted(on, ahead <= 3 ? ahead : ahead - 7);
    tellProblem(turn, command, { problem: "date-clash", on, weekday, weekdayOn }, after);
    return;
  }
  const after = act(turn, command, about);
  if (after === null) return;
  if (about !== null && isClosed(about))
    tell(turn, "head", "heard.reopened", { company: nameOf(turn, after) });
  tell(turn, "head", "heard.second");
  tellRound(turn, after);
}

/** The round that is on record now, with both local times where they differ (61). */
export function tellRound(turn: Turn, after: Opportunity): void {
  const company = nameOf(turn, after);
  const next = after.interviews.findLast(({ status }) => status === "planned") ?? after.interviews.at(-1);
  const when = next ? whenOf(turn, next) : null;
  if (!next || when === null) {
    tell(turn, "saved", "heard.second-undated", { company });
    ask(turn, { kind: "next-when", asked: "when" }, after, words(turn, "ask.next-when"));
    return;
  }
  tell(turn, "saved", "heard.second-saved", { round: next.round, company, day: when });
  const view = viewNow(turn);
  const start = startOf(view, next);
  if (
    start !== null &&
    next.timeZone !== null &&
    offsetAt(next.timeZone, start) !== offsetAt(view.zone, start)
  ) {
    const mine = wallText(start, view.zone);
    const at = hour(turn, mine.slice(11, 16));
    const sameDay = mine.slice(0, 10) === next.on;
    tell(turn, "saved", "heard.second-zone", {
      mine: sameDay ? at : `${dayWords(mine.slice(0, 10), mannerOf(turn))}, ${at}`,
    });
    const gapNow = offsetAt(next.timeZone, turn.at) - offsetAt(view.zone, turn.at);
    const gapThen = offsetAt(next.timeZone, start) - offsetAt(view.zone, start);
    if (gapNow !== gapThen) tell(turn, "saved", "heard.second-clock-change");
  }
  tell(turn, "note", "heard.second-reply");
  turn.reply.buttons.push(
    button(
      turn,
      "second-interview-reply",
      [{ command: "draft", document: "second-interview-reply" }],
      after,
      "primary",
    ),
  );
}

const dayShifted = (on: string, days: number): string => dateOf(dayOf(on) + days);

function undated(command: HeardBack): HeardBack {
  const { on: _on, at: _at, weekday: _weekday, otherOn: _other, ...rest } = command;
  return rest;
}
