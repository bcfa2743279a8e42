import { sql } from "kysely";
import type { Upkeep } from "../ports/outbox.ts";
import type { Check } from "../ports.ts";
import type { Database } from "./database.ts";

/** What is looked at: the database itself, and whether nudges and messages get through. */
export type CheckParts = {
  readonly db: Database;
  readonly upkeep: Pick<Upkeep, "signals">;
  /** `embedded in ./data`, `on a server`: never with a password. */
  readonly where: string;
};

const longestOffsetMs = 5_000;
const longestWaitMs = 120_000;

/** How the database is, what is late, and what to do about it. */
export async function checkStore({ db, upkeep, where }: CheckParts): Promise<readonly Check[]> {
  try {
    const { rows } = await sql<{ version: string; migrations: number }>`
      select current_setting('server_version') as version,
        (select count(*)::int from hearback.migrations) as migrations`.execute(db);
    const signals = await upkeep.signals();
    const database: Check = {
      what: "database",
      state: "ok",
      found: `Postgres ${rows[0]?.version ?? "?"} ${where}, schema ${rows[0]?.migrations ?? "?"}`,
      fix: null,
    };
    return [
      database,
      {
        what: "clock",
        ...(Math.abs(signals.clockOffsetMs) > longestOffsetMs
          ? {
              state: "warning",
              found: `the database's clock is ${signals.clockOffsetMs} ms off this machine's`,
              fix: "Set both by NTP. Nudges follow the database's clock.",
            }
          : { state: "ok", found: `${signals.clockOffsetMs} ms from the database's`, fix: null }),
      },
      {
        what: "nudges",
        ...(signals.oldestDueMs > longestWaitMs
          ? {
              state: "warning",
              found: `one has been due for ${Math.round(signals.oldestDueMs / 1000)} s`,
              fix: "Is a worker running (hearback start, --role worker)? See docs/operations.md, oldest due.",
            }
          : { state: "ok", found: `${signals.scheduledNudges} scheduled, none overdue`, fix: null }),
      },
      {
        what: "outbox",
        ...(signals.oldestUnsentMs > longestWaitMs
          ? {
              state: "warning",
              found: `a message has waited for ${Math.round(signals.oldestUnsentMs / 1000)} s`,
              fix: "Does the platform answer (see its lines here)? See docs/operations.md, oldest unsent.",
            }
          : { state: "ok", found: "nothing waits for long", fix: null }),
      },
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [
      {
        what: "database",
        state: "broken",
        found,
        fix: "Start the Postgres of DATABASE_URL, or correct the address.",
      },
    ];
  }
}
