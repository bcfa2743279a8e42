import * as z from "zod";
import { Asked, Command } from "./command.ts";
import { DraftRequest } from "./draft.ts";

/**
 * The question that the coach has put and that a short answer would be about. It expires; it never
 * blocks: whatever else the person says is taken as said.
 */
export const OpenQuestion = z.strictObject({
  /** The engine's own name of the question: picks the wording and the handling of the answer. */
  kind: z.string(),
  /** The name by which a reading knows it; null where a short answer needs no help to be read. */
  asked: Asked.nullable(),
  opportunityId: z.string().nullable(),
  askedAt: z.number(),
  /** What waits for the answer: done on yes, or completed by the answer. */
  pending: z.array(Command).readonly(),
  /** Small values that the question needs again (candidates, the other date). */
  payload: z.record(z.string(), z.json()).readonly(),
});
export type OpenQuestion = Readonly<z.infer<typeof OpenQuestion>>;

/** A talk of several turns (debrief, call, rehearsal, hook miner ...) and how far it has come. */
export const Flow = z.strictObject({
  name: z.string(),
  opportunityId: z.string().nullable(),
  turn: z.int().min(0),
  startedAt: z.number(),
  /** Answers so far, by turn name. */
  answers: z.record(z.string(), z.json()).readonly(),
});
export type Flow = Readonly<z.infer<typeof Flow>>;

/** What the talk itself needs to remember: none of it is a fact about an interview, none is undone. */
export const Conversation = z.strictObject({
  open: OpenQuestion.nullable(),
  flow: Flow.nullable(),
  /** The opportunity that "they" means unless something nearer says otherwise. */
  focus: z.string().nullable(),
  /** Messages in a row that were not understood. */
  misses: z.int().min(0),
  /** Grows with each reply: picks among wordings. */
  wordingCounter: z.int().min(0),
  /** Hashes or keys of the last replies, newest last, so that no sentence comes twice in a row. */
  recent: z.array(z.string()).readonly(),
  greeted: z.boolean(),
  /** Texts that were asked for and are not written yet. */
  composing: z.array(DraftRequest).readonly(),
  /** The advice given last, by its id in the guide: what "why?" is about. */
  advice: z.string().nullable(),
  /** What the person should hear at the next natural contact (a nudge that could not be sent). */
  toTell: z.array(z.strictObject({ nudgeId: z.string(), reason: z.string() })).readonly(),
});
export type Conversation = Readonly<z.infer<typeof Conversation>>;

/** A talk that has not begun. */
export const newConversation: Conversation = {
  open: null,
  flow: null,
  focus: null,
  misses: 0,
  wordingCounter: 0,
  recent: [],
  greeted: false,
  composing: [],
  advice: null,
  toTell: [],
};
