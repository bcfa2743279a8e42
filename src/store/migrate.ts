import { readdir, readFile } from "node:fs/promises";
import type { Pool } from "pg";

/** `HEAR` in ASCII: one starter migrates, the others wait for it. */
const migrationLock = 0x48454152;

const folder = new URL("./migrations/", import.meta.url);

/**
 * Brings the schema up to the newest migration: forward only, all or nothing, in one transaction
 * under a transaction-scoped lock. Refuses a database that a newer release has migrated.
 * `upTo` stops at an earlier migration, for tests of upgrades. Returns what it applied.
 */
export async function migrate(pool: Pool, upTo = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    await client.query("create schema if not exists hearback");
    await client.query(
      "create table if not exists hearback.migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ number: number }>("select number from hearback.migrations");
    const applied = new Set(rows.map((row) => row.number));
    refuseNewer(applied, migrations);

    const names: string[] = [];
    for (const { number, name, sql } of migrations) {
      if (applied.has(number) || number > upTo) continue;
      await client.query(sql);
      await client.query("insert into hearback.migrations (number, name) values ($1, $2)", [number, name]);
      names.push(name);
    }
    await client.query("commit");
    return names;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

type Migration = { readonly number: number; readonly name: string; readonly sql: string };

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: await readFile(new URL(name, folder), "utf8"),
    })),
  );
}

function refuseNewer(applied: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.number));
  const unknown = [...applied].filter((number) => !known.has(number));
  if (unknown.length === 0) return;
  throw new Error(
    `The database has migration ${Math.max(...unknown)}, which this release does not know: a newer Hearback has used it. Start that release (or a newer one); schemas only go forward.`,
  );
}
