import type { IncomingMessage, ServerResponse } from "node:http";
import type { Board } from "../engine/board.ts";
import type { Reading } from "../engine/command.ts";
import type { SaidNudge } from "../engine/effect.ts";
import type { Message } from "../engine/message.ts";
import type { Address, Check, Clock, Delivery, Keep, Leases, Log, PersonKey } from "../ports.ts";

/* What a platform's adapter is, and what it may ask of the coach. */

/** A message on its way, with the marker that finds it again. */
export type Outgoing = Readonly<{
  /** 22 characters of base64url, constant for life: nonce, metadata, `custom_id` and button value. */
  key: string;
  message: Message;
  /** The person's zone, for dates that a platform renders itself. */
  timeZone: string | null;
  nudge: SaidNudge | null;
}>;

export type SendFailure =
  /** Surely not posted: try again, after `retryAfterMs` where the platform says so. */
  | { readonly kind: "refused"; readonly retryAfterMs: number | null }
  /** Surely not posted, and never will be: `code` is the platform's. */
  | { readonly kind: "permanent"; readonly code: string }
  /** Posted or not: only a probe can tell. */
  | { readonly kind: "ambiguous" };

/** The only error that a sender throws on purpose. */
export class SendError extends Error {
  override readonly name = "SendError";
  readonly failure: SendFailure;

  constructor(message: string, failure: SendFailure, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

/** Sends, once and without retries of its own: the delivery protocol owns those. */
export interface Sender {
  /** Posts `outgoing` and returns the platform's ref of it. Within 10 s, else `ambiguous`. */
  post(to: Address, outgoing: Outgoing): Promise<string>;
  /** The ref of an earlier post with this key since `since` (epoch ms), or null when there is none. */
  find(to: Address, key: string, since: number): Promise<string | null>;
  /** Takes the buttons off an earlier message; `note`, if any, is added below its text. */
  retire(to: Address, ref: string, outgoing: Outgoing, note: string | null): Promise<void>;
  /** Deletes an earlier message, where the platform can; quiet where it is gone already. */
  remove(to: Address, ref: string): Promise<void>;
  /** Shows that the coach is at work, where the platform can. Never throws. */
  working(to: Address): Promise<void>;
}

/** What an adapter may ask of the coach. */
export interface Desk {
  /** Resolves when the delivery is durable: acknowledge to the platform after, never before. */
  accept(delivery: Delivery): Promise<void>;
  /**
   * Resolves when nothing of this person waits: deliveries handled, texts composed, all that they
   * called for sent or put off to a later try. For surfaces that end, like a pipe.
   */
  settled(person: PersonKey): Promise<void>;
  /** What is on record, for surfaces beside the conversation. Null for somebody unknown. */
  board(person: PersonKey): Promise<Board | null>;
  /** Commands of one message of text, for "Log as interview" and the like: reads, never writes. */
  read(person: PersonKey, text: string): Promise<Reading>;
  /** Ends nudges of everybody in the tenant and begins their erasure (uninstall, revoked token). */
  forgetTenant(tenantId: string, since: number): Promise<void>;
  /** Says when a record has changed, so that a surface can be shown anew. Returns the way to stop. */
  onChange(listener: (person: PersonKey) => void): () => void;
}

export interface Gateway {
  /** Closes intake: nothing is accepted after it resolves. */
  stop(): Promise<void>;
  /** Milliseconds since the platform was last heard, or null before the first time. */
  quietMs(): number | null;
}

/** A platform: transport and translation, nothing that decides what to say. */
export interface ChatAdapter {
  readonly platform: string;
  readonly sender: Sender;
  /** Begins to receive. */
  open(desk: Desk): Promise<Gateway>;
  /** Is it configured rightly, does it answer, and what to do if not. */
  check(): Promise<readonly Check[]>;
  /** Lets go of connections that sending needed. */
  close(): Promise<void>;
}

/** What an adapter is given of the world. */
export type AdapterWorld = Readonly<{
  clock: Clock;
  log: Log;
  keep: Keep;
  leases: Leases;
  /** The one HTTP server (`PORT`); a handler owns every path that starts with `prefix`. */
  mount(prefix: string, handler: (request: IncomingMessage, response: ServerResponse) => void): void;
}>;
