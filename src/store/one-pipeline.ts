import type { PGlite } from "@electric-sql/pglite";

type Stream = PGlite["execProtocolRawStream"];

/** Messages of an extended query that need no answer before the Sync: Parse, Bind, Describe, Execute, Close. */
const held: ReadonlySet<number> = new Set([..."PBDEC"].map((letter) => letter.charCodeAt(0)));

/**
 * The database as the socket server should see it: an extended query (Parse ... Sync) of one
 * connection runs as a whole, never cut by a message of another.
 *
 * All connections share one session, and with it the unnamed statement and portal. The socket
 * server hands messages over one by one and keeps to a connection only within a transaction, so
 * two connections could bind each other's statements. Saying "in a transaction" until the Sync
 * makes it keep to the connection; holding the messages back until then spares the database four
 * of five calls.
 */
export function onePipeline(db: PGlite): PGlite {
  let waiting: Uint8Array[] = [];

  const stream: Stream = async (message, options) => {
    waiting.push(message);
    if (held.has(message[0] ?? 0)) return;
    const whole = Buffer.concat(waiting);
    waiting = [];
    await db.execProtocolRawStream(whole, options);
  };
  // The server rolls back for a connection that went away: what it had begun to say is void.
  const exec: PGlite["exec"] = (query, options) => {
    waiting = [];
    return db.exec(query, options);
  };
  const isInTransaction = () => waiting.length > 0 || db.isInTransaction();

  const replaced = new Map<string | symbol, unknown>([
    ["execProtocolRawStream", stream],
    ["exec", exec],
    ["isInTransaction", isInTransaction],
  ]);
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = replaced.get(name) ?? Reflect.get(target, name, target);
      return typeof value === "function" && !replaced.has(name) ? value.bind(target) : value;
    },
  });
}
