import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { usedOf } from "../talked-about.ts";
import { day, nameOf, type Turn, tell } from "../turn.ts";

/** The thank-you went out: logged, free of cost, no more about it (situation 28). */
export function hearThankYou(
  turn: Turn,
  command: Extract<Command, { command: "thank-you-sent" }>,
  about: Opportunity | null,
): void {
  const logged = about?.contactLog.length ?? 0;
  const after = act(turn, command, about);
  if (after === null) return;
  const entry = after.contactLog.findLast(({ channel }) => channel === "thank-you");
  const fillings = { company: nameOf(turn, after), day: day(turn, entry?.on ?? turn.today) };
  if (after.contactLog.length === logged) {
    tell(turn, "saved", "thanks.logged-already", fillings);
    return;
  }
  tell(turn, "saved", "thanks.logged", fillings);
  tell(turn, "note", "thanks.free");
}

/** A follow-up went out: one more of the budget, and what that means (R5). */
export function hearEmail(
  turn: Turn,
  command: Extract<Command, { command: "emailed" }>,
  about: Opportunity | null,
): void {
  const after = act(turn, command, about);
  if (after === null) return;
  const entry = after.contactLog.findLast(({ channel }) => channel === "email");
  tell(turn, "saved", "email.logged", {
    company: nameOf(turn, after),
    day: day(turn, entry?.on ?? turn.today),
  });
  const { used, budget } = usedOf(turn, after);
  if (used > budget) tell(turn, "saved", "email.over", { budget });
  else if (used === budget) tell(turn, "saved", "email.last", { budget });
  else if (used > 0) tell(turn, "saved", "email.used", { used, budget });
}
