import type { DraftRequest } from "./draft.ts";
import type { Message } from "./message.ts";
import type { NudgeKind } from "./nudge.ts";

/** What should happen next. The shell does these; the engine only names them. */
export type Effect =
  | { readonly type: "say"; readonly message: Message; readonly nudge: SaidNudge | null }
  /** Write this text, then report it as a `drafted` event. */
  | { readonly type: "compose"; readonly request: DraftRequest }
  /** Judge a text that the person pasted by the rubric and report the points (situation 49). */
  | { readonly type: "review"; readonly request: DraftRequest; readonly text: string }
  /** Erase all that is stored of the person, and say `message` as the last word. */
  | { readonly type: "erase"; readonly message: Message }
  /** Hand over everything that is stored of the person, as a file beside `message`. */
  | { readonly type: "export"; readonly message: Message }
  /** A calendar file of these days beside the next message. */
  | { readonly type: "calendar"; readonly entries: readonly CalendarEntry[] };

/** Of a message that the coach says by itself. */
export type SaidNudge = {
  readonly kind: NudgeKind | "digest";
  /** Null for a digest. */
  readonly company: string | null;
  readonly opportunityIds: readonly string[];
  readonly nudgeIds: readonly string[];
};

export type CalendarEntry = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number | null;
  readonly on: string;
  readonly durationMinutes: number | null;
  readonly timeZone: string;
  readonly description: string;
};
