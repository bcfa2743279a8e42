import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { interviewAhead } from "../../view.ts";
import { act } from "../acting.ts";
import { cued } from "../cues.ts";
import { whenOf } from "../talked-about.ts";
import { ask, button, nameOf, type Turn, tell, viewNow, words } from "../turn.ts";

/** A known interview moves: before -> after, old nudges gone, a short reply offered (situation 10). */
export function hearMove(
  turn: Turn,
  command: Extract<Command, { command: "reschedule" }>,
  about: Opportunity | null,
): void {
  const old =
    about === null
      ? null
      : (interviewAhead(viewNow(turn), about, turn.at) ?? about.interviews.at(-1) ?? null);
  const after = act(turn, command, about);
  if (after === null) return;
  const company = nameOf(turn, after);
  const moved =
    after.interviews.find(({ id }) => id === old?.id) ?? interviewAhead(viewNow(turn), after, turn.at);
  const when = moved ? whenOf(turn, moved) : null;
  const before = old ? whenOf(turn, old) : null;
  if (when === null) {
    tell(turn, "saved", "move.done-undated", { company });
    ask(turn, { kind: "move-when", asked: "when" }, after, words(turn, "ask.next-when"));
  } else tell(turn, "saved", "move.done", { company, before: before ?? "?", after: when });
  tell(turn, "saved", "move.nudges");
  tell(turn, "note", "move.reply");
  turn.reply.buttons.push(
    button(turn, "reschedule-reply", [{ command: "draft", document: "reschedule-reply" }], after),
  );
}

/** It did not take place: by them, a calm note; by the person, an honest apology (11, 12). */
export function hearCancelled(
  turn: Turn,
  command: Extract<Command, { command: "interview-cancelled" }>,
  about: Opportunity | null,
): void {
  const by = command.by ?? calledOffBy(turn);
  const after = act(turn, { ...command, ...(by ? { by } : {}) }, about);
  if (after === null) return;
  const company = nameOf(turn, after);
  if (by === "me") {
    tell(turn, "head", "cancel.me", { company });
    tell(turn, "saved", "cancel.me-note");
  } else if (by === "them") {
    tell(turn, "head", "cancel.them", { company });
    tell(turn, "saved", "cancel.them-note");
  } else {
    tell(turn, "head", "cancel.unknown", { company });
    ask(turn, { kind: "cancelled-by" }, after, words(turn, "cancel.who"), [
      button(turn, "them", [{ command: "interview-cancelled", by: "them" }], after),
      button(turn, "me", [{ command: "interview-cancelled", by: "me" }], after),
    ]);
  }
  const variant = by === "me" ? { variant: "apology" } : { variant: "cancelled" };
  turn.reply.buttons.push(
    button(
      turn,
      by === "me" ? "apology" : "reschedule-reply",
      [{ command: "draft", document: "reschedule-reply", ...variant }],
      after,
      "primary",
    ),
  );
}

/** Who it was, by the words; undefined where they leave it open. */
function calledOffBy(turn: Turn): "me" | "them" | undefined {
  if (cued(turn, "missed-by-me")) return "me";
  return cued(turn, "called-off-by-them") ? "them" : undefined;
}
