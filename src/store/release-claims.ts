import type { Database } from "./database.ts";

/**
 * Frees what a dead process held: sends under way, and leases. Only for a database that nobody else
 * can have open, where the lock on its folder proves that every holder is gone: waiting for their
 * leases would keep a person who comes back after a crash waiting for a minute. A send that may have
 * been posted keeps its mark, so it is asked for before it is tried again.
 */
export async function releaseClaims(db: Database): Promise<void> {
  await db
    .updateTable("hearback.outbox")
    .set({ status: "waiting", claim_token: null, lease_until: null, next_try_at: null })
    .where("status", "=", "sending")
    .execute();
  await db.deleteFrom("hearback.leases").execute();
}
