import { sql } from "kysely";
import { type Clock, Delivery, type PersonKey } from "../ports.ts";
import type { Database, Trx } from "./database.ts";
import { deliveryHash } from "./digest.ts";
import { nowMs } from "./now.ts";

/**
 * Puts a delivery into the inbox, durable when it resolves; makes its person's row, so that there
 * is something to lock. False: it was there already, and nothing changed.
 */
export async function receive(db: Database, clock: Clock, delivery: Delivery): Promise<boolean> {
  const { tenantId, personId } = delivery;
  const now = nowMs(clock);
  const { rows } = await sql`
    with known as (
      insert into hearback.people (tenant_id, person_id, platform, created_at, updated_at)
      values (${tenantId}, ${personId}, ${delivery.platform}, ${now}, ${now})
      on conflict do nothing
    )
    insert into hearback.inbox (delivery_hash, tenant_id, person_id, delivery, received_at)
    values (${deliveryHash(tenantId, delivery.id)}, ${tenantId}, ${personId}, ${JSON.stringify(delivery)}, ${now})
    on conflict do nothing returning seq`.execute(db);
  return rows.length > 0;
}

/** The oldest delivery of a person that is not handled yet. */
export async function nextDelivery(trx: Trx, { tenantId, personId }: PersonKey): Promise<Delivery | null> {
  const row = await trx
    .selectFrom("hearback.inbox")
    .select("delivery")
    .where("tenant_id", "=", tenantId)
    .where("person_id", "=", personId)
    .where("handled_at", "is", null)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row ? Delivery.parse(row.delivery) : null;
}

/**
 * Marks a delivery handled and lets go of its words; the hash stays, against redelivery. Whoever
 * writes can be reached again.
 */
export async function markHandled(
  trx: Trx,
  person: PersonKey,
  deliveryId: string,
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("hearback.inbox")
    .set({ handled_at: now, delivery: null })
    .where("delivery_hash", "=", deliveryHash(person.tenantId, deliveryId))
    .where("handled_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Delivery ${deliveryId} was handled already`);
  await trx
    .updateTable("hearback.people")
    .set({ unreachable: null })
    .where("tenant_id", "=", person.tenantId)
    .where("person_id", "=", person.personId)
    .where("unreachable", "is not", null)
    .execute();
}

/** People with deliveries that wait since before `ageMs` ago, the oldest first. */
export async function waitingPeople(
  db: Database,
  clock: Clock,
  ageMs: number,
): Promise<readonly PersonKey[]> {
  const { rows } = await sql<{ tenant_id: string; person_id: string }>`
    select tenant_id, person_id from hearback.inbox
    where handled_at is null and tenant_id is not null and received_at <= ${nowMs(clock)} - ${ageMs}
    group by tenant_id, person_id order by min(seq) limit 1000`.execute(db);
  return rows.map((row) => ({ tenantId: row.tenant_id, personId: row.person_id }));
}
