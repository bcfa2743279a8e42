import type { Command } from "../command.ts";
import type { OpenQuestion } from "../conversation.ts";
import type { Effect } from "../effect.ts";
import type { Guide } from "../guide.ts";
import type { Button } from "../message.ts";
import type { Opportunity } from "../opportunity.ts";
import type { Record } from "../record.ts";
import { type View, viewOf } from "../view.ts";
import type { Fillings } from "../words.ts";
import { dayWords, hourWords, type Manner } from "./day-words.ts";
import { phrase } from "./phrase.ts";
import { newReply, type Reply } from "./reply.ts";

/** What one event is answered with while it is worked on. Lives for one step; nothing outlasts it. */
export type Turn = {
  readonly guide: Guide;
  readonly at: number;
  /** Today and the time of day in the person's zone. */
  readonly today: string;
  readonly time: string;
  /** The message as typed, or the pressed label. */
  readonly text: string;
  /** The opportunity that the person pointed at by a press or a reply. */
  readonly pointed: string | null;
  readonly seed: number;
  /** As it was when the event arrived. */
  readonly before: Record;
  record: Record;
  /**
   * Does another command in the same turn. `sure`: it was confirmed, so what can't be undone is done.
   * Given from outside, since the rooms that need it are those that it calls.
   */
  readonly handle: (
    command: Command,
    about: Opportunity | null,
    rest: readonly Command[],
    sure?: boolean,
  ) => void;
  readonly reply: Reply;
  readonly effects: Effect[];
  /** Opportunities that this event has dealt with, in order. */
  readonly touched: Set<string>;
  /** A question was skipped: the talk goes on with the next one about this opportunity. */
  onward: string | null;
  /** A question was put in this turn; no second one. */
  asked: boolean;
  /** Say nothing of dates and tasks: a crisis, an erasure. */
  quiet: boolean;
  /** A change was taken back: that is none to take back in its turn. */
  undone: boolean;
};

export type TurnStart = Pick<
  Turn,
  "guide" | "at" | "today" | "time" | "text" | "pointed" | "seed" | "record"
>;

export const openTurn = (start: TurnStart, handle: Handle): Turn => {
  const turn: Turn = {
    ...start,
    handle: (command, about, rest, sure) => handle(turn, command, about, rest, sure),
    before: start.record,
    reply: newReply(),
    effects: [],
    touched: new Set(),
    onward: null,
    asked: false,
    quiet: false,
    undone: false,
  };
  return turn;
};

/** Does one command and adds what there is to say of it. */
export type Handle = (
  turn: Turn,
  command: Command,
  about: Opportunity | null,
  rest: readonly Command[],
  sure?: boolean,
) => void;

/** A sentence of the guide. */
export const words = (turn: Turn, key: string, fillings?: Fillings): string =>
  phrase(turn.guide.words, key, turn.seed, fillings);

/** Adds a sentence of the guide to a part of the reply; never the same one twice. */
export function tell(
  turn: Turn,
  part: "head" | "saved" | "note" | "next",
  key: string,
  fillings?: Fillings,
): void {
  const sentence = words(turn, key, fillings);
  if (!turn.reply[part].includes(sentence)) turn.reply[part].push(sentence);
}

/** A button whose label is the guide's. */
export function button(
  turn: Turn,
  label: string,
  commands: readonly Command[],
  about: Opportunity | string | null = null,
  style: Button["style"] = "plain",
): Button {
  const opportunityId = typeof about === "string" || about === null ? about : about.id;
  return { label: words(turn, `button.${label}`).slice(0, 75), commands, opportunityId, style };
}

/** A button with a label of its own: a date, a company. */
export const namedButton = (
  label: string,
  commands: readonly Command[],
  opportunityId: string | null,
): Button => ({
  label: label.slice(0, 75),
  commands,
  opportunityId,
  style: "plain",
});

export type Question = Pick<OpenQuestion, "kind"> &
  Partial<Pick<OpenQuestion, "asked" | "pending" | "payload">>;

/**
 * Puts the turn's one question; a second one in the same turn is dropped, since one at a time is
 * all that anybody answers.
 */
export function ask(
  turn: Turn,
  question: Question,
  about: Opportunity | null,
  sentence: string,
  buttons: readonly Button[] = [],
): void {
  if (turn.asked) return;
  turn.asked = true;
  turn.reply.question = sentence;
  turn.reply.buttons.unshift(...buttons);
  const open: OpenQuestion = {
    kind: question.kind,
    asked: question.asked ?? null,
    opportunityId: about?.id ?? null,
    askedAt: turn.at,
    pending: question.pending ?? [],
    payload: question.payload ?? {},
  };
  converse(turn, { open });
}

/** Changes what the conversation remembers: no fact about an interview, so no undo. */
export function converse(turn: Turn, changes: Partial<Record["conversation"]>): void {
  turn.record = { ...turn.record, conversation: { ...turn.record.conversation, ...changes } };
}

export const opportunityOf = (turn: Turn, id: string | null | undefined): Opportunity | null =>
  turn.record.opportunities.find((one) => one.id === id) ?? null;

/** How this person's country writes dates. */
export function mannerOf(turn: Turn): Manner {
  const { country } = viewOf(turn.guide, turn.record);
  return { monthFirst: country === "US" || country === null, today: turn.today };
}

export const day = (turn: Turn, iso: string): string => dayWords(iso, mannerOf(turn));
export const hour = (turn: Turn, wall: string): string => hourWords(wall, mannerOf(turn));

/** The name that the coach calls an opportunity by. */
export function nameOf(turn: Turn, opportunity: Opportunity): string {
  const { company, role, agency } = opportunity;
  const twins = turn.record.opportunities.filter(
    (other) => other.company === company && other.id !== opportunity.id,
  );
  if (company !== null) return role !== null && twins.length > 0 ? `${company} (${role})` : company;
  if (agency?.name) return words(turn, "name.via-agency", { agency: agency.name });
  return words(turn, "name.unknown");
}

/** The record of this moment, as the rules look at it. */
export const viewNow = (turn: Turn): View => viewOf(turn.guide, turn.record);
