import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { type Turn, tell } from "../turn.ts";

type AddNote = Extract<Command, { command: "add-note" }>;

/** Something to use in a draft. The person's words are kept, not repeated back. */
export function hearNote(turn: Turn, command: AddNote, about: Opportunity | null): void {
  const text = withoutWish(command.text?.trim() || turn.text.trim());
  if (act(turn, { ...command, text }, about) !== null) tell(turn, "saved", `note.${command.kind}`);
}

/** "I want to add that I led the migration, I forgot to mention it": the fact, without the wish around it. */
function withoutWish(text: string): string {
  const bare = text
    .replace(
      /^(?:(?:i(?:'d| would)? (?:also )?(?:want|wish|like) to|please|can you|could you) )?(?:add|mention|include)(?: in)? that /i,
      "",
    )
    .replace(
      /[,;.]? (?:which |and |but )?i (?:completely |totally )?forgot to (?:mention|say|tell|add)(?: (?:it|that|this|them(?: that)?))?[.!]*$/i,
      "",
    )
    .trim();
  return bare === "" ? text : bare;
}
