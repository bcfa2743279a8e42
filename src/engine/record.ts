import * as z from "zod";
import { IsoDate, WallTime } from "./command.ts";
import { Conversation, newConversation } from "./conversation.ts";
import { Opportunity } from "./opportunity.ts";

/** Who is coached. */
export const Person = z.strictObject({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** IANA; null: not known yet, and asked for. Dates count in UTC until then. */
  timeZone: z.string().nullable(),
  /** What was said outranks what the platform reports, and both outrank a guess. */
  timeZoneSource: z.enum(["platform", "said", "guessed"]).nullable(),
  /** ISO 3166 alpha-2 as told; null: the zone's. */
  country: z.string().length(2).nullable(),
  locale: z.string().nullable(),
  tone: z.enum(["plain", "warm", "formal"]),
  /** `paused` ends by itself on the day `until`; null there: until resumed. */
  nudges: z.strictObject({ state: z.enum(["on", "paused", "stopped"]), until: IsoDate.nullable() }),
  /** No ladder nudge before this day: set when nudges are resumed. */
  nudgesFrom: IsoDate.nullable(),
  /** The hour of ladder nudges, between 09:00 and 17:59. */
  nudgeAt: WallTime,
  firstSeenAt: z.number(),
  /** The last word or press of the person on anything: what came later and went unanswered was ignored. */
  lastHeardAt: z.number(),
  /** The last ladder nudge of any opportunity, also of one that is erased since: one message a day. */
  lastLadderAt: z.number().nullable(),
});
export type Person = Readonly<z.infer<typeof Person>>;

/** The values that something had before it was changed: put back, they undo the change. */
export const BeforeImage = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("person"), fields: z.record(z.string(), z.json()) }),
  z.strictObject({ of: z.literal("opportunity"), id: z.string(), fields: z.record(z.string(), z.json()) }),
  /** It did not exist: undoing removes it. */
  z.strictObject({ of: z.literal("new-opportunity"), id: z.string() }),
]);
export type BeforeImage = Readonly<z.infer<typeof BeforeImage>>;

/** One durable change: what a message or a press did to the record, and how to take it back. */
export const Change = z.strictObject({
  at: z.number(),
  /** The commands that did it, by name, for "undo" to name it. */
  commands: z.array(z.string()).readonly(),
  /** Of the first opportunity that it touched. */
  opportunityId: z.string().nullable(),
  before: z.array(BeforeImage).readonly(),
});
export type Change = Readonly<z.infer<typeof Change>>;

/** All that is on record of one person, and all that is stored of the conversation with them. */
export const Record = z.strictObject({
  /** Another version is migrated or refused by `parseRecord`, never guessed. */
  version: z.literal(1),
  person: Person,
  /** Newest first. */
  opportunities: z.array(Opportunity).readonly(),
  conversation: Conversation,
  /** The last twenty, oldest first. */
  history: z.array(Change).readonly(),
  /** The last number given to an opportunity. */
  counter: z.int().min(0),
});
export type Record = Readonly<z.infer<typeof Record>>;

/** The record of somebody who is met for the first time at `at` (epoch ms). */
export function newRecord(at: number): Record {
  return {
    version: 1,
    person: {
      name: null,
      email: null,
      phone: null,
      timeZone: null,
      timeZoneSource: null,
      country: null,
      locale: null,
      tone: "plain",
      nudges: { state: "on", until: null },
      nudgesFrom: null,
      nudgeAt: "10:00",
      firstSeenAt: at,
      lastHeardAt: at,
      lastLadderAt: null,
    },
    opportunities: [],
    conversation: newConversation,
    history: [],
    counter: 0,
  };
}

/** The record as stored, checked. Throws where it is not one: a record is never half understood. */
export function parseRecord(stored: unknown): Record {
  return Record.parse(stored);
}
