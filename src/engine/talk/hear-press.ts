import type { Command } from "../command.ts";
import type { Event } from "../event.ts";
import { isClosed } from "../view.ts";
import { answer } from "./answers.ts";
import { openQuestion } from "./open.ts";
import { converse, nameOf, opportunityOf, type Turn, tell } from "./turn.ts";

/** A pressed button: certain, unless the record has moved on since. */
export function hearPress(turn: Turn, event: Extract<Event, { type: "pressed" }>): void {
  const about = opportunityOf(turn, event.opportunityId);
  const open = openQuestion(turn);
  converse(turn, { misses: 0 });
  if (event.commands.length === 0) {
    tell(turn, "head", "press.gone");
    return;
  }
  if (
    event.opportunityId !== null &&
    about === null &&
    event.commands.some(({ command }) => command !== "undo")
  ) {
    tell(turn, "head", "press.gone");
    return;
  }
  if (about !== null && isClosed(about) && event.commands.every(({ command }) => stale.has(command))) {
    tell(turn, "head", "press.closed", { company: nameOf(turn, about) });
    return;
  }
  if (about) converse(turn, { focus: about.id });
  const [first] = event.commands;
  const answers = first?.command === "affirm" || first?.command === "deny" || first?.command === "cancel";
  if (open && (answers || open.opportunityId === null || open.opportunityId === event.opportunityId)) {
    const rest = answer(turn, open, event.commands);
    for (const command of rest) turn.handle(command, about, event.commands);
    return;
  }
  for (const command of event.commands)
    turn.handle(
      command,
      about,
      event.commands.filter((other) => other !== command),
    );
}

/** What no longer applies once a process has ended. */
const stale: ReadonlySet<Command["command"]> = new Set(["no-word", "snooze"]);
