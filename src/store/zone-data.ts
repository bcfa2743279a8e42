import { dayOf } from "../engine/calendar.ts";
import { instantOf } from "../engine/zone.ts";
import type { Log } from "../ports.ts";
import type { Database } from "./database.ts";
import { factOf, setFact } from "./restore.ts";

const batch = 1_000;

/**
 * Nudges store their intent as wall time and zone. When the rules of the zones have changed since
 * (`version` differs from the one stored), their instants are derived anew. Returns how many moved.
 */
export async function followZoneData(db: Database, version: string, log: Log): Promise<number> {
  if ((await factOf(db, "zone-data")) === version) return 0;
  let moved = 0;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("hearback.nudges")
      .select(["row_id", "wall", "time_zone", "due_at"])
      .where("status", "=", "scheduled")
      .where("row_id", ">", after)
      .orderBy("row_id")
      .limit(batch)
      .execute();
    for (const row of rows) {
      const dueAt = instantOf(dayOf(row.wall.slice(0, 10)), row.wall.slice(11), row.time_zone);
      if (dueAt === row.due_at) continue;
      await db
        .updateTable("hearback.nudges")
        .set((eb) => ({ due_at: dueAt, version: eb("version", "+", 1) }))
        .where("row_id", "=", row.row_id)
        .where("status", "=", "scheduled")
        .execute();
      moved++;
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    after = last.row_id;
  }
  await setFact(db, "zone-data", version);
  if (moved > 0) log.info({ version, moved }, "zone rules have changed: nudges keep their wall time");
  return moved;
}
