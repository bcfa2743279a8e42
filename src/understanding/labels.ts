import type { Command } from "../engine/command.ts";

/** The slot of a command whose few values the classifier tells apart. */
export const told: Readonly<Record<string, string>> = {
  "heard-back": "result",
  called: "result",
  "contact-failed": "kind",
  draft: "document",
  ask: "topic",
  "revise-draft": "change",
  close: "reason",
  feel: "tone",
  "add-note": "kind",
  "note-timetable": "vague",
  delete: "everything",
};

/** The labels of a command: its name, and its name with the value that is told apart. */
export function labelsOf(
  command: Pick<Command, "command"> & Readonly<Record<string, unknown>>,
): readonly string[] {
  const slot = told[command.command];
  if (slot === undefined) return [command.command];
  return [command.command, `${command.command}:${String(command[slot] ?? "none")}`];
}
