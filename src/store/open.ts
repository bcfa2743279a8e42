import { randomUUID } from "node:crypto";
import type { Clock, Log } from "../ports.ts";
import { databaseOver } from "./database.ts";
import { noMemory, rememberIn } from "./memory-file.ts";
import { migrate } from "./migrate.ts";
import { openPools } from "./pools.ts";
import { releaseClaims } from "./release-claims.ts";
import { noticeRestore } from "./restore.ts";
import { createStore, type OpenStore } from "./store.ts";
import { followZoneData } from "./zone-data.ts";

export type StoreSettings = {
  /** The folder of the embedded database, or "memory". */
  readonly dataDir: string;
  /** A Postgres server instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Opens the database, brings its schema up to date, and refuses what would harm: a folder that a
 * live process holds, a schema of a newer release.
 */
export async function openStore({ dataDir, databaseUrl, clock, log }: StoreSettings): Promise<OpenStore> {
  const pools = databaseUrl
    ? openPools({ connectionString: databaseUrl, keepAlive: true }, log, { own: 20, queue: 20 })
    : await embedded(dataDir, log);
  const memory = dataDir === "memory" ? noMemory : rememberIn(dataDir, log);
  try {
    await migrate(pools.own);
    const db = databaseOver(pools.own);
    await noticeRestore(db, memory, log);
    if (!databaseUrl) await releaseClaims(db);
    await followZoneData(db, process.versions["tz"] ?? "unknown", log);
  } catch (error) {
    await pools.close();
    throw error;
  }
  const where = databaseUrl ? "on a server" : `embedded in ${dataDir}`;
  return createStore({ pools, clock, newToken: randomUUID, memory, where, close: () => pools.close() });
}

/** Loaded only where it is used: the embedded database weighs more than all the rest. */
async function embedded(dataDir: string, log: Log) {
  const { openEmbedded } = await import("./embedded.ts");
  return openEmbedded(dataDir, log);
}
