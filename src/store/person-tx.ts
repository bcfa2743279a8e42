import { sql } from "kysely";
import { Address, type Clock, type PersonKey, type PersonTx } from "../ports.ts";
import type { Database, Trx } from "./database.ts";
import { personHash } from "./digest.ts";
import { erasePerson, everythingOf } from "./erase.ts";
import { markHandled, nextDelivery } from "./inbox.ts";
import type { Memory } from "./memory-file.ts";
import { nowMs } from "./now.ts";
import { closeNudges, dueRows, savePlan } from "./nudge-rows.ts";
import { findSaid, putOut, withdraw } from "./said.ts";

/** Runs `work` in one transaction that holds this person's row: one event after the other. */
export async function withPerson<T>(
  { db, clock, memory }: { readonly db: Database; readonly clock: Clock; readonly memory: Memory },
  person: PersonKey,
  work: (tx: PersonTx) => Promise<T>,
): Promise<T> {
  let erasedAt: number | null = null;
  const result = await db.transaction().execute(async (trx) => {
    const held = (await hold(trx, clock, person)) ?? (await createAndHold(trx, clock, person));
    return work(
      personTx(trx, person, held, () => {
        erasedAt = held.now;
      }),
    );
  });
  // After the commit, and beside the database: a backup of before must not bring anybody back.
  if (erasedAt !== null) await memory.erased(personHash(person), erasedAt);
  return result;
}

type Held = {
  readonly record: unknown;
  readonly home: string | null;
  readonly platform: string | null;
  readonly now: number;
};

async function hold(trx: Trx, clock: Clock, { tenantId, personId }: PersonKey): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select record, home, platform, ${nowMs(clock)} as now from hearback.people
    where tenant_id = ${tenantId} and person_id = ${personId} for update`.execute(trx);
  return rows[0];
}

async function createAndHold(trx: Trx, clock: Clock, person: PersonKey): Promise<Held> {
  const now = nowMs(clock);
  await sql`
    insert into hearback.people (tenant_id, person_id, created_at, updated_at)
    values (${person.tenantId}, ${person.personId}, ${now}, ${now}) on conflict do nothing`.execute(trx);
  const held = await hold(trx, clock, person);
  if (!held) throw new Error("A person was erased at this very moment: try again");
  return held;
}

function personTx(trx: Trx, person: PersonKey, held: Held, onErased: () => void): PersonTx {
  const { now } = held;
  const { tenantId, personId } = person;
  let erased = false;
  let platform = held.platform;

  return {
    now,
    record: held.record,
    home: held.home === null ? null : Address.parse(held.home),
    platform: held.platform,
    nextDelivery: () => nextDelivery(trx, person),
    handled: (deliveryId) => markHandled(trx, person, deliveryId, now),
    dueNudges: () => dueRows(trx, person, now),
    fired: (nudgeIds, sendKey) => closeNudges(trx, person, nudgeIds, { sendKey }, now),
    skipped: (nudgeIds, reason) => closeNudges(trx, person, nudgeIds, { skipped: reason }, now),

    async save(record, plan) {
      if (erased) throw new Error("Nothing is saved of somebody who was erased in the same transaction");
      return savePlan(trx, person, record, plan, now);
    },

    async settle(home, on) {
      if (home === held.home && on === platform) return;
      platform = on;
      await trx
        .updateTable("hearback.people")
        .set({ home, platform: on, updated_at: now })
        .where("tenant_id", "=", tenantId)
        .where("person_id", "=", personId)
        .execute();
    },

    say: (what) => putOut(trx, person, what, { platform: platform ?? tenantId, lastWord: erased, now }),
    said: (by) => findSaid(trx, person, by),
    newestWithButtons: () => findSaid(trx, person, "newest with buttons"),
    withdrawNudges: (opportunityIds, reason) => withdraw(trx, person, opportunityIds, reason, now),

    async compose(request, address) {
      await trx
        .insertInto("hearback.compositions")
        .values({
          tenant_id: tenantId,
          person_id: personId,
          request_id: request.id,
          request: JSON.stringify(request),
          address,
          asked_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async composed(requestId) {
      const { numDeletedRows } = await trx
        .deleteFrom("hearback.compositions")
        .where("tenant_id", "=", tenantId)
        .where("person_id", "=", personId)
        .where("request_id", "=", requestId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async undelivered() {
      const rows = await trx
        .updateTable("hearback.nudges")
        .set({ told_at: now })
        .where("tenant_id", "=", tenantId)
        .where("person_id", "=", personId)
        .where("undelivered", "is not", null)
        .where("told_at", "is", null)
        .returning(["nudge_id", "undelivered"])
        .execute();
      return rows.map((row) => ({ nudgeId: row.nudge_id, reason: row.undelivered ?? "" }));
    },

    async erase() {
      await erasePerson(trx, person, now);
      erased = true;
      onErased();
    },
    everything: () => everythingOf(trx, person),
  };
}
