import type { Address, Alarm, PersonKey } from "../ports.ts";
import type { Outgoing } from "./adapter.ts";

/* What delivering needs of the store: the outbox, step by step, and the upkeep around it. */

/** Durations of the send protocol. Everything that decides is compared on the database's clock. */
export type SendTimes = Readonly<{
  /** How long a claim holds. */
  leaseMs: number;
  /** How long one call to the platform may take. */
  timeoutMs: number;
  /** Wait after a lapsed lease, for a sender that is slow and for histories that lag. */
  graceMs: number;
  /** What must be left of the lease, beyond the timeout, to begin a send. */
  marginMs: number;
  /** After this long without an answer to "was it posted?" the message is given up as unknown. */
  unknownAfterMs: number;
}>;

/** A message that is this worker's to send, until the lease ends. */
export type Claim = Readonly<{
  person: PersonKey;
  outId: number;
  token: string;
  platform: string;
  address: Address;
  outgoing: Outgoing;
  lane: "reply" | "nudge";
  /** When it may have been posted for the first time; null: surely never. Probe before sending. */
  probeSince: number | null;
  /** Milliseconds since the first try began, or 0. */
  tryingForMs: number;
  /** Refusals so far. */
  attempts: number;
  /** Milliseconds since its nudge fell due; null for a reply. */
  lateMs: number | null;
  /** Why nothing reaches this person, when that is known already. */
  unreachable: string | null;
  /** The last word to somebody who is erased. */
  lastWord: boolean;
}>;

export type ClaimOutcome =
  | { readonly type: "claimed"; readonly claim: Claim }
  /** The next in order is not ours yet: look again then. */
  | { readonly type: "later"; readonly inMs: number }
  | { readonly type: "nothing" };

export type Recorded = Readonly<{
  /**
   * `sent`; `superseded`: sent, but the person was faster, so it should be retired; `lost`: another
   * worker has it now and will find the post; `erased`: the person is gone, so take it back.
   */
  state: "sent" | "superseded" | "lost" | "erased";
  /** More waits for this person. */
  more: boolean;
}>;

/** A message of somebody erased that may have been posted: found and deleted, then forgotten. */
export type ErasureJob = Readonly<{
  jobId: number;
  platform: string;
  address: Address;
  key: string;
  startedAt: number;
}>;

export interface Outbox {
  /** Takes the next message of this person, in order, if it is due and nobody else's. */
  claim(person: PersonKey, times: SendTimes): Promise<ClaimOutcome>;
  /** Write-ahead of a send: false when the claim is gone or too little of its lease is left. */
  begin(claim: Claim, times: SendTimes): Promise<boolean>;
  sent(claim: Claim, ref: string, how: "posted" | "found"): Promise<Recorded>;
  /** Surely not posted: due again in `inMs`. */
  refused(claim: Claim, inMs: number): Promise<void>;
  /** Nobody knows yet: asked again in `inMs`, by whoever comes first. */
  putOff(claim: Claim, inMs: number, times: SendTimes): Promise<void>;
  /** Never to be posted. `unreachable`: neither is anything else, until the person writes. */
  failed(claim: Claim, reason: string, unreachable: boolean): Promise<Recorded>;
  /** People with messages that could be claimed since `ageMs` ago, oldest first. */
  ready(
    lane: "reply" | "nudge",
    ageMs: number,
    limit: number,
    times: SendTimes,
  ): Promise<readonly PersonKey[]>;
  /** Whether anything of this person is still to be sent. */
  waits(person: PersonKey): Promise<boolean>;
  erasures(limit: number): Promise<readonly ErasureJob[]>;
  /** The message is deleted, or was never there. */
  erasureDone(jobId: number): Promise<void>;
  /** Could not be asked; again in `inMs`, until a day has passed, when it is forgotten. */
  erasureLater(jobId: number, inMs: number): Promise<void>;
}

/** Figures that tell whether nudges arrive: for `/metrics` and `doctor`. */
export type Signals = Readonly<{
  oldestDueMs: number;
  oldestUnsentMs: number;
  /** Sends whose lease has been over for a minute. */
  stuckSends: number;
  waitingDeliveries: number;
  scheduledNudges: number;
  undelivered: number;
  erasureJobs: number;
  skippedByReason: Readonly<Record<string, number>>;
  clockOffsetMs: number;
}>;

/** What the sweeps ask of the store. */
export interface Upkeep {
  /** Nudges that fall due within `horizonMs`, earliest first: to be armed again. */
  alarmsWithin(horizonMs: number, limit: number): Promise<readonly Alarm[]>;
  /** Whose nudge an alarm is for, and how long until it is due; null when it is not scheduled any more. */
  alarm(
    nudgeRowId: string,
  ): Promise<(PersonKey & { readonly version: number; readonly inMs: number }) | null>;
  signals(): Promise<Signals>;
  /** Says in the database (and beside it) that somebody is at work. Returns the database's clock. */
  heartbeat(): Promise<{ readonly now: number }>;
  /** Deletes what retention is over for. Returns how many rows went. */
  tidy(): Promise<number>;
}
