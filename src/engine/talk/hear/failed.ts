import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { ask, button, day, nameOf, type Turn, tell, words } from "../turn.ts";

type Failed = Extract<Command, { command: "contact-failed" }>;

/** A contact that did not arrive, or a wish not to be called: no answer, and nothing used up (section 4). */
export function hearFailure(turn: Turn, command: Failed, about: Opportunity | null): void {
  const after = act(turn, command, about);
  if (after === null) return;
  const company = nameOf(turn, after);
  switch (command.kind) {
    case "bounced":
      tell(turn, "head", "failed.bounced");
      tell(turn, "saved", "failed.bounced-do");
      return;
    case "wrong-person":
      tell(turn, "head", "failed.wrong-person");
      turn.reply.buttons.push(
        button(
          turn,
          "apology",
          [{ command: "draft", document: "status-email", variant: "wrong-person" }],
          after,
        ),
      );
      return;
    case "left-company":
      tell(turn, "head", "failed.left-company", { company });
      ask(turn, { kind: "contact", asked: "contact" }, after, words(turn, "failed.left-company-do"), [
        button(turn, "skip", [{ command: "deny" }], after),
      ]);
      return;
    case "out-of-office":
      tell(turn, "head", "failed.out-of-office");
      if (command.until)
        tell(turn, "saved", "failed.out-of-office-until", { until: day(turn, command.until) });
      tell(turn, "note", "failed.out-of-office-deputy");
      return;
    case "no-calls":
      tell(turn, "head", "failed.no-calls", { company });
      return;
    case undefined:
      ask(turn, { kind: "what-failed" }, after, words(turn, "failed.what"));
  }
}
