import * as z from "zod";
import { Command } from "./command.ts";
import { Draft } from "./draft.ts";

/**
 * What happened. `at` (epoch milliseconds) is the only clock that the engine ever sees, and
 * `opportunityId` the process that the person pointed at by answering a message or pressing a
 * button (null: they did not).
 */
export const Event = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("said"),
    at: z.number(),
    text: z.string(),
    commands: z.array(Command).readonly(),
    confidence: z.number(),
    /** False in a channel where others read along: the answer says nothing of the record. */
    private: z.boolean(),
    opportunityId: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal("pressed"),
    at: z.number(),
    label: z.string(),
    commands: z.array(Command).readonly(),
    opportunityId: z.string().nullable(),
    /** When the message with the button was said: the engine judges whether it still applies. */
    saidAt: z.number(),
  }),
  /** Nudges fell due. The engine decides: say, merge, postpone or skip. */
  z.strictObject({ type: z.literal("nudges-due"), at: z.number(), nudgeIds: z.array(z.string()).readonly() }),
  /** A draft that was asked for is written. */
  z.strictObject({ type: z.literal("drafted"), at: z.number(), draft: Draft }),
  /** A pasted text is judged: the points to tell, and a light edit of it where one helps. */
  z.strictObject({
    type: z.literal("reviewed"),
    at: z.number(),
    requestId: z.string(),
    points: z.array(z.string()).readonly(),
    draft: Draft.nullable(),
  }),
  /** What the platform tells of the person. */
  z.strictObject({
    type: z.literal("met"),
    at: z.number(),
    timeZone: z.string().nullable(),
    locale: z.string().nullable(),
    name: z.string().nullable(),
  }),
  /** Something the person should know at the next natural contact (an unsent nudge, for one). */
  z.strictObject({ type: z.literal("missed"), at: z.number(), nudgeId: z.string(), reason: z.string() }),
]);
export type Event = Readonly<z.infer<typeof Event>>;
