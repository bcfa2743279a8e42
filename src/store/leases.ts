import { sql } from "kysely";
import type { Clock, Leases } from "../ports.ts";
import type { Database } from "./database.ts";
import { nowMs } from "./now.ts";

/** One holder at a time across processes: a row and the database's clock, no session lock. */
export function createLeases(db: Database, clock: Clock): Leases {
  return {
    async take(name, holder, forMs) {
      const now = nowMs(clock);
      const { rows } = await sql`
        insert into hearback.leases as held (name, holder, until_at) values (${name}, ${holder}, ${now} + ${forMs})
        on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at
        where held.holder = excluded.holder or held.until_at <= ${now}
        returning name`.execute(db);
      return rows.length > 0;
    },
    async release(name, holder) {
      await db.deleteFrom("hearback.leases").where("name", "=", name).where("holder", "=", holder).execute();
    },
  };
}
