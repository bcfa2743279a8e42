import { sql } from "kysely";
import type { PersonKey } from "../ports.ts";
import type { Trx } from "./database.ts";
import { personHash } from "./digest.ts";

/** Tables with rows of persons, in the order in which an export lists them. */
export const personalTables = ["people", "inbox", "nudges", "events", "outbox", "compositions"] as const;

/**
 * Erases a person: what is left is a hash, opaque hashes of handled deliveries, and, for a message
 * that may be on its way this moment, what is needed to find and delete it.
 */
export async function erasePerson(trx: Trx, person: PersonKey, now: number): Promise<void> {
  const mine = sql`tenant_id = ${person.tenantId} and person_id = ${person.personId}`;
  await sql`
    insert into hearback.tombstones (person_hash, erased_at) values (${personHash(person)}, ${now})
    on conflict (person_hash) do update set erased_at = excluded.erased_at`.execute(trx);
  await sql`
    insert into hearback.erasure_jobs (platform, address, send_key, send_started_at, next_try_at)
    select platform, address, send_key, send_started_at, ${now + 30_000}::bigint from hearback.outbox
    where ${mine} and status = 'sending' and send_started_at is not null`.execute(trx);
  await sql`
    update hearback.inbox
    set tenant_id = null, person_id = null, delivery = null, handled_at = coalesce(handled_at, ${now})
    where ${mine}`.execute(trx);
  for (const table of ["nudges", "events", "outbox", "compositions", "people"] as const)
    await sql`delete from ${sql.table(`hearback.${table}`)} where ${mine}`.execute(trx);
}

/** Every row that is kept of a person, by table. */
export async function everythingOf(
  trx: Trx,
  person: PersonKey,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of personalTables) {
    const { rows } = await sql`
      select * from ${sql.table(`hearback.${table}`)}
      where tenant_id = ${person.tenantId} and person_id = ${person.personId}`.execute(trx);
    tables[table] = rows;
  }
  return tables;
}
