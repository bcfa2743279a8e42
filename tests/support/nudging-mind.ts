import type { Mind } from "../../src/coach.ts";
import type { Effect } from "../../src/engine/effect.ts";
import type { PlannedNudge } from "../../src/engine/nudge.ts";
import { newRecord, type Record } from "../../src/engine/record.ts";
import type { PersonKey, Store } from "../../src/ports.ts";
import { Address } from "../../src/ports.ts";
import { plainMessage, say, toyMind } from "./toy-mind.ts";

/** A record whose nudges are written down instead of derived, so that a test can say when. */
type NudgingRecord = Record & { readonly planned: readonly PlannedNudge[] };

const nudging = (record: Record): NudgingRecord => ({ planned: [], ...record });

/**
 * A mind that says each due nudge once, in one message a person, and forgets all plans at the word
 * "done". All around it is the coach of production.
 */
export function nudgingMind(): Mind {
  return toyMind({
    parse: (stored) => stored as Record,
    plan: (record) => nudging(record).planned,
    changed: (before, after) => {
      const still = new Set(nudging(after).planned.map(({ id }) => id));
      return nudging(before)
        .planned.filter(({ id }) => !still.has(id))
        .map(({ opportunityId }) => opportunityId);
    },
    step: (record, event) => {
      const now = nudging(record);
      if (event.type === "nudges-due") {
        const due = new Set(event.nudgeIds);
        const left: NudgingRecord = { ...now, planned: now.planned.filter(({ id }) => !due.has(id)) };
        return [left, [nudge(event.nudgeIds)]];
      }
      if (event.type !== "said") return [record, []];
      if (event.text === "forget me")
        return [record, [{ type: "erase", message: plainMessage("Forgotten.") }]];
      if (event.text !== "done") return [record, [say(`heard ${event.text}`)]];
      const done: NudgingRecord = { ...now, planned: [] };
      return [done, [say("well done")]];
    },
  });
}

function nudge(nudgeIds: readonly string[]): Effect {
  return {
    type: "say",
    message: plainMessage(`Time for ${nudgeIds.join(", ")}`),
    nudge: { kind: "remind", company: null, nudgeIds, opportunityIds: nudgeIds.map(opportunityOf) },
  };
}

/** A planned nudge of the nth person, due at `dueAt` (epoch ms). */
export function plannedNudge(id: string, dueAt: number): PlannedNudge {
  return {
    id,
    opportunityId: opportunityOf(id),
    kind: "remind",
    wall: new Date(dueAt).toISOString().slice(0, 16),
    timeZone: "UTC",
    dueAt,
    expiresAt: dueAt + 30 * 86_400_000,
  };
}

/** Stores a person with these nudges, as the coach would have. */
export function schedule(store: Store, person: PersonKey, planned: readonly PlannedNudge[]) {
  return store.withPerson(person, async (tx) => {
    await tx.settle(Address.parse(`home of ${person.personId}`), "fake");
    const record: NudgingRecord = { ...newRecord(tx.now), planned };
    return tx.save(record, planned);
  });
}

const opportunityOf = (nudgeId: string) => `${nudgeId}-opportunity`;
