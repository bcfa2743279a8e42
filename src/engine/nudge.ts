import * as z from "zod";

/** The kinds of nudge, in the order of the guide. */
const nudgeKinds = [
  "before-interview",
  "debrief",
  "thank-you",
  "heard-back",
  "call",
  "email",
  "check-back",
  "close",
  "remind",
] as const;
export const NudgeKind = z.enum(nudgeKinds);
export type NudgeKind = z.infer<typeof NudgeKind>;

/** Of the ladder: these wait for a working day, count as ignored, and merge into one digest a day. */
export const ladderKinds: ReadonlySet<NudgeKind> = new Set([
  "heard-back",
  "call",
  "email",
  "check-back",
  "close",
  "remind",
]);

/**
 * One nudge that a record calls for. The id is derived (`<opportunity>-<kind>-<seq>`), so planning
 * the same record twice plans the same nudges.
 */
export const PlannedNudge = z.strictObject({
  id: z.string(),
  opportunityId: z.string(),
  kind: NudgeKind,
  /** The intent: wall time in `timeZone`, `YYYY-MM-DDTHH:MM`. */
  wall: z.string(),
  timeZone: z.string(),
  /** Derived from `wall` and `timeZone`: epoch milliseconds. */
  dueAt: z.number(),
  /** After this it is planned anew or skipped instead of sent late (lateness budget), epoch ms. */
  expiresAt: z.number(),
});
export type PlannedNudge = Readonly<z.infer<typeof PlannedNudge>>;
