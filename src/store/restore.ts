import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import * as z from "zod";
import type { Log } from "../ports.ts";
import type { Database } from "./database.ts";
import { personHash } from "./digest.ts";
import { erasePerson } from "./erase.ts";
import type { Memory } from "./memory-file.ts";
import { serverNowMs } from "./now.ts";

/**
 * That the database was found older than it had been: `from` is its last heartbeat, `until` that of
 * the life that was lost. What fell due in between may have been said already.
 */
export const Restored = z.strictObject({ from: z.number(), until: z.number() });
export type Restored = z.infer<typeof Restored>;

/** Processes write their heartbeats every half minute; less than this is no sign of anything. */
const noticeableMs = 90_000;

/**
 * A backup that is put back is a time machine: compares the database with what this machine
 * remembers of it. From then on nudges of the lost time are asked for before they are sent, and
 * people who were erased in it are erased again. Returns the span that was lost, if any.
 */
export async function noticeRestore(db: Database, memory: Memory, log: Log): Promise<Restored | null> {
  const identity = await identityOf(db);
  const remembered = await memory.read();
  if (!remembered || remembered.database !== identity) {
    await memory.begin(identity);
    return null;
  }
  const heartbeat = z
    .number()
    .nullable()
    .parse(await factOf(db, "heartbeat"));
  if (heartbeat === null || remembered.heartbeatAt - heartbeat < noticeableMs) return null;

  const restored: Restored = { from: heartbeat, until: remembered.heartbeatAt };
  await setFact(db, "restored", restored);
  const erased = await eraseAgain(db, remembered.tombstones);
  log.warn(
    { ...restored, erased },
    "the database is older than it was: a backup was restored. Nudges of the lost time are probed before they are sent",
  );
  return restored;
}

async function identityOf(db: Database): Promise<string> {
  await db
    .insertInto("hearback.facts")
    .values({ name: "identity", value: JSON.stringify(randomUUID()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return z.string().parse(await factOf(db, "identity"));
}

/** Replays the erasures that the backup does not know of. */
async function eraseAgain(db: Database, tombstones: ReadonlyMap<string, number>): Promise<number> {
  if (tombstones.size === 0) return 0;
  let erased = 0;
  const people = await db
    .selectFrom("hearback.people")
    .select(["tenant_id", "person_id", "created_at"])
    .execute();
  for (const row of people) {
    const person = { tenantId: row.tenant_id, personId: row.person_id };
    const erasedAt = tombstones.get(personHash(person));
    if (erasedAt === undefined || erasedAt < row.created_at) continue;
    await db.transaction().execute((trx) => erasePerson(trx, person, erasedAt));
    erased++;
  }
  return erased;
}

export async function factOf(db: Database, name: string): Promise<unknown> {
  const row = await db
    .selectFrom("hearback.facts")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function setFact(db: Database, name: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await db
    .insertInto("hearback.facts")
    .values({ name, value: json })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: json }))
    .execute();
}

/** Writes the heartbeat and returns its instant, by the server's own clock. */
export async function beat(db: Database): Promise<number> {
  const { rows } = await sql<{ at: number }>`
    insert into hearback.facts (name, value) values ('heartbeat', to_jsonb(${serverNowMs}))
    on conflict (name) do update set value = excluded.value
    returning value::text::bigint as at`.execute(db);
  return rows[0]?.at ?? 0;
}
