import { sql } from "kysely";
import type { Pool } from "pg";
import { DraftRequest } from "../engine/draft.ts";
import type { Outbox, Upkeep } from "../ports/outbox.ts";
import { Address, type Clock, type PersonKey, type Store } from "../ports.ts";
import { checkStore } from "./checks.ts";
import { type Database, databaseOver } from "./database.ts";
import { receive, waitingPeople } from "./inbox.ts";
import { createKeep } from "./keep.ts";
import { createLeases } from "./leases.ts";
import type { Memory } from "./memory-file.ts";
import { nowMs } from "./now.ts";
import { createOutbox } from "./outbox.ts";
import { withPerson } from "./person-tx.ts";
import type { Pools } from "./pools.ts";
import { clockOffsetMs, createUpkeep, hasHome } from "./upkeep.ts";

/** The store as opened: what the coach asks of it, what delivering asks, and the pool for the queue. */
export type OpenStore = Store & {
  readonly outbox: Outbox;
  readonly upkeep: Upkeep;
  readonly pool: Pool;
  /** For the queue: its search path is `bullmq`. */
  readonly queuePool: Pool;
};

export type StoreParts = {
  readonly pools: Pools;
  readonly clock: Clock;
  readonly newToken: () => string;
  readonly memory: Memory;
  /** Where the database is, for people. */
  readonly where: string;
  readonly close: () => Promise<void>;
};

/** The store over an open and migrated database. */
export function createStore({ pools, clock, newToken, memory, where, close }: StoreParts): OpenStore {
  const db = databaseOver(pools.own);
  const upkeep = createUpkeep(db, clock, memory);
  return {
    pool: pools.own,
    queuePool: pools.queue,
    keep: createKeep(db),
    leases: createLeases(db, clock),
    outbox: createOutbox(db, clock, newToken),
    upkeep,
    receive: (delivery) => receive(db, clock, delivery),
    withPerson: (person, work) => withPerson({ db, clock, memory }, person, work),

    async peek({ tenantId, personId }) {
      const row = await db
        .selectFrom("hearback.people")
        .select("record")
        .where("tenant_id", "=", tenantId)
        .where("person_id", "=", personId)
        .executeTakeFirst();
      return row?.record ?? null;
    },

    async ownerOf(nudgeRowId) {
      const row = await db
        .selectFrom("hearback.nudges")
        .select(["tenant_id", "person_id"])
        .where("row_id", "=", Number(nudgeRowId))
        .executeTakeFirst();
      return row ? personOf(row) : null;
    },

    withDueNudges: (ageMs, limit) => withDueNudges(db, clock, ageMs, limit),

    async nextDue() {
      const { rows } = await sql<{ due_at: number }>`
        select n.due_at from hearback.nudges n where n.status = 'scheduled' and ${hasHome}
        order by n.due_at limit 1`.execute(db);
      return rows[0]?.due_at ?? null;
    },

    waiting: (ageMs) => waitingPeople(db, clock, ageMs),

    async uncomposed(ageMs, person) {
      let query = db
        .selectFrom("hearback.compositions")
        .selectAll()
        .where("asked_at", "<=", sql<number>`${nowMs(clock)} - ${ageMs}`)
        .orderBy("asked_at")
        .limit(1000);
      if (person)
        query = query.where("tenant_id", "=", person.tenantId).where("person_id", "=", person.personId);
      const rows = await query.execute();
      return rows.map((row) => ({
        ...personOf(row),
        request: DraftRequest.parse(row.request),
        address: Address.parse(row.address),
      }));
    },

    async peopleOf(tenantId) {
      const rows = await db
        .selectFrom("hearback.people")
        .select(["tenant_id", "person_id"])
        .where("tenant_id", "=", tenantId)
        .execute();
      return rows.map(personOf);
    },

    clockOffsetMs: () => clockOffsetMs(db, clock),
    check: () => checkStore({ db, upkeep, where }),
    close,
  };
}

/** Somebody without a known home cannot be written to: their nudges wait for it. */
async function withDueNudges(
  db: Database,
  clock: Clock,
  ageMs: number,
  limit: number,
): Promise<readonly PersonKey[]> {
  // Earliest first by the index, no more than could fill the answer: never all that is due.
  const { rows } = await sql<{ tenant_id: string; person_id: string }>`
    with due as materialized (
      select n.tenant_id, n.person_id, n.due_at from hearback.nudges n
      where n.status = 'scheduled' and n.due_at <= ${nowMs(clock)} - ${ageMs} and ${hasHome}
      order by n.due_at limit ${limit * 4})
    select tenant_id, person_id from due
    group by tenant_id, person_id order by min(due_at) limit ${limit}`.execute(db);
  return rows.map(personOf);
}

function personOf(row: { readonly tenant_id: string; readonly person_id: string }): PersonKey {
  return { tenantId: row.tenant_id, personId: row.person_id };
}
