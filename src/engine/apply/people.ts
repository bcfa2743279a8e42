import { distance } from "fastest-levenshtein";
import type { Command } from "../command.ts";
import { foldName } from "../fold.ts";
import type { Contact, Opportunity } from "../opportunity.ts";
import { type Applied, done, onOpportunity, type Told } from "./applied.ts";

type AddContact = Extract<Command, { command: "add-contact" }>;

/** Somebody on the employer's side, or an address or number of somebody known: filled in, never doubled. */
export function addContact(told: Told, command: AddContact): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const known = knownContact(opportunity, command);
    if (known === undefined) return added(told, opportunity, command);
    const after: Contact = {
      ...known,
      name: longer(command.name, known.name),
      title: command.title ?? known.title,
      email: command.email ?? known.email,
      phone: command.phone ?? known.phone,
      isAgency: command.agency ?? known.isAgency,
      // A new address is the mend of a bounce.
      failed: command.email !== undefined && command.email !== known.email ? null : known.failed,
    };
    if (JSON.stringify(after) === JSON.stringify(known))
      return done(told, opportunity, { fact: "unchanged" });
    const next = withAgency(withContact(opportunity, after), command);
    return done(told, next, { fact: "contact-changed", contactId: known.id, before: known, after });
  });
}

/** Something to use in a draft, word for word. The same words are kept once. */
export function addNote(told: Told, command: Extract<Command, { command: "add-note" }>): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const text = command.text?.trim() ?? "";
    const { kind, whom = null } = command;
    const known = opportunity.notes.some((note) => note.kind === kind && note.text === text);
    if (text === "" || known) return done(told, opportunity, { fact: "unchanged" });
    const counter = opportunity.counter + 1;
    const note = { id: `n${counter}`, kind, text, whom, at: told.at };
    const next = { ...opportunity, counter, notes: [...opportunity.notes, note] };
    return done(told, next, { fact: "note-added", noteId: note.id });
  });
}

/** Puts a name right: of the one that it is nearest to, else of the last one added. */
export function renameContact(told: Told, opportunity: Opportunity, name: string): Applied {
  const named = opportunity.contacts.filter((contact) => contact.name !== null);
  const nearest = named.toSorted((one, other) => farness(one, name) - farness(other, name))[0];
  const before =
    nearest !== undefined && farness(nearest, name) <= name.length / 2
      ? nearest
      : opportunity.contacts.at(-1);
  if (before === undefined) return added(told, opportunity, { command: "add-contact", name });
  const after = { ...before, name };
  return done(told, withContact(opportunity, after), {
    fact: "contact-changed",
    contactId: before.id,
    before,
    after,
  });
}

function added(told: Told, opportunity: Opportunity, command: AddContact): Applied {
  const counter = opportunity.counter + 1;
  const contact: Contact = {
    id: `c${counter}`,
    name: command.name ?? null,
    title: command.title ?? null,
    email: command.email ?? null,
    phone: command.phone ?? null,
    isAgency: command.agency ?? false,
    failed: null,
  };
  const next = withAgency({ ...opportunity, counter, contacts: [...opportunity.contacts, contact] }, command);
  return done(told, next, { fact: "contact-added", contactId: contact.id });
}

/** The one of that name or address; of a bare address or number, the last who has none yet. */
function knownContact(opportunity: Opportunity, command: AddContact): Contact | undefined {
  const { contacts } = opportunity;
  const { name, email, title } = command;
  const byEmail = contacts.find(
    (contact) => email !== undefined && contact.email?.toLowerCase() === email.toLowerCase(),
  );
  if (byEmail !== undefined) return byEmail;
  if (name !== undefined)
    return (
      contacts.find((contact) => contact.name !== null && sameName(contact.name, name)) ??
      contacts.findLast(
        (contact) => contact.name === null && (title === undefined || contact.title === title),
      )
    );
  if (title !== undefined) {
    const folded = foldName(title);
    return contacts.find((contact) => contact.title !== null && foldName(contact.title) === folded);
  }
  const lacking = email === undefined ? "phone" : "email";
  return contacts.findLast((contact) => contact[lacking] === null) ?? contacts.at(-1);
}

/** The same name, or one of them is the first name of the other. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** The fuller of two forms of one name, as told. */
function longer(said: string | undefined, known: string | null): string | null {
  if (said === undefined) return known;
  return known !== null && foldName(known).startsWith(`${foldName(said)} `) ? known : said;
}

/** Somebody of an agency on record means that an agency is in between. */
function withAgency(opportunity: Opportunity, command: AddContact): Opportunity {
  if (command.agency !== true || opportunity.agency !== null) return opportunity;
  return { ...opportunity, agency: { name: null, directContact: false } };
}

function withContact(opportunity: Opportunity, contact: Contact): Opportunity {
  const contacts = opportunity.contacts.map((each) => (each.id === contact.id ? contact : each));
  return { ...opportunity, contacts };
}

function farness(contact: Contact, name: string): number {
  return distance(foldName(contact.name ?? ""), foldName(name));
}
