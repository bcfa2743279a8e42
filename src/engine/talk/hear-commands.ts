import type { Command } from "../command.ts";
import { adviseBeside } from "./advise.ts";
import { find } from "./find.ts";
import { hearInterviews } from "./hear/several.ts";
import { proposedTimes } from "./texts/alternatives.ts";
import { converse, type Turn } from "./turn.ts";

/** The commands of one message, several interviews as rows of one table. */
export function hearCommands(turn: Turn, given: readonly Command[]): void {
  const commands = withoutProposals(turn, given);
  const logs = commands.filter((command) => command.command === "log-interview");
  if (logs.length > 1 && new Set(logs.map(({ company }) => company)).size > 1) {
    hearInterviews(turn, logs);
    for (const command of commands)
      if (command.command !== "log-interview") turn.handle(command, null, commands);
    return;
  }
  // The wish for a text comes last: what else the message tells belongs into it.
  const ordered = [...commands].sort((one, other) => weight(one) - weight(other));
  const [first] = ordered;
  if (ordered.length > 1 && first && "company" in first && first.company === undefined)
    primeFocus(turn, ordered);
  for (const command of ordered)
    turn.handle(
      command,
      null,
      ordered.filter((other) => other !== command),
    );
  if (commands.some(({ command }) => tellsFacts.has(command))) adviseBeside(turn);
}

/** Times that the person can offer are no facts: they go into the reply that asks for a new time (62). */
function withoutProposals(turn: Turn, commands: readonly Command[]): readonly Command[] {
  const asksForReply = commands.some(
    (command) => command.command === "draft" && command.document === "reschedule-reply",
  );
  if (!asksForReply || proposedTimes(turn).length === 0) return commands;
  return commands.filter(({ command }) => !proposals.has(command));
}

const proposals: ReadonlySet<Command["command"]> = new Set([
  "reschedule",
  "log-interview",
  "heard-back",
  "note-timetable",
  "snooze",
  "correct",
  "interview-cancelled",
]);

const tellsFacts: ReadonlySet<Command["command"]> = new Set([
  "log-interview",
  "thank-you-sent",
  "emailed",
  "add-note",
]);

const weight = ({ command }: Command): number =>
  command === "draft" || command === "revise-draft" ? 2 : command === "ask" ? 1 : 0;

/** A company named anywhere in the message is what all of it is about. */
function primeFocus(turn: Turn, commands: readonly Command[]): void {
  const named = commands.find(
    (command) => "company" in command && command.company !== undefined && command.command !== "log-interview",
  );
  const found = named ? find(turn, named) : null;
  if (found?.type === "one") converse(turn, { focus: found.opportunity.id });
}
