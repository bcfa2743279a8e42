import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { Pool, PoolClient } from "pg";
import type { Log } from "../ports.ts";
import { lockFolder } from "./folder-lock.ts";
import { freshInMemory } from "./fresh-cluster.ts";
import { onePipeline } from "./one-pipeline.ts";
import { openPools, type Pools } from "./pools.ts";

/** Enough for both pools, a listening client of each queue and worker, and a visitor. */
const maxConnections = 40;

/**
 * Postgres in this process, behind its own socket, so that everything above sees an ordinary pool.
 * `dataDir` is a folder, which is locked for this process first, or "memory".
 */
export async function openEmbedded(dataDir: string, log: Log): Promise<Pools> {
  if (dataDir === "memory") return serve(await freshInMemory(), log);
  const unlock = await lockFolder(dataDir);
  try {
    const pools = await serve(await PGlite.create(join(dataDir, "postgres")), log);
    return {
      ...pools,
      async close() {
        await pools.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function serve(db: PGlite, log: Log): Promise<Pools> {
  // The connections share this one session, so the queue's search path stands for all of them:
  // our own tables are always named with their schema.
  await db.exec("set search_path to bullmq");
  const home = await socketHome();
  const server = new PGLiteSocketServer({ db: onePipeline(db), maxConnections, ...home.listen });
  await server.start();
  const port = Number(server.getServerConn().split(":").at(-1));
  const connect = home.connect ?? { host: "127.0.0.1", port };
  const pools = openPools({ ...connect, user: "postgres", database: "postgres" }, log, { own: 6, queue: 16 });
  shareNotifications(pools.queue);
  return {
    own: pools.own,
    queue: pools.queue,
    async close() {
      await pools.close();
      await server.stop();
      await db.close();
      await home.remove();
    },
  };
}

/**
 * Of one session, a notification goes to the connection whose statement raised it, not to the one
 * that listens: pass it on to all of them.
 */
function shareNotifications(pool: Pool): void {
  const clients = new Set<PoolClient>();
  let passing = false;
  pool.on("connect", (client) => {
    clients.add(client);
    client.on("notification", (notification) => {
      if (passing) return;
      passing = true;
      for (const other of clients) if (other !== client) other.emit("notification", notification);
      passing = false;
    });
  });
  pool.on("remove", (client) => clients.delete(client));
}

/** A socket in a private folder, so that no other user of the machine can connect. */
async function socketHome() {
  if (process.platform === "win32") {
    return { listen: { host: "127.0.0.1", port: 0 }, connect: null, remove: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), "hearback-"));
  return {
    listen: { path: join(folder, ".s.PGSQL.5432") },
    connect: { host: folder, port: 5432 },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
