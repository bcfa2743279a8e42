import type { Command } from "../../command.ts";
import { act } from "../acting.ts";
import { companyAndRole, whenOf } from "../talked-about.ts";
import { ask, button, nameOf, type Turn, tell, words } from "../turn.ts";
import type { LogInterview } from "./interview.ts";

/** Several interviews in one message: a row each, one tap to confirm, gaps asked for later (13, 106). */
export function hearInterviews(turn: Turn, commands: readonly LogInterview[]): void {
  tell(turn, "saved", "log.saved-rows");
  let gap: { id: string; name: string } | null = null;
  for (const command of commands) {
    const after = act(turn, command, null);
    if (after === null) continue;
    const told = after.interviews.find(({ on }) => on === (command.on ?? null)) ?? after.interviews.at(-1);
    const name = nameOf(turn, after);
    const what = companyAndRole(after, name);
    const when = told ? whenOf(turn, told) : null;
    if (when === null) {
      gap ??= { id: after.id, name };
      turn.reply.saved.push(words(turn, "log.row-undated", { what }));
    } else turn.reply.saved.push(words(turn, "log.row", { what, day: when }));
  }
  if (commands.some(({ kind }) => kind === "fair")) tell(turn, "note", "log.fair");
  const about = gap ? (turn.record.opportunities.find(({ id }) => id === gap?.id) ?? null) : null;
  if (gap && about) {
    ask(turn, { kind: "when", asked: "when" }, about, words(turn, "ask.when-of", { company: gap.name }));
    return;
  }
  const yes: Command = { command: "affirm" };
  ask(turn, { kind: "rows", asked: "confirm" }, null, words(turn, "log.rows-right"), [
    button(turn, "all-right", [yes], null, "primary"),
  ]);
}
