import { type Selectable, sql } from "kysely";
import type { SaidNudge } from "../engine/effect.ts";
import { Message } from "../engine/message.ts";
import { Address, type PersonKey, type SaidMessage, type ToSay } from "../ports.ts";
import type { Trx } from "./database.ts";
import { appendEvents } from "./events.ts";
import { Restored } from "./restore.ts";
import type { OutboxTable } from "./schema.ts";

/** How the message comes into the outbox: on which platform, and as the last word or not. */
type Sending = { readonly platform: string; readonly lastWord: boolean; readonly now: number };

/** Puts a message into the outbox, after all earlier ones of this person. A known key changes nothing. */
export async function putOut(trx: Trx, person: PersonKey, what: ToSay, sending: Sending): Promise<void> {
  const { now } = sending;
  const dueAt = what.nudge ? await earliestDue(trx, person, what.nudge.nudgeIds) : null;
  const row = await trx
    .insertInto("hearback.outbox")
    .values({
      tenant_id: person.tenantId,
      person_id: person.personId,
      send_key: what.key,
      lane: what.nudge ? "nudge" : "reply",
      platform: sending.platform,
      address: what.address,
      message: JSON.stringify(what.message),
      nudge: what.nudge && JSON.stringify(what.nudge),
      time_zone: what.timeZone,
      has_buttons: what.message.buttons.length > 0,
      due_at: dueAt,
      probe_since: dueAt === null ? null : await earlierLife(trx, dueAt),
      status: "waiting",
      last_word: sending.lastWord,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("out_id")
    .executeTakeFirst();
  if (row && !sending.lastWord)
    await appendEvents(trx, person, [{ subject: what.key, status: "waiting", reason: null }], now);
}

export async function findSaid(
  trx: Trx,
  person: PersonKey,
  by: { readonly key: string } | { readonly ref: string } | "newest with buttons",
): Promise<SaidMessage | null> {
  let query = trx
    .selectFrom("hearback.outbox")
    .selectAll()
    .where("tenant_id", "=", person.tenantId)
    .where("person_id", "=", person.personId)
    .orderBy("out_id", "desc")
    .limit(1);
  if (by === "newest with buttons")
    query = query.where("has_buttons", "=", true).where("status", "not in", ["failed", "withdrawn"]);
  else if ("key" in by) query = query.where("send_key", "=", by.key);
  else query = query.where("ref", "=", by.ref);
  const row = await query.executeTakeFirst();
  return row ? saidOf(row) : null;
}

/**
 * Takes back messages that say nudges of these opportunities: not begun, they are withdrawn, which
 * fences out whoever has claimed them; begun, they are marked, and retired once recorded.
 */
export async function withdraw(
  trx: Trx,
  person: PersonKey,
  opportunityIds: readonly string[],
  reason: string,
  now: number,
): Promise<void> {
  if (opportunityIds.length === 0) return;
  const { rows } = await sql<{ send_key: string; status: string }>`
    update hearback.outbox o
    set status = case when o.send_started_at is null and o.probe_since is null then 'withdrawn' else o.status end,
      claim_token = case when o.send_started_at is null and o.probe_since is null then null else o.claim_token end,
      superseded = ${reason}, reason = ${reason}
    where o.tenant_id = ${person.tenantId} and o.person_id = ${person.personId}
      and o.lane = 'nudge' and o.status in ('waiting', 'sending')
      and exists (select 1 from hearback.nudges n
        where n.tenant_id = o.tenant_id and n.person_id = o.person_id and n.send_key = o.send_key
          and n.opportunity_id = any(${[...opportunityIds]}))
    returning o.send_key, o.status`.execute(trx);
  const changes = rows.map((row) => ({
    subject: row.send_key,
    status: row.status === "withdrawn" ? "withdrawn" : "superseded",
    reason,
  }));
  await appendEvents(trx, person, changes, now);
}

async function earliestDue(trx: Trx, person: PersonKey, nudgeIds: readonly string[]): Promise<number | null> {
  const row = await trx
    .selectFrom("hearback.nudges")
    .select((eb) => eb.fn.min("due_at").as("due_at"))
    .where("tenant_id", "=", person.tenantId)
    .where("person_id", "=", person.personId)
    .where("nudge_id", "in", [...nudgeIds, ""])
    .executeTakeFirst();
  return row?.due_at ?? null;
}

/**
 * After a restore from a backup, what fell due between the backup and the failure may have been
 * said by the life that was lost: the instant to probe from, else null.
 */
async function earlierLife(trx: Trx, dueAt: number): Promise<number | null> {
  const row = await trx
    .selectFrom("hearback.facts")
    .select("value")
    .where("name", "=", "restored")
    .executeTakeFirst();
  if (!row) return null;
  const { from, until } = Restored.parse(row.value);
  return dueAt >= from - 600_000 && dueAt <= until ? from - 600_000 : null;
}

function saidOf(row: Selectable<OutboxTable>): SaidMessage {
  return {
    key: row.send_key,
    message: Message.parse(row.message),
    nudge: row.nudge as SaidNudge | null,
    saidAt: row.sent_at,
    address: Address.parse(row.address),
    ref: row.ref,
  };
}
