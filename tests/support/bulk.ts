import { PlannedNudge as Planned, type PlannedNudge } from "../../src/engine/nudge.ts";
import { newRecord } from "../../src/engine/record.ts";
import type { OpenStore } from "../../src/store/store.ts";
import { plannedNudge } from "./nudging-mind.ts";

/** One person a nudge, `tenants` tenants, stored in one statement: what scheduling one by one would store. */
export async function scheduleMany(
  store: Pick<OpenStore, "pool">,
  { from, dueAts, tenants = 20 }: { from: number; dueAts: readonly number[]; tenants?: number },
): Promise<readonly PlannedNudge[]> {
  const planned = dueAts.map((dueAt, n) =>
    Planned.parse(plannedNudge(`nudge-${from + n}`, Math.round(dueAt))),
  );
  const rows = planned.map((nudge, n) => ({
    tenant_id: `team-${(from + n) % tenants}`,
    person_id: `person-${from + n}`,
    record: { ...newRecord(0), planned: [nudge] },
    nudge,
  }));
  await store.pool.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb)
       as g(tenant_id text, person_id text, record jsonb, nudge jsonb)),
     people as (insert into hearback.people (tenant_id, person_id, platform, home, record, created_at, updated_at)
       select tenant_id, person_id, 'fake', 'home of ' || person_id, record, 0, 0 from given)
     insert into hearback.nudges (tenant_id, person_id, nudge_id, opportunity_id, kind, wall, time_zone, due_at,
       expires_at, status, updated_at)
     select tenant_id, person_id, nudge->>'id', nudge->>'opportunityId', nudge->>'kind', nudge->>'wall',
       nudge->>'timeZone', (nudge->>'dueAt')::bigint, (nudge->>'expiresAt')::bigint, 'scheduled', 0 from given`,
    [JSON.stringify(rows)],
  );
  return planned;
}
