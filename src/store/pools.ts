import { Pool, type PoolConfig, types } from "pg";
import type { Log } from "../ports.ts";

/** Our own pool, and the queue's: the queue wants its own search path and plain bigints. */
export type Pools = Readonly<{ own: Pool; queue: Pool; close(): Promise<void> }>;

const int8 = 20;

/** Two pools over one server. `queueSchema` is where the queue's unqualified names resolve. */
export function openPools(config: PoolConfig, log: Log, sizes: { own: number; queue: number }): Pools {
  const own = new Pool({
    ...config,
    max: sizes.own,
    // Instants and counts fit a double: read bigints as numbers, in this pool alone.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  const queue = new Pool({ ...config, max: sizes.queue, options: "-c search_path=bullmq" });
  for (const pool of [own, queue]) {
    // Every queue and worker listens on the shared pool.
    pool.setMaxListeners(50);
    // The pool hears of idle connections only; one that is lost while it is in use would otherwise
    // end the process, where its query fails anyhow.
    pool.on("connect", (client) => client.on("error", () => undefined));
    pool.on("error", (error) => log.warn({ error: error.message }, "a database connection was lost"));
  }
  return {
    own,
    queue,
    async close() {
      await Promise.all([own.end(), queue.end()]);
    },
  };
}
