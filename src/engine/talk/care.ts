import type { Command } from "../command.ts";
import { viewOf } from "../view.ts";
import { nextDay } from "./small.ts";
import { button, converse, type Turn, tell } from "./turn.ts";

/** Messages of feeling within a day from which on the coach gives no task but rest (95). */
export const manyFrom = 3;

/** Feelings are met first, and get no new task (24, 72, 94 to 96). */
export function care(turn: Turn, command: Extract<Command, { command: "feel" }>): void {
  switch (command.tone) {
    case "crisis":
      crisis(turn);
      return;
    case "happy":
      tell(turn, "head", "feel.happy");
      return;
    case "angry":
      tell(turn, "head", "feel.angry");
      turn.reply.buttons.push(button(turn, "drawer", [{ command: "choose", choice: "drawer" }]));
      return;
    case "discouraged":
      comfort(turn, "discouraged");
      return;
    default:
      comfort(turn, "anxious");
      return;
  }
}

function comfort(turn: Turn, tone: "anxious" | "discouraged"): void {
  turn.quiet = true;
  const next = nextDay(turn);
  if (worriesToday(turn) >= manyFrom) {
    restNow(turn);
    return;
  }
  tell(turn, "head", `feel.${tone}`);
  if (next !== null) tell(turn, "next", "feel.when", { day: next });
}

/** Counts one more worried message of this day, and says how many there were. */
export function worriesToday(turn: Turn): number {
  const key = `worry-${turn.today}`;
  const recent = [...turn.record.conversation.recent, key].slice(-12);
  converse(turn, { recent });
  return recent.filter((one) => one === key).length;
}

/** Short and warm, with no new task: rest is the best move (95). */
export function restNow(turn: Turn): void {
  turn.quiet = true;
  const next = nextDay(turn);
  if (next === null) tell(turn, "head", "feel.anxious-many-undated");
  else tell(turn, "head", "feel.anxious-many", { day: next });
}

/** Despair: the coaching stops, a line and a person are named, reminders rest (96). */
export function crisis(turn: Turn): void {
  const { country } = viewOf(turn.guide, turn.record);
  const line = country === null ? undefined : turn.guide.crisisLines[country];
  const nudges = { state: "paused", until: null } as const;
  turn.record = { ...turn.record, person: { ...turn.record.person, nudges } };
  converse(turn, { open: null, flow: null });
  turn.quiet = true;
  if (line) tell(turn, "head", "crisis.text", { line: line.line, emergency: line.emergency });
  else tell(turn, "head", "crisis.text-unknown");
  tell(turn, "next", "crisis.resume");
}
