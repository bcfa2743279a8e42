import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { type Turn, tell } from "../turn.ts";

type AddNote = Extract<Command, { command: "add-note" }>;

/** Something to use in a draft. The person's words are kept, not repeated back. */
export function hearNote(turn: Turn, command: AddNote, about: Opportunity | null): void {
  const text = command.text?.trim() || turn.text.trim();
  if (act(turn, { ...command, text }, about) !== null) tell(turn, "saved", `note.${command.kind}`);
}
