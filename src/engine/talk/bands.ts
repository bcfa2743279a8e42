import type { Command } from "../command.ts";
import type { Event } from "../event.ts";
import { find } from "./find.ts";
import { ask, button, converse, nameOf, type Turn, tell, words } from "./turn.ts";

/** How far a reading is trusted: done with an undo, proposed for one tap, or asked about. */
export type Band = "sure" | "fair" | "low";

const sureFrom = 0.4;
const fairFrom = 0.2;

/** What a wrong reading of these would cost is small or can be taken back in one tap. */
const harmless: ReadonlySet<Command["command"]> = new Set([
  "stop-nudges",
  "resume-nudges",
  "snooze",
  "list",
  "status",
  "ask",
  "help",
  "greet",
  "thank",
  "feel",
  "out-of-scope",
  "draft",
  "revise-draft",
  "undo",
  "export",
  "affirm",
  "deny",
  "cancel",
  "pick",
]);

export function bandOf(event: Extract<Event, { type: "said" }>): Band {
  if (event.commands.every(({ command }) => harmless.has(command)) || trust(event) >= sureFrom) return "sure";
  return trust(event) >= fairFrom ? "fair" : "low";
}

/** The confidence of a whole reading is the product over its commands: taken back to one of them. */
const trust = ({ confidence, commands }: Extract<Event, { type: "said" }>): number =>
  confidence ** (1 / Math.max(1, commands.length));

/** Says what was read, and does it on a yes; of a low reading only as a question. */
export function propose(turn: Turn, event: Extract<Event, { type: "said" }>, band: Band): void {
  const [first] = event.commands;
  if (first === undefined) return;
  const found = find(turn, first);
  const about = found.type === "one" ? found.opportunity : null;
  const what = event.commands.map((command) => reading(turn, command)).join("; ");
  if (band === "low") {
    converse(turn, { misses: turn.record.conversation.misses + 1 });
    tell(turn, "head", "repair.once");
  }
  ask(
    turn,
    { kind: "confirm", asked: "confirm", pending: [...event.commands] },
    about,
    words(turn, "confirm.reading", { what }),
    [
      button(turn, "yes", [{ command: "affirm" }], about, "primary"),
      button(turn, "no", [{ command: "deny" }], about),
    ],
  );
}

/** A command in words, for "I read this as". */
export function reading(turn: Turn, command: Command): string {
  const found = find(turn, command);
  const company =
    "company" in command && command.company
      ? command.company
      : found.type === "one"
        ? nameOf(turn, found.opportunity)
        : words(turn, "read.them");
  const detailed =
    command.command === "heard-back" && command.result
      ? `read.heard-back.${command.result}`
      : `read.${command.command}`;
  const key = detailed in turn.guide.words ? detailed : "read.other";
  return words(turn, key, { company });
}
