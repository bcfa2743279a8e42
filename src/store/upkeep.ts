import { sql } from "kysely";
import type { Signals, Upkeep } from "../ports/outbox.ts";
import type { Clock } from "../ports.ts";
import type { Database } from "./database.ts";
import type { Memory } from "./memory-file.ts";
import { nowMs } from "./now.ts";
import { beat } from "./restore.ts";

const dayMs = 24 * 3_600_000;
/** Redeliveries come within minutes; a week is generous. */
const inboxDays = 7;
const eventsDays = 90;
/** A lease that ended this long ago should have been taken up by a sweep. */
const stuckAfterMs = 60_000;

/**
 * Of a nudge `n`: its person can be written to. A subquery for each row, in the order of the index:
 * as a join, the planner would read everybody to find the earliest few.
 */
export const hasHome = sql<boolean>`(select p.home from hearback.people p
  where p.tenant_id = n.tenant_id and p.person_id = n.person_id) is not null`;

/** What the sweeps ask of the store. */
export function createUpkeep(db: Database, clock: Clock, memory: Memory): Upkeep {
  return {
    async alarmsWithin(horizonMs, limit) {
      const rows = await db
        .selectFrom("hearback.nudges")
        .select(["row_id", "version", "due_at"])
        .where("status", "=", "scheduled")
        .where("due_at", "<=", sql<number>`${nowMs(clock)} + ${horizonMs}`)
        .orderBy("due_at")
        .limit(limit)
        .execute();
      return rows.map((row) => ({ nudgeRowId: String(row.row_id), version: row.version, dueAt: row.due_at }));
    },
    async alarm(nudgeRowId) {
      const row = await db
        .selectFrom("hearback.nudges")
        .select(["tenant_id", "person_id", "version", sql<number>`due_at - ${nowMs(clock)}`.as("in_ms")])
        .where("row_id", "=", Number(nudgeRowId))
        .where("status", "=", "scheduled")
        .executeTakeFirst();
      return row
        ? { tenantId: row.tenant_id, personId: row.person_id, version: row.version, inMs: row.in_ms }
        : null;
    },
    signals: () => signals(db, clock),

    async heartbeat() {
      // The database first: what is remembered beside it is never younger than the database itself.
      await memory.heartbeat(await beat(db));
      const { rows } = await sql<{ now: number }>`select ${nowMs(clock)} as now`.execute(db);
      return { now: rows[0]?.now ?? clock.now() };
    },

    async tidy() {
      const now = nowMs(clock);
      let gone = 0n;
      for (const statement of [
        sql`delete from hearback.inbox where handled_at < ${now} - ${inboxDays * dayMs}::bigint`,
        sql`delete from hearback.events where at < ${now} - ${eventsDays * dayMs}::bigint`,
        sql`delete from hearback.leases where until_at < ${now} - ${dayMs}::bigint`,
      ])
        gone += (await statement.execute(db)).numAffectedRows ?? 0n;
      return Number(gone);
    },
  };
}

/** Milliseconds by which the database's clock is ahead of this process's: half a round trip is noise. */
export async function clockOffsetMs(db: Database, clock: Clock): Promise<number> {
  const before = clock.now();
  const { rows } = await sql<{ now: number }>`select ${nowMs(clock)} as now`.execute(db);
  const after = clock.now();
  return Math.round((rows[0]?.now ?? after) - (before + after) / 2);
}

async function signals(db: Database, clock: Clock): Promise<Signals> {
  const now = nowMs(clock);
  const { rows } = await sql<Omit<Signals, "skippedByReason" | "clockOffsetMs">>`
    select
      coalesce(${now} - (select n.due_at from hearback.nudges n
        where n.status = 'scheduled' and n.due_at <= ${now} and ${hasHome} order by n.due_at limit 1), 0)::float as "oldestDueMs",
      coalesce(${now} - (select min(created_at) from hearback.outbox where status in ('waiting', 'sending')), 0)::float as "oldestUnsentMs",
      (select count(*) from hearback.outbox where status = 'sending' and lease_until + ${stuckAfterMs} < ${now})::int as "stuckSends",
      (select count(*) from hearback.inbox where handled_at is null)::int as "waitingDeliveries",
      (select count(*) from hearback.nudges where status = 'scheduled')::int as "scheduledNudges",
      (select count(*) from hearback.nudges where undelivered is not null and told_at is null)::int as "undelivered",
      (select count(*) from hearback.erasure_jobs)::int as "erasureJobs"`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("The database answered without a row");
  const skipped = await sql<{ reason: string | null; count: number }>`
    select reason, count(*)::int as count from hearback.nudges where status = 'skipped' group by reason`.execute(
    db,
  );
  const skippedByReason = Object.fromEntries(
    skipped.rows.map(({ reason, count }) => [reason ?? "unknown", count]),
  );
  return { ...row, skippedByReason, clockOffsetMs: await clockOffsetMs(db, clock) };
}
