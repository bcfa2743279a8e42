import { sql } from "kysely";
import type { Outbox } from "../ports/outbox.ts";
import { Address, type Clock } from "../ports.ts";
import type { Database } from "./database.ts";
import { nowMs } from "./now.ts";

const forgottenAfterMs = 24 * 3_600_000;

type Queue = Pick<Outbox, "erasures" | "erasureDone" | "erasureLater">;

/** Messages of erased people that may have been posted: to be found, deleted and forgotten. */
export function erasureQueue(db: Database, clock: Clock): Queue {
  return {
    async erasures(limit) {
      const rows = await db
        .selectFrom("hearback.erasure_jobs")
        .selectAll()
        .where("next_try_at", "<=", nowMs(clock))
        .orderBy("job_id")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        jobId: row.job_id,
        platform: row.platform,
        address: Address.parse(row.address),
        key: row.send_key,
        startedAt: row.send_started_at,
      }));
    },
    async erasureDone(jobId) {
      await db.deleteFrom("hearback.erasure_jobs").where("job_id", "=", jobId).execute();
    },
    async erasureLater(jobId, inMs) {
      const now = nowMs(clock);
      await db
        .deleteFrom("hearback.erasure_jobs")
        .where("job_id", "=", jobId)
        .where("send_started_at", "<", sql<number>`${now} - ${forgottenAfterMs}`)
        .execute();
      await db
        .updateTable("hearback.erasure_jobs")
        .set({ next_try_at: sql<number>`${now} + ${inMs}` })
        .where("job_id", "=", jobId)
        .execute();
    },
  };
}
