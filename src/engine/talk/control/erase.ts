import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { companyAndRole } from "../talked-about.ts";
import { ask, button, nameOf, type Turn, tell, words } from "../turn.ts";

/** Deleting can't be undone, so it is confirmed once, with its scope named (89). */
export function askToDelete(
  turn: Turn,
  command: Extract<Command, { command: "delete" }>,
  about: Opportunity | null,
): void {
  const count = turn.record.opportunities.length;
  if (command.everything) {
    const buttons = sure(turn, command, null);
    ask(
      turn,
      { kind: "delete", asked: "confirm", pending: [command] },
      null,
      words(turn, "delete.ask-all", { count }),
      buttons,
    );
    return;
  }
  if (about === null) {
    tell(turn, "head", "delete.nothing");
    return;
  }
  const company = nameOf(turn, about);
  const pending: Command = { command: "delete", ...(about.company ? { company: about.company } : {}) };
  ask(
    turn,
    { kind: "delete", asked: "confirm", pending: [pending] },
    about,
    words(turn, "delete.ask-one", { company }),
    sure(turn, pending, about),
  );
}

const sure = (turn: Turn, _command: Command, about: Opportunity | null) => [
  button(turn, "delete-yes", [{ command: "affirm" }], about, "danger"),
  button(turn, "delete-no", [{ command: "deny" }], about),
];

/** The confirmed deletion. Of everything: the shell erases, and the record says nothing any more. */
export function eraseNow(
  turn: Turn,
  command: Extract<Command, { command: "delete" }>,
  about: Opportunity | null,
): void {
  turn.quiet = true;
  if (command.everything) {
    const text = words(turn, "delete.done-all");
    turn.effects.push({ type: "erase", message: { text, buttons: [], draft: null, files: [], links: [] } });
    return;
  }
  if (about === null) {
    tell(turn, "head", "delete.nothing");
    return;
  }
  const company = nameOf(turn, about);
  act(turn, command, about);
  tell(turn, "saved", "delete.done-one", { company });
}

/** Everything that is known, readable here and whole in the file (90). */
export function exportAll(turn: Turn): void {
  const { person, opportunities } = turn.record;
  const what = [person.name, person.email, person.phone, person.timeZone]
    .filter((part) => part !== null)
    .join(", ");
  const rows = opportunities.slice(0, 8).map((one) => {
    const counts = words(turn, "export.counts", {
      interviews: one.interviews.length,
      contacts: one.contacts.length,
      notes: one.notes.length,
      log: one.contactLog.length,
    });
    return words(turn, "export.row", { company: companyAndRole(one, nameOf(turn, one)), what: counts });
  });
  const more =
    opportunities.length > 8 ? [words(turn, "export.more", { count: opportunities.length - 8 })] : [];
  const you = what === "" ? words(turn, "export.person-none") : words(turn, "export.person", { what });
  const text = [words(turn, "export.intro"), [you, ...rows, ...more].join("\n")].join("\n\n");
  turn.effects.push({ type: "export", message: { text, buttons: [], draft: null, files: [], links: [] } });
}
