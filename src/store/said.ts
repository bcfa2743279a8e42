import { type Selectable, sql } from "kysely";
import type { SaidNudge } from "../engine/effect.ts";
import { Message } from "../engine/message.ts";
import { Address, type PersonKey, type SaidMessage, type ToSay } from "../ports.ts";
import type { Trx } from "./database.ts";
import { appendEvents } from "./events.ts";
import type { OutboxTable } from "./schema.ts";

/** A heartbeat comes every half minute, and clocks differ: look a little further back. */
const restoreMarginMs = 600_000;

/** How the message comes into the outbox: on which platform, and as the last word or not. */
type Sending = { readonly platform: string; readonly lastWord: boolean; readonly now: number };

/** Puts a message into the outbox, after all earlier ones of this person. A known key changes nothing. */
export async function putOut(trx: Trx, person: PersonKey, what: ToSay, sending: Sending): Promise<void> {
  const { now, lastWord } = sending;
  const { tenantId, personId } = person;
  const nudgeIds = [...(what.nudge?.nudgeIds ?? [])];
  // After a restore from a backup, what fell due between the backup and the failure may have been
  // said by the life that was lost: it is looked for from the backup on, before it is sent.
  await sql`
    with due as (
      select min(due_at) as at from hearback.nudges
      where tenant_id = ${tenantId} and person_id = ${personId} and nudge_id = any(${nudgeIds})),
    lost as (
      select (value->>'from')::bigint - ${restoreMarginMs} as since, (value->>'until')::bigint as until
      from hearback.facts where name = 'restored'),
    put as (
      insert into hearback.outbox (tenant_id, person_id, send_key, lane, platform, address, message, nudge,
        time_zone, has_buttons, due_at, probe_since, status, last_word, created_at)
      select ${tenantId}, ${personId}, ${what.key}, ${what.nudge ? "nudge" : "reply"}, ${sending.platform},
        ${what.address}, ${JSON.stringify(what.message)}::jsonb, ${what.nudge && JSON.stringify(what.nudge)}::jsonb,
        ${what.timeZone}, ${what.message.buttons.length > 0}::boolean, due.at,
        (select since from lost where due.at between since and until), 'waiting', ${lastWord}::boolean, ${now}::bigint
      from due
      on conflict do nothing returning send_key, last_word)
    insert into hearback.events (tenant_id, person_id, subject, status, at)
    select ${tenantId}, ${personId}, send_key, 'waiting', ${now} from put where not last_word`.execute(trx);
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
