import type { PersonKey } from "../ports.ts";
import type { Trx } from "./database.ts";

/** A change of a nudge (subject: its id) or of a message (subject: its send key). */
export type Change = { readonly subject: string; readonly status: string; readonly reason: string | null };

/** Appends changes to the audit, in the transaction that makes them. */
export async function appendEvents(
  trx: Trx,
  { tenantId, personId }: PersonKey,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  if (changes.length === 0) return;
  await trx
    .insertInto("hearback.events")
    .values(changes.map((change) => ({ tenant_id: tenantId, person_id: personId, ...change, at: now })))
    .execute();
}
