import * as z from "zod";
import { Command, type Reading, type ReadingContext } from "./engine/command.ts";
import type { Draft, DraftRequest } from "./engine/draft.ts";
import type { SaidNudge } from "./engine/effect.ts";
import type { Message } from "./engine/message.ts";
import type { PlannedNudge } from "./engine/nudge.ts";

/* What the coach needs of the world. Each port says what it promises and what it leaves out. */

// --- Time ---------------------------------------------------------------------------------------

/**
 * The one place where time enters. `ruling` tells SQL how to reckon its own "now", so that a moved
 * clock moves the database with it: the server's clock plus an offset, or a standing instant.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds that only ever grow, for durations and leases. */
  monotonic(): number;
  ruling(): { readonly offsetMs: number } | { readonly fixed: number };
}

// --- Log ----------------------------------------------------------------------------------------

/** Object first, message second. Ids, kinds and durations only: never a person's words. */
export interface Log {
  debug(about: object, message: string): void;
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

// --- People and what they send ------------------------------------------------------------------

/** Whose record: every query carries both. `tenantId` is `terminal`, `slack:T024BE7LD`, `discord` ... */
export type PersonKey = Readonly<{ tenantId: string; personId: string }>;

/** Where a message goes, written and read by its adapter alone. */
export const Address = z.string().min(1).max(2000).brand<"Address">();
export type Address = z.infer<typeof Address>;

/** What a platform hands in, after translation. */
export const DeliveryBody = z.discriminatedUnion("type", [
  /** A typed message; `replyTo`: the platform's ref of the coach's message that it answers. */
  z.strictObject({ type: z.literal("text"), text: z.string(), replyTo: z.string().nullable() }),
  /** A pressed button: `messageKey` is the send key of the message, `button` its place from 0. */
  z.strictObject({ type: z.literal("press"), messageKey: z.string(), button: z.int().min(0) }),
  /** A slash command, a modal, a home tab: certain, nothing to understand. */
  z.strictObject({
    type: z.literal("commands"),
    commands: z.array(Command).readonly(),
    opportunityId: z.string().nullable(),
    /** What the person sees as their own doing ("Log an interview"). */
    label: z.string(),
  }),
  /** What the platform knows of the person: never answered. */
  z.strictObject({
    type: z.literal("profile"),
    timeZone: z.string().nullable(),
    locale: z.string().nullable(),
    name: z.string().nullable(),
  }),
  /** The person opened the conversation without a word: greeted once, ever. */
  z.strictObject({ type: z.literal("opened") }),
  /** The account is gone, or the app was taken away: nothing more is sent. */
  z.strictObject({ type: z.literal("gone"), reason: z.string() }),
]);
export type DeliveryBody = Readonly<z.infer<typeof DeliveryBody>>;

/** One thing that a person did. `id` is the platform's own, the same on a redelivery. */
export const Delivery = z.strictObject({
  id: z.string().min(1).max(200),
  platform: z.string(),
  tenantId: z.string(),
  personId: z.string(),
  /** Where the answer goes. */
  address: Address,
  /** Where nudges go (the direct message): remembered; null where this delivery does not tell. */
  home: Address.nullable(),
  /** False in a channel: the answer says nothing of the record, only the way to the direct message. */
  private: z.boolean(),
  /** Epoch ms by the platform. */
  at: z.number(),
  body: DeliveryBody,
});
export type Delivery = Readonly<z.infer<typeof Delivery>>;

// --- Health ----------------------------------------------------------------------------------------

export type Check = Readonly<{
  /** `database`, `redis`, `slack` ... */
  what: string;
  state: "ok" | "off" | "warning" | "broken";
  /** What is there. */
  found: string;
  /** What to do about it; null when nothing. */
  fix: string | null;
}>;

// --- Store --------------------------------------------------------------------------------------

/** Small durable things of an adapter: installations, watermarks, hashes. Values are JSON. */
export interface Keep {
  get(scope: string, key: string): Promise<unknown>;
  put(scope: string, key: string, value: unknown): Promise<void>;
  /** Puts only where nothing stands; false when something did. */
  putNew(scope: string, key: string, value: unknown): Promise<boolean>;
  remove(scope: string, key: string): Promise<void>;
  list(scope: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
}

/** One holder at a time across processes, by a row and the database's clock. */
export interface Leases {
  /** True when `holder` has `name` for the next `forMs`; also renews. */
  take(name: string, holder: string, forMs: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}

/** A message to be said, as the engine gave it. */
export type ToSay = Readonly<{
  /** Send key; derived from the event that caused it, so that a second try says the same thing once. */
  key: string;
  address: Address;
  message: Message;
  nudge: SaidNudge | null;
  timeZone: string | null;
}>;

/** One person's transaction: everything in it becomes true together or not at all. */
export interface PersonTx {
  /** The database's clock at the start, epoch ms. */
  readonly now: number;
  /** As stored (the engine parses or migrates it); null for somebody new. */
  readonly record: unknown;
  /** Where nudges go, once known. */
  readonly home: Address | null;
  readonly platform: string | null;
  /** The oldest delivery of this person that is not handled yet. */
  nextDelivery(): Promise<Delivery | null>;
  /** Marks a delivery handled. Exactly once: throws when it was already. */
  handled(deliveryId: string): Promise<void>;
  /** Nudges of this person that are due by the database's clock, earliest first. */
  dueNudges(): Promise<readonly PlannedNudge[]>;
  /** These were said, in the message with this key: the first is sent, the others merged into it. */
  fired(nudgeIds: readonly string[], key: string): Promise<void>;
  /** These were due and will not be said. */
  skipped(nudgeIds: readonly string[], reason: string): Promise<void>;
  /** Stores the record and makes the stored nudges equal to the plan. Returns what changed, to arm. */
  save(record: unknown, plan: readonly PlannedNudge[]): Promise<readonly Alarm[]>;
  /** Remembers where nudges go and on which platform. */
  settle(home: Address, platform: string): Promise<void>;
  /** Puts it into the outbox, in order. A key that is there already is not put twice. */
  say(what: ToSay): Promise<void>;
  /** A message said earlier to this person, by its send key or by the platform's ref. */
  said(by: { readonly key: string } | { readonly ref: string }): Promise<SaidMessage | null>;
  /** The newest message to this person that has buttons. */
  newestWithButtons(): Promise<SaidMessage | null>;
  /**
   * Takes back nudge messages about these opportunities that are not sent yet: the person was
   * faster. One whose sending has begun is marked, and retired once it is recorded.
   */
  withdrawNudges(opportunityIds: readonly string[], reason: string): Promise<void>;
  /** A text to be written outside the transaction, kept until `composed`. */
  compose(request: DraftRequest, address: Address): Promise<void>;
  composed(requestId: string): Promise<boolean>;
  /** Nudges that could not be delivered and that the person has not been told of: told from now on. */
  undelivered(): Promise<readonly { readonly nudgeId: string; readonly reason: string }[]>;
  /** Erases everything of this person, in this transaction; only an opaque tombstone remains. */
  erase(): Promise<void>;
  /** Every row that is kept of this person, by table, for the export. */
  everything(): Promise<Readonly<Record<string, readonly unknown[]>>>;
}

export type SaidMessage = Readonly<{
  key: string;
  message: Message;
  nudge: SaidNudge | null;
  /** Epoch ms; null while it is on its way. */
  saidAt: number | null;
  address: Address;
  ref: string | null;
}>;

export interface Store {
  readonly keep: Keep;
  readonly leases: Leases;
  /** Puts a delivery into the inbox. False: it was there already, and nothing changed. */
  receive(delivery: Delivery): Promise<boolean>;
  /** Runs `work` in one transaction that holds this person's row: one event after the other. */
  withPerson<T>(person: PersonKey, work: (tx: PersonTx) => Promise<T>): Promise<T>;
  /** The record alone, for reading; no lock. */
  peek(person: PersonKey): Promise<unknown>;
  /** Whose nudge a stored row is; null when it is gone. */
  ownerOf(nudgeRowId: string): Promise<PersonKey | null>;
  /** People with nudges due for longer than `ageMs`, oldest first. */
  withDueNudges(ageMs: number, limit: number): Promise<readonly PersonKey[]>;
  /** When the next nudge of anybody falls due, epoch ms: for clocks that are moved by hand. */
  nextDue(): Promise<number | null>;
  /** People with deliveries that wait since before `ageMs` ago: after a crash. */
  waiting(ageMs: number): Promise<readonly PersonKey[]>;
  /** Texts that were asked for and are not written since before `ageMs` ago, of one person or of all. */
  uncomposed(
    ageMs: number,
    person?: PersonKey,
  ): Promise<readonly (PersonKey & { request: DraftRequest; address: Address })[]>;
  /** Everybody of a tenant. */
  peopleOf(tenantId: string): Promise<readonly PersonKey[]>;
  /** Milliseconds by which the database's clock is ahead of this process's. */
  clockOffsetMs(): Promise<number>;
  check(): Promise<readonly Check[]>;
  close(): Promise<void>;
}

// --- The alarm clock ----------------------------------------------------------------------------

/** A stored nudge's row and version: an alarm of an older version finds nothing to do. */
export type Alarm = Readonly<{ nudgeRowId: string; version: number; dueAt: number }>;

/** Wakes the coach when something is due. It may forget: sweeps over the store carry correctness. */
export interface AlarmClock {
  /** Best effort, never slower than half a second, never throws. */
  arm(alarms: readonly Alarm[]): Promise<void>;
  close(): Promise<void>;
}

/** Sends what waits in the outbox of this person, in order. Best effort: the sweep comes after. */
export type Deliver = (person: PersonKey) => Promise<void>;

// --- The model ----------------------------------------------------------------------------------

/** The optional language model: every answer may be null, and then the deterministic result stands. */
export interface Model {
  /** `person`: an opaque key, for the share of the day. Never throws. */
  read(text: string, context: ReadingContext, person: string): Promise<Reading | null>;
  /** A draft that passes the rubric's gates, after one repair at most. Never throws. */
  draft(request: DraftRequest, person: string): Promise<Draft | null>;
}
