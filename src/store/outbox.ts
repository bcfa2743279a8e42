import { type RawBuilder, type Selectable, sql } from "kysely";
import type { SaidNudge } from "../engine/effect.ts";
import { Message } from "../engine/message.ts";
import type { Claim, ClaimOutcome, Outbox, SendTimes } from "../ports/outbox.ts";
import { Address, type Clock, type PersonKey } from "../ports.ts";
import type { Database } from "./database.ts";
import { erasureQueue } from "./erasure-queue.ts";
import { nowMs } from "./now.ts";
import type { OutboxTable } from "./schema.ts";

/** What can be claimed at `now`: waiting and due again, or begun by somebody whose lease is long over. */
function claimable(o: string, now: RawBuilder<number>, times: SendTimes): RawBuilder<boolean> {
  const at = sql.raw(o);
  return sql<boolean>`(
    (${at}.status = 'waiting' and coalesce(${at}.next_try_at, 0) <= ${now})
    or (${at}.status = 'sending' and ${at}.lease_until + ${times.graceMs} < ${now}
      and (${at}.send_started_at is null or ${at}.send_started_at + ${times.timeoutMs + times.graceMs} < ${now})))`;
}

/**
 * The outbox as the delivery protocol sees it. Each step is one statement, so one transaction, and
 * each is conditional on the claim: whoever lost it changes nothing.
 */
export function createOutbox(db: Database, clock: Clock, newToken: () => string): Outbox {
  return {
    ...erasureQueue(db, clock),
    claim: (person, times) => claim(db, clock, person, newToken(), times),

    async begin({ outId, token }, times) {
      const now = nowMs(clock);
      const { rows } = await sql`
        with mine as (
          update hearback.outbox
          set send_started_at = ${now}, first_started_at = coalesce(first_started_at, ${now})
          where out_id = ${outId} and claim_token = ${token} and status = 'sending'
            and lease_until > ${now} + ${times.timeoutMs}
          returning *)
        ${loggedAs("begun", null, now)} select out_id from mine`.execute(db);
      return rows.length > 0;
    },

    async sent(claimed, ref, how) {
      const now = nowMs(clock);
      const { rows } = await sql<{ superseded: string | null; more: boolean }>`
        with mine as (
          update hearback.outbox set status = 'sent', ref = ${ref}, sent_at = ${now}, lease_until = null
          where out_id = ${claimed.outId} and claim_token = ${claimed.token} and status = 'sending'
          returning *)
        ${loggedAs("sent", how, now)} select superseded, ${moreOf(claimed)} as more from mine`.execute(db);
      const [row] = rows;
      if (!row) return { state: (await exists(db, claimed)) ? "lost" : "erased", more: false };
      await forgetLastWord(db, claimed);
      return { state: row.superseded === null ? "sent" : "superseded", more: row.more };
    },

    async refused({ outId, token, probeSince }, inMs) {
      const now = nowMs(clock);
      // Refused now, but an earlier try may still have landed: then the next one probes again.
      const forget = probeSince === null;
      await sql`
        with mine as (
          update hearback.outbox
          set status = case when superseded is not null and ${forget} then 'withdrawn' else 'waiting' end,
            send_started_at = null, claim_token = null, lease_until = null,
            first_started_at = case when ${forget} then null else first_started_at end,
            probe_since = ${probeSince}, next_try_at = ${now} + ${inMs}, attempts = attempts + 1
          where out_id = ${outId} and claim_token = ${token} and status = 'sending'
          returning *)
        ${loggedAs("refused", null, now)} select out_id from mine`.execute(db);
    },

    async putOff({ outId, token }, inMs, times) {
      await sql`
        update hearback.outbox set lease_until = ${nowMs(clock)} + ${inMs} - ${times.graceMs}
        where out_id = ${outId} and claim_token = ${token} and status = 'sending'`.execute(db);
    },

    async failed(claimed, reason, unreachable) {
      const now = nowMs(clock);
      const { tenantId, personId } = claimed.person;
      const { rows } = await sql<{ more: boolean }>`
        with mine as (
          update hearback.outbox set status = 'failed', reason = ${reason}, lease_until = null
          where out_id = ${claimed.outId} and claim_token = ${claimed.token} and status = 'sending'
          returning *),
        told as (
          update hearback.nudges n set undelivered = ${reason}, updated_at = ${now} from mine
          where n.tenant_id = mine.tenant_id and n.person_id = mine.person_id and n.send_key = mine.send_key),
        closed as (
          update hearback.people set unreachable = ${reason}
          where ${unreachable} and tenant_id = ${tenantId} and person_id = ${personId}
            and exists (select 1 from mine))
        ${loggedAs("failed", reason, now)} select ${moreOf(claimed)} as more from mine`.execute(db);
      await forgetLastWord(db, claimed);
      const [row] = rows;
      return row ? { state: "sent", more: row.more } : { state: "lost", more: false };
    },

    async ready(lane, ageMs, limit, times) {
      const now = nowMs(clock);
      const { rows } = await sql<{ tenant_id: string; person_id: string }>`
        select tenant_id, person_id from hearback.outbox o
        where status in ('waiting', 'sending') and lane = ${lane} and created_at <= ${now} - ${ageMs}
          and ${claimable("o", now, times)}
        group by tenant_id, person_id order by min(created_at) limit ${limit}`.execute(db);
      return rows.map((row) => ({ tenantId: row.tenant_id, personId: row.person_id }));
    },

    async waits({ tenantId, personId }) {
      const row = await db
        .selectFrom("hearback.outbox")
        .select("out_id")
        .where("tenant_id", "=", tenantId)
        .where("person_id", "=", personId)
        .where("status", "in", ["waiting", "sending"])
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

type ClaimedRow = Selectable<OutboxTable> & {
  mine: boolean;
  now: number;
  unreachable: string | null;
  begun_at: number | null;
};

/** One statement: the head of this person's queue, claimed if it may be, with what stood before. */
async function claim(
  db: Database,
  clock: Clock,
  person: PersonKey,
  token: string,
  times: SendTimes,
): Promise<ClaimOutcome> {
  const now = nowMs(clock);
  const { tenantId, personId } = person;
  const { rows } = await sql<ClaimedRow>`
    with head as (
      select o.*, ${now} as now from hearback.outbox o
      where tenant_id = ${tenantId} and person_id = ${personId} and status in ('waiting', 'sending')
      order by out_id limit 1),
    mine as (
      update hearback.outbox o
      set status = 'sending', claim_token = ${token}, claims = o.claims + 1,
        lease_until = ${now} + ${times.leaseMs}
      from head where o.out_id = head.out_id and ${claimable("o", now, times)}
      returning o.*)
    ${loggedAs("claimed", null, now)}
    select head.*, mine.out_id is not null as mine, p.unreachable,
      coalesce(head.first_started_at, head.send_started_at) as begun_at
    from head left join mine on mine.out_id = head.out_id
      left join hearback.people p on p.tenant_id = head.tenant_id and p.person_id = head.person_id`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return { type: "nothing" };
  if (!row.mine) return { type: "later", inMs: untilClaimable(row, times) };
  return { type: "claimed", claim: claimOf(person, token, row) };
}

function claimOf(person: PersonKey, token: string, row: ClaimedRow): Claim {
  const begunAt = row.send_started_at === null ? row.probe_since : row.begun_at;
  return {
    person,
    token,
    outId: row.out_id,
    platform: row.platform,
    address: Address.parse(row.address),
    outgoing: {
      key: row.send_key,
      message: Message.parse(row.message),
      timeZone: row.time_zone,
      nudge: row.nudge as SaidNudge | null,
    },
    lane: row.lane,
    probeSince: begunAt,
    tryingForMs: row.begun_at === null ? 0 : row.now - row.begun_at,
    attempts: row.attempts,
    lateMs: row.due_at === null ? null : row.now - row.due_at,
    unreachable: row.unreachable,
    lastWord: row.last_word,
  };
}

function untilClaimable(row: ClaimedRow, times: SendTimes): number {
  const at =
    row.status === "waiting"
      ? (row.next_try_at ?? row.now)
      : Math.max(
          (row.lease_until ?? row.now) + times.graceMs,
          (row.send_started_at ?? 0) + times.timeoutMs + times.graceMs,
        );
  return Math.max(0, at - row.now) + 1;
}

/** Appends what happened to the rows of `mine` to the audit; nothing of the last word to the erased. */
function loggedAs(status: string, reason: string | null, now: RawBuilder<number>) {
  return sql`, logged as (
    insert into hearback.events (tenant_id, person_id, subject, status, reason, at)
    select tenant_id, person_id, send_key, ${status}, ${reason}::text, ${now} from mine where not last_word)`;
}

function moreOf({ person, outId }: Claim): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from hearback.outbox w where w.tenant_id = ${person.tenantId} and w.person_id = ${person.personId}
      and w.status in ('waiting', 'sending') and w.out_id <> ${outId})`;
}

async function exists(db: Database, { outId }: Claim): Promise<boolean> {
  const row = await db
    .selectFrom("hearback.outbox")
    .select("out_id")
    .where("out_id", "=", outId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last word to somebody erased is not kept once it is said, or can't be. */
async function forgetLastWord(db: Database, { outId, lastWord }: Claim): Promise<void> {
  if (lastWord) await db.deleteFrom("hearback.outbox").where("out_id", "=", outId).execute();
}
