import type { Paced } from "./cadence.ts";
import type { CalledFor } from "./called-for.ts";
import { ladderKinds, NudgeKind, type PlannedNudge } from "./nudge.ts";
import type { Nudged } from "./opportunity.ts";
import { allCalledFor } from "./plan.ts";
import type { Record } from "./record.ts";
import { localDay, viewOf } from "./view.ts";

/** A nudge to be said now. */
export type DueNudge = CalledFor & Readonly<{ daysLate: number }>;

/** A nudge that fell due and is not said: the record calls for it no more, or it comes too late. */
export type SkippedNudge = Readonly<{ id: string; rung: string; reason: "answered" | "too-late" }>;

/** What becomes of nudges that fell due. */
export type DueDecision = Readonly<{
  /** One message each; several ladder nudges in one are a digest. */
  messages: readonly (readonly DueNudge[])[];
  /** Still called for, but later: saving the record stores the later time. */
  postponed: readonly PlannedNudge[];
  skipped: readonly SkippedNudge[];
}>;

/**
 * Decides about the nudges that fell due by `now` (epoch ms): all ladder nudges of the local day
 * become one message, also those that would come later that day; the nudges around interviews come
 * one by one, save that a debrief takes the thank-you of the same moment with it.
 */
export function decideDue(
  guide: Paced,
  record: Record,
  nudgeIds: readonly string[],
  now: number,
): DueDecision {
  const view = viewOf(guide, record);
  const today = localDay(view, now);
  const called = allCalledFor(view, now);
  const byId = new Map(called.map((each) => [each.nudge.id, each]));
  const live = nudgeIds.flatMap((id) => byId.get(id) ?? []).filter(({ expired }) => !expired);
  const due = live.filter(({ nudge }) => nudge.dueAt <= now);
  const around = due.filter((each) => !isLadder(each));
  const ladder = due.some(isLadder)
    ? called.filter((each) => isLadder(each) && !each.expired && localDay(view, each.nudge.dueAt) <= today)
    : [];
  const messages = around
    .filter((each) => !around.some((other) => takesAlong(other, each)))
    .map((each) => [each, ...around.filter((other) => takesAlong(each, other))]);
  if (ladder.length > 0) messages.push(ladder);
  return {
    messages: messages.map((one) =>
      one.map((each) => ({ ...each, daysLate: Math.max(0, today - each.ruleDay) })),
    ),
    postponed: live
      .filter((each) => each.nudge.dueAt > now && !ladder.includes(each))
      .map(({ nudge }) => nudge),
    skipped: nudgeIds
      .filter((id) => byId.get(id)?.expired !== false)
      .map((id) => ({ id, rung: byId.get(id)?.rung ?? id, reason: byId.has(id) ? "too-late" : "answered" })),
  };
}

/** The record in which these were said and those skipped: none of them is planned again. */
export function markNudged(
  record: Record,
  said: readonly DueNudge[],
  skipped: readonly SkippedNudge[],
  now: number,
): Record {
  const entries = [
    ...said.map(({ nudge, rung }) => entryOf(nudge.id, rung, "said", null)),
    ...skipped.map(({ id, rung, reason }) => entryOf(id, rung, "skipped", reason)),
  ].filter((entry) => entry !== null);
  const ladderSaid = said.some(isLadder);
  return {
    ...record,
    person: ladderSaid ? { ...record.person, lastLadderAt: now } : record.person,
    opportunities: record.opportunities.map((opportunity) => {
      const mine = entries.filter(({ id }) => id.startsWith(`${opportunity.id}-`));
      return mine.length === 0 ? opportunity : { ...opportunity, nudged: [...opportunity.nudged, ...mine] };
    }),
  };

  function entryOf(id: string, rung: string, fate: Nudged["fate"], reason: string | null): Nudged | null {
    const parts = /^[^-]+-(.+)-(\d+)$/.exec(id);
    const kind = NudgeKind.safeParse(parts?.[1]);
    // An id of another make belongs to nothing on record.
    return kind.success
      ? { id, kind: kind.data, seq: Number(parts?.[2]), rung, at: now, fate, reason }
      : null;
  }
}

function isLadder({ nudge }: CalledFor): boolean {
  return ladderKinds.has(nudge.kind);
}

function takesAlong(one: CalledFor, other: CalledFor): boolean {
  return (
    one.nudge.kind === "debrief" &&
    other.nudge.kind === "thank-you" &&
    one.opportunity.id === other.opportunity.id
  );
}
