import { DocumentName } from "../command.ts";
import type { Button } from "../message.ts";
import type { Opportunity } from "../opportunity.ts";
import type { Advice } from "../words.ts";
import { button, type Turn } from "./turn.ts";

/** The buttons that a piece of advice offers, by their names in the guide. */
export function adviceButtons(
  turn: Turn,
  { offers = [] }: Advice,
  about: Opportunity | null,
): readonly Button[] {
  return offers.flatMap((offer) => adviceButton(turn, offer, about) ?? []);
}

function adviceButton(turn: Turn, offer: string, about: Opportunity | null): Button | null {
  const [name, what, anyway] = offer.split(":");
  if (name === "draft" && what === "debrief")
    return button(
      turn,
      "debrief-agency",
      [{ command: "draft", document: "status-email", variant: "debrief" }],
      about,
    );
  if (name === "draft" && what === "documents")
    return button(
      turn,
      "documents",
      [{ command: "draft", document: "status-email", variant: "documents" }],
      about,
    );
  if (name === "draft") {
    const document = DocumentName.parse(what);
    const command = { command: "draft", document, ...(anyway ? { anyway: true } : {}) } as const;
    return button(turn, buttonOf[document] ?? document, [command], about);
  }
  if (name === "delete")
    return about
      ? button(
          turn,
          "delete",
          [{ command: "delete", ...(about.company ? { company: about.company } : {}) }],
          about,
        )
      : null;
  if (name === "next") return button(turn, "next", [{ command: "status" }]);
  if (name === "help") return button(turn, "help", [{ command: "help" }]);
  const label = labels[offer];
  return label === undefined ? null : button(turn, label, [{ command: "choose", choice: offer }], about);
}

const buttonOf: Readonly<Partial<Record<DocumentName, string>>> = { "thank-you": "thank-you-note" };

const labels: Readonly<Record<string, string>> = {
  rehearse: "rehearse",
  "email-instead": "email-instead",
  hook: "find-hook",
  "direct-ok": "direct-ok",
  drawer: "drawer",
  "slip:yes": "serious-slip",
  "slip:no": "small-slip",
  "note:repair": "add-repair",
  sent: "already-sent",
  notsent: "not-sent",
};
