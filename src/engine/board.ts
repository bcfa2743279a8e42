import type { Button } from "./message.ts";
import type { NudgeKind } from "./nudge.ts";

/** What the guide has next for an opportunity. */
export const stages = [
  "upcoming",
  "thank-you",
  "waiting",
  "call",
  "email",
  "check-back",
  "closing",
  "next-round",
  "paused",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

export const outcomes = [
  "offer",
  "rejected",
  "filled",
  "withdrawn",
  "accepted-elsewhere",
  "no-answer",
] as const;
export type OutcomeName = (typeof outcomes)[number];

/** One opportunity as a surface shows it (a home tab, a list card): words are ready to print. */
export type BoardItem = {
  readonly opportunityId: string;
  readonly title: string;
  readonly stage: Stage;
  /** One line: where it stands. */
  readonly standing: string;
  /** One line: what comes next and when, with weekday and date. */
  readonly next: string | null;
  readonly nextAt: number | null;
  readonly nextKind: NudgeKind | null;
  /** The contact log, oldest first, a line each. */
  readonly log: readonly string[];
  readonly actions: readonly Button[];
  /** What a form shows before it is changed; the day is that of the interview that a form would move. */
  readonly form?: {
    readonly company: string | null;
    readonly role: string | null;
    readonly on: string | null;
    readonly at: string | null;
  };
};

/** All that a surface other than the conversation shows of a record. */
export type Board = {
  readonly headline: string;
  readonly timeZone: string | null;
  readonly nudges: string;
  readonly items: readonly BoardItem[];
  /** What the forms of profile and settings show before they are changed. */
  readonly person?: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly tone: "plain" | "warm" | "formal";
    readonly nudgeAt: string;
    readonly nudgesOn: boolean;
  };
};
