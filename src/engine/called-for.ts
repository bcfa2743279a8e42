import type { Day } from "./calendar.ts";
import { ladderKinds, type NudgeKind, type PlannedNudge } from "./nudge.ts";
import type { Nudged, Opportunity } from "./opportunity.ts";
import type { View } from "./view.ts";
import { wallText } from "./zone.ts";

/** A nudge that the record calls for, with the reasons that a plan alone does not show. */
export type CalledFor = Readonly<{
  nudge: PlannedNudge;
  opportunity: Opportunity;
  /** Names the facts that it follows from (see `Rung`). */
  rung: string;
  /** The local day on which the rules put it: due later than that, it comes late. */
  ruleDay: Day;
  /** Its lateness budget is over: it is not in the plan any more. */
  expired: boolean;
}>;

/** What a rule says of a nudge, before it has an id. */
export type Ruled = Readonly<{
  kind: NudgeKind;
  rung: string;
  /** The instant of the rule, and the one at which it is due in allowed hours. */
  ruleDay: Day;
  dueAt: number;
  expiresAt: number;
}>;

/**
 * Gives nudges their derived ids, `<opportunity>-<kind>-<seq>`: `seq` goes on from what was said or
 * skipped before, so an id is never used for two.
 */
export function withIds(
  view: View,
  opportunity: Opportunity,
  ruled: readonly Ruled[],
  now: number,
): readonly CalledFor[] {
  return ruled.map(({ kind, rung, ruleDay, dueAt, expiresAt }, index) => {
    let seq = 1;
    for (const nudged of opportunity.nudged) if (nudged.kind === kind) seq = Math.max(seq, nudged.seq + 1);
    for (let before = 0; before < index; before++) if (ruled[before]?.kind === kind) seq += 1;
    const nudge: PlannedNudge = {
      id: `${opportunity.id}-${kind}-${seq}`,
      opportunityId: opportunity.id,
      kind,
      wall: wallText(dueAt, view.zone),
      timeZone: view.zone,
      dueAt,
      expiresAt,
    };
    return { nudge, opportunity, rung, ruleDay, expired: dueAt >= expiresAt || now >= expiresAt };
  });
}

/** What was said or skipped for a rung, oldest first. */
export function nudgedFor(opportunity: Opportunity, rung: string): readonly Nudged[] {
  return opportunity.nudged.filter((nudged) => nudged.rung === rung);
}

/**
 * Ladder nudges of this opportunity that were said since the person's last word. Two of them and
 * it falls silent until the person writes (contract: transcript).
 */
export function ignoredInARow(view: View, opportunity: Opportunity): number {
  const heard = view.record.person.lastHeardAt;
  return opportunity.nudged.filter(
    ({ fate, kind, at }) => fate === "said" && ladderKinds.has(kind) && at > heard,
  ).length;
}
