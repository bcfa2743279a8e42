import { type Selectable, sql } from "kysely";
import { PlannedNudge } from "../engine/nudge.ts";
import type { Alarm, PersonKey } from "../ports.ts";
import type { Trx } from "./database.ts";
import { appendEvents, type Change } from "./events.ts";
import type { NudgesTable } from "./schema.ts";

type Row = Selectable<NudgesTable>;

/**
 * Stores a record, makes the stored nudges of its person equal to the plan, and returns what is newly due when.
 * What was said is never scheduled again; what was taken back or skipped comes back only when the
 * plan calls for it again (skipped: at a later time than before, or it would be skipped for ever).
 */
export async function savePlan(
  trx: Trx,
  person: PersonKey,
  record: unknown,
  plan: readonly PlannedNudge[],
  now: number,
): Promise<readonly Alarm[]> {
  const stored = new Map(
    (await saveAndRead(trx, person, record, plan, now)).map((row) => [row.nudge_id, row]),
  );
  const planned = new Set(plan.map(({ id }) => id));
  const changes: Change[] = [];
  const alarms: Alarm[] = [];

  const dropped = [...stored.values()].filter(
    (row) => row.status === "scheduled" && !planned.has(row.nudge_id),
  );
  if (dropped.length > 0) {
    const ids = dropped.map(({ row_id }) => row_id);
    await trx
      .updateTable("hearback.nudges")
      .set((eb) => ({ status: "cancelled", version: eb("version", "+", 1), updated_at: now }))
      .where("row_id", "in", ids)
      .execute();
    changes.push(...dropped.map((row) => ({ subject: row.nudge_id, status: "cancelled", reason: null })));
  }

  for (const nudge of plan) {
    const row = stored.get(nudge.id);
    if (row && !mayBeRescheduled(row, nudge)) continue;
    const { row_id, version } = row
      ? await reschedule(trx, row.row_id, nudge, now)
      : await insert(trx, person, nudge, now);
    alarms.push({ nudgeRowId: String(row_id), version, dueAt: nudge.dueAt });
    changes.push({ subject: nudge.id, status: "scheduled", reason: null });
  }
  await appendEvents(trx, person, changes, now);
  return alarms;
}

/** Nudges of this person that are due, earliest first. */
export async function dueRows(trx: Trx, person: PersonKey, now: number): Promise<readonly PlannedNudge[]> {
  const rows = await trx
    .selectFrom("hearback.nudges")
    .selectAll()
    .where("tenant_id", "=", person.tenantId)
    .where("person_id", "=", person.personId)
    .where("status", "=", "scheduled")
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .orderBy("row_id")
    .execute();
  return rows.map(plannedOf);
}

/** Closes due nudges: said in one message (the first fired, the others merged into it), or skipped. */
export async function closeNudges(
  trx: Trx,
  person: PersonKey,
  nudgeIds: readonly string[],
  how: { readonly sendKey: string } | { readonly skipped: string },
  now: number,
): Promise<void> {
  const first = nudgeIds[0] ?? "";
  const said = "sendKey" in how;
  const status = said
    ? sql`case when nudge_id = ${first} then 'fired' else 'merged' end`
    : sql`${"skipped"}::text`;
  const reason = said
    ? sql`case when nudge_id = ${first} then null else ${`with ${first}`}::text end`
    : sql`${how.skipped}::text`;
  await sql`
    with closed as (
      update hearback.nudges
      set status = ${status}, reason = ${reason}, send_key = ${said ? how.sendKey : null},
        version = version + 1, updated_at = ${now}
      where tenant_id = ${person.tenantId} and person_id = ${person.personId}
        and nudge_id = any(${[...nudgeIds]}) and status = 'scheduled'
      returning *)
    insert into hearback.events (tenant_id, person_id, subject, status, reason, at)
    select tenant_id, person_id, nudge_id, status, reason, ${now} from closed order by due_at, row_id`.execute(
    trx,
  );
}

function mayBeRescheduled(row: Row, nudge: PlannedNudge): boolean {
  switch (row.status) {
    case "fired":
    case "merged":
      return false;
    case "skipped":
      return nudge.dueAt > row.due_at;
    case "cancelled":
      return true;
    case "scheduled":
      return (
        row.due_at !== nudge.dueAt ||
        row.expires_at !== nudge.expiresAt ||
        row.wall !== nudge.wall ||
        row.time_zone !== nudge.timeZone
      );
  }
}

/** Stores the record, and reads what the plan is compared with: one round trip for both. */
async function saveAndRead(
  trx: Trx,
  { tenantId, personId }: PersonKey,
  record: unknown,
  plan: readonly PlannedNudge[],
  now: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with saved as (
      update hearback.people set record = ${JSON.stringify(record)}::jsonb, updated_at = ${now}
      where tenant_id = ${tenantId} and person_id = ${personId})
    select * from hearback.nudges
    where tenant_id = ${tenantId} and person_id = ${personId}
      and (status = 'scheduled' or nudge_id = any(${plan.map(({ id }) => id)}))`.execute(trx);
  return rows;
}

function insert(trx: Trx, { tenantId, personId }: PersonKey, nudge: PlannedNudge, now: number) {
  return trx
    .insertInto("hearback.nudges")
    .values({
      tenant_id: tenantId,
      person_id: personId,
      nudge_id: nudge.id,
      opportunity_id: nudge.opportunityId,
      kind: nudge.kind,
      wall: nudge.wall,
      time_zone: nudge.timeZone,
      due_at: nudge.dueAt,
      expires_at: nudge.expiresAt,
      status: "scheduled",
      updated_at: now,
    })
    .returning(["row_id", "version"])
    .executeTakeFirstOrThrow();
}

function reschedule(trx: Trx, rowId: number, nudge: PlannedNudge, now: number) {
  return trx
    .updateTable("hearback.nudges")
    .set((eb) => ({
      wall: nudge.wall,
      time_zone: nudge.timeZone,
      due_at: nudge.dueAt,
      expires_at: nudge.expiresAt,
      status: "scheduled",
      reason: null,
      version: eb("version", "+", 1),
      updated_at: now,
    }))
    .where("row_id", "=", rowId)
    .returning(["row_id", "version"])
    .executeTakeFirstOrThrow();
}

function plannedOf(row: Row): PlannedNudge {
  return PlannedNudge.parse({
    id: row.nudge_id,
    opportunityId: row.opportunity_id,
    kind: row.kind,
    wall: row.wall,
    timeZone: row.time_zone,
    dueAt: row.due_at,
    expiresAt: row.expires_at,
  });
}
