import { stageOf } from "../stage.ts";
import { bestAct } from "./control/best-act.ts";
import { nextNudge } from "./follow.ts";
import { openOnes } from "./talked-about.ts";
import { button, converse, day, type Turn, tell, viewNow, words } from "./turn.ts";

/** Hello: the first time with what the coach is for, later with what is due. */
export function greet(turn: Turn): void {
  if (turn.record.opportunities.length === 0) {
    converse(turn, { greeted: true });
    tell(turn, "head", "greet.first");
    return;
  }
  const act = bestAct(turn);
  const rest = act ? words(turn, "greet.due", { act: act.sentence }) : words(turn, "greet.nothing-due");
  tell(turn, "head", "greet.again", { rest });
  if (act) turn.reply.buttons.push(...act.buttons);
}

/** Thanks are answered briefly; when nothing is to be done, with leave to rest. */
export function acceptThanks(turn: Turn): void {
  tell(turn, "head", "thank.reply");
  const waiting = openOnes(turn).filter((one) => stageOf(viewNow(turn), one, turn.at) === "waiting");
  const next = waiting.length > 0 && waiting.length === openOnes(turn).length ? nextDay(turn) : null;
  if (next !== null) tell(turn, "note", "thank.rest", { day: next });
}

/** The next date of all, in words; null when none is planned. */
export function nextDay(turn: Turn): string | null {
  const walls = openOnes(turn).map((one) => nextNudge(turn, one)?.wall);
  const [first] = walls.filter((wall) => wall !== undefined).sort();
  return first === undefined ? null : day(turn, first.slice(0, 10));
}

export function help(turn: Turn): void {
  turn.reply.head.push(words(turn, "help.text"));
}

/**
 * Not understood: once in other words with buttons, then what the coach can do here. A question
 * that is open comes back by itself.
 */
export function repair(turn: Turn): void {
  const misses = turn.record.conversation.misses + 1;
  converse(turn, { misses });
  if (turn.text.length > 2000) tell(turn, "head", "repair.long");
  else if (misses === 1) tell(turn, "head", "repair.once");
  else tell(turn, "head", "help.short");
  offerWays(turn);
}

function offerWays(turn: Turn): void {
  if (turn.record.opportunities.length > 0)
    turn.reply.buttons.push(
      button(turn, "next", [{ command: "status" }]),
      button(turn, "list", [{ command: "list" }]),
    );
  turn.reply.buttons.push(button(turn, "help", [{ command: "help" }]));
}
