import { budgetOf } from "../../budget.ts";
import type { Command, DocumentName } from "../../command.ts";
import type { DraftRequest, MissingFact } from "../../draft.ts";
import { factsFor } from "../../facts.ts";
import type { Opportunity } from "../../opportunity.ts";
import { cued } from "../cues.ts";
import { openQuestion } from "../open.ts";
import { spread } from "../phrase.ts";
import { setProcess } from "../process.ts";
import { personOf } from "../talked-about.ts";
import { ask, button, converse, nameOf, type Turn, viewNow, words } from "../turn.ts";
import { proposedTimes } from "./alternatives.ts";
import { refusal } from "./refuse.ts";

export type DraftCommand = Extract<Command, { command: "draft" }>;

/** Questions before a text at most; then it is written with what is there. */
const questionsMax = 3;

/** Facts without which a text has no heart: asked for first. The others are asked for beside the draft. */
const heart: Readonly<Partial<Record<DocumentName, readonly MissingFact[]>>> = {
  "thank-you": ["topic", "qualification", "motivation"],
  "hook-email": ["hook"],
  "second-interview-reply": ["when"],
  "offer-deadline-email": ["offer-date"],
};

/** A text was asked for: refused where it would do harm, else one question, else written. */
export function draft(turn: Turn, command: DraftCommand, about: Opportunity): void {
  const document = command.document ?? documentFor(turn, about);
  const wanted: DraftCommand = { ...command, document };
  if (refusal(turn, wanted, about)) return;
  const fact = command.anyway ? null : firstMissing(turn, wanted, about);
  if (fact !== null) {
    askForFact(turn, wanted, about, fact);
    return;
  }
  write(turn, wanted, about);
}

/** The text that the stage calls for, when none was named. */
function documentFor(turn: Turn, about: Opportunity): DocumentName {
  const { next } = budgetOf(viewNow(turn), about);
  const thanked = about.contactLog.some(({ channel }) => channel === "thank-you");
  if (about.outcome === "rejected" || about.outcome === "filled") return "rejection-reply";
  if (about.interviews.some(({ status, round }) => status === "planned" && round > 1))
    return "second-interview-reply";
  if (!thanked && about.noWordOn === null) return "thank-you";
  if (next === "decision-date") return "decision-date-email";
  return next === "call" ? "call-script" : "status-email";
}

/** The first fact worth a question before this text; null when it can be written. */
function firstMissing(turn: Turn, command: DraftCommand, about: Opportunity): MissingFact | null {
  const { document } = command;
  if (document === undefined) return null;
  if (command.variant && document !== "offer-deadline-email") return null;
  const asked = askedFacts(turn, document);
  if (asked.length >= questionsMax) return null;
  const needed = (heart[document] ?? []).filter((fact) => isMissing(turn, about, fact, document));
  // One thing to say is enough to begin with: the rest makes it better afterwards.
  if (document === "thank-you" && needed.length < 3 && asked.length === 0) return null;
  return needed.find((fact) => !asked.includes(fact)) ?? null;
}

/** What was asked for already, for this text. */
function askedFacts(turn: Turn, document: DocumentName): readonly string[] {
  const open = openQuestion(turn);
  if (open?.kind !== "want") return [];
  const pending = open.pending[0];
  if (pending?.command !== "draft" || pending.document !== document) return [];
  const asked = open.payload["asked"];
  return Array.isArray(asked) ? asked.map(String) : [];
}

/** Is this fact not on record? */
export function isMissing(
  turn: Turn,
  about: Opportunity,
  fact: MissingFact,
  document: DocumentName,
): boolean {
  const noted = (kind: string) => about.notes.some((note) => note.kind === kind);
  switch (fact) {
    case "company":
      return about.company === null;
    case "role":
      return about.role === null;
    case "name":
      return turn.record.person.name === null;
    case "contact":
      return about.contacts.length === 0;
    case "topic":
    case "qualification":
    case "motivation":
    case "hook":
      return !noted(fact);
    case "when":
      return (
        document === "second-interview-reply" &&
        !about.interviews.some(({ status, on }) => status === "planned" && on !== null)
      );
    case "offer-date":
      return (
        about.rivalOffer?.by == null && !turn.record.opportunities.some(({ offer }) => offer?.by != null)
      );
  }
}

function askForFact(turn: Turn, command: DraftCommand, about: Opportunity, fact: MissingFact): void {
  const document = command.document ?? "thank-you";
  const asked = [...askedFacts(turn, document), fact];
  const sentence = words(turn, `want.${fact}`, { whom: personOf(turn, about), company: nameOf(turn, about) });
  const { anyway: _, ...pending } = command;
  ask(
    turn,
    { kind: "want", asked: askedAs[fact] ?? null, pending: [pending], payload: { fact, asked } },
    about,
    sentence,
    fact === "when" || fact === "offer-date"
      ? []
      : [
          button(turn, "skip", [{ command: "deny" }], about),
          button(turn, "write-now", [{ ...command, document, anyway: true }], about),
        ],
  );
}

const askedAs: Readonly<Partial<Record<MissingFact, "hook" | "contact" | "company" | "when">>> = {
  hook: "hook",
  contact: "contact",
  company: "company",
  when: "when",
};

/** Hands the text to whoever writes it; what it may say are the facts on record, and nothing else. */
function write(turn: Turn, command: DraftCommand, given: Opportunity): void {
  const document = command.document ?? "thank-you";
  const about = prepared(turn, document, given);
  const bold = command.bold ?? (cued(turn, "bold") || undefined);
  for (const whom of recipients(turn, command, about)) {
    const facts = factsFor(turn.guide, turn.record, about, turn.at, {
      document,
      variant: command.variant ?? null,
      whom,
    });
    const id = `${about.id}-${document}-${turn.at.toString(36)}-${turn.effects.length}`;
    const request: DraftRequest = {
      id,
      opportunityId: about.id,
      document,
      variant: command.side === "offering" ? "offering" : (command.variant ?? null),
      facts,
      style: { register: turn.record.person.tone, length: 0, warmth: 0, bold: bold ?? false, omit: [] },
      seed: spread(`${turn.record.person.firstSeenAt}-${id}-${turn.record.person.name ?? ""}`) % 100_000,
    };
    turn.effects.push({ type: "compose", request });
    converse(turn, { composing: [...turn.record.conversation.composing, request].slice(-5) });
  }
  turn.touched.add(about.id);
}

/** What the message itself gives to this text: the other offer, times to propose. */
function prepared(turn: Turn, document: DocumentName, about: Opportunity): Opportunity {
  if (document === "offer-deadline-email") return withOffer(turn, about);
  if (document !== "reschedule-reply") return about;
  const alternatives = proposedTimes(turn);
  if (alternatives.length === 0) return about;
  turn.record = setProcess(turn.record, about.id, { alternatives });
  return { ...about, alternatives };
}

/** The real offer of another employer, with "first choice" only where the person said so (O1, O4). */
function withOffer(turn: Turn, about: Opportunity): Opportunity {
  const offered = turn.record.opportunities.find(({ id, offer }) => id !== about.id && offer !== null);
  const known = about.rivalOffer ?? offered?.offer ?? null;
  if (known === null || !cued(turn, "first-choice")) return about;
  turn.record = setProcess(turn.record, about.id, { rivalOffer: { ...known, firstChoice: true } });
  return turn.record.opportunities.find(({ id }) => id === about.id) ?? about;
}

/** A panel gets a note each (18); everything else has one recipient. */
function recipients(turn: Turn, command: DraftCommand, about: Opportunity): readonly (string | null)[] {
  if (command.whom !== undefined) return [command.whom];
  const met = about.contacts.filter(
    ({ name, isAgency, failed }) => name !== null && !isAgency && failed === null,
  );
  const agency = about.agency !== null && !about.agency.directContact;
  if (command.document !== "thank-you" || agency || met.length < 2) return [null];
  const named = met.filter(({ name }) => name !== null && turn.text.includes(name));
  return (named.length > 0 ? named : met).slice(0, 5).map(({ name }) => name);
}
