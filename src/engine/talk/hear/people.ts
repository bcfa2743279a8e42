import type { Command } from "../../command.ts";
import type { Contact, Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { type Turn, tell } from "../turn.ts";

type AddContact = Extract<Command, { command: "add-contact" }>;

/** Somebody on their side, repeated as spelt: the spelling is what goes out (G3). */
export function hearContact(turn: Turn, command: AddContact, about: Opportunity | null): void {
  const { name, title, email, phone } = command;
  if (!(name || title || email || phone)) return;
  const known = new Map(about?.contacts.map((contact) => [contact.id, contact]));
  const after = act(turn, command, about);
  if (after === null) return;
  const changed = after.contacts.filter(
    (contact) => JSON.stringify(contact) !== JSON.stringify(known.get(contact.id)),
  );
  for (const contact of changed.length > 0 ? changed : after.contacts.slice(-1)) {
    const who = describe(contact);
    if (who === "") continue;
    if (contact.isAgency) tell(turn, "saved", "contact.agency", { who });
    else tell(turn, "saved", known.has(contact.id) ? "contact.updated" : "contact.saved", { who });
    if (contact.name !== null && !/\s/.test(contact.name)) tell(turn, "note", "contact.first-name-only");
  }
}

const describe = ({ name, title, email, phone }: Contact): string =>
  [name, title, email, phone].filter((part) => part !== null).join(", ");
