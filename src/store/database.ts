import { Kysely, PostgresDialect, type Transaction } from "kysely";
import type { Pool } from "pg";
import type { Tables } from "./schema.ts";

export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** Kysely over a pool that somebody else closes. */
export function databaseOver(pool: Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
