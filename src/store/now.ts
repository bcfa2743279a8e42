import { type RawBuilder, sql } from "kysely";
import type { Clock } from "../ports.ts";

/**
 * The database's own clock, never moved: for what is about the database itself. As a subquery it is
 * read once a statement, which lets an index on an instant be used; the bare function is read for
 * every row, and a million pending nudges would be, too.
 */
export const serverNowMs = sql<number>`(select cast(extract(epoch from clock_timestamp()) * 1000 as bigint))`;

/**
 * "Now" in SQL, as epoch milliseconds: the database's own clock, moved as the process's clock is
 * moved, or a standing instant. Every statement that depends on the time goes through here, so no
 * worker's wrong clock can fire anything early.
 */
export function nowMs(clock: Pick<Clock, "ruling">): RawBuilder<number> {
  const ruling = clock.ruling();
  if ("fixed" in ruling) return sql<number>`cast(${Math.round(ruling.fixed)} as bigint)`;
  if (ruling.offsetMs === 0) return serverNowMs;
  return sql<number>`(${serverNowMs} + cast(${Math.round(ruling.offsetMs)} as bigint))`;
}
