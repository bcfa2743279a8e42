import type { PGlite } from "@electric-sql/pglite";

/** Messages that open an extended query, in the wire protocol: Parse, Bind, Describe, Execute, Close, Flush. */
const opening: ReadonlySet<number> = new Set([..."PBDECH"].map((letter) => letter.charCodeAt(0)));

/**
 * The database as the socket server should see it: an extended query (Parse ... Sync) of one
 * connection is never cut by a message of another.
 *
 * All connections share one session, and with it the unnamed statement and portal. The socket
 * server hands messages over one by one and keeps to a connection only within a transaction, so
 * two connections could bind each other's statements. Saying "in a transaction" until the Sync
 * makes it keep to the connection for the whole pipeline.
 */
export function onePipeline(db: PGlite): PGlite {
  let open = false;
  return new Proxy(db, {
    get(target, name) {
      if (name === "isInTransaction") return () => open || target.isInTransaction();
      if (name === "execProtocolRawStream") {
        return (message: Uint8Array, options: Parameters<PGlite["execProtocolRawStream"]>[1]) => {
          open = opening.has(message[0] ?? 0);
          return target.execProtocolRawStream(message, options);
        };
      }
      if (name === "exec") {
        // The server's rollback for a connection that went away in the middle: send the Sync it
        // never sent, else the session would skip everything after an error.
        return async (query: string, options: Parameters<PGlite["exec"]>[1]) => {
          open = false;
          return target.exec(query, options);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
