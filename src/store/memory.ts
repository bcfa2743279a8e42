import { randomUUID } from "node:crypto";
import type { Clock, Log } from "../ports.ts";
import { openEmbedded } from "./embedded.ts";
import { noMemory } from "./memory-file.ts";
import { migrate } from "./migrate.ts";
import type { Pools } from "./pools.ts";
import { createStore, type OpenStore } from "./store.ts";

/** Databases of this process that nobody uses now: opening one costs a second, emptying one little. */
const idle: Pools[] = [];

/**
 * A fresh store in memory, for transcripts and tests: many after one another share one database,
 * those open at the same time have one each. `closeIdleStores` lets the process end.
 */
export async function openMemoryStore({ clock, log }: { clock: Clock; log: Log }): Promise<OpenStore> {
  const pools = idle.pop() ?? (await openNew(log));
  let open = true;
  return createStore({
    pools,
    clock,
    newToken: randomUUID,
    memory: noMemory,
    where: "in memory",
    async close() {
      if (!open) return;
      open = false;
      await pools.own.query(emptyAll);
      idle.push(pools);
    },
  });
}

/** Closes the databases kept for reuse. */
export async function closeIdleStores(): Promise<void> {
  await Promise.all(idle.splice(0).map((pools) => pools.close()));
}

async function openNew(log: Log): Promise<Pools> {
  const pools = await openEmbedded("memory", log);
  await migrate(pools.own);
  return pools;
}

const emptyAll = `
  drop schema if exists bullmq cascade;
  truncate hearback.people, hearback.inbox, hearback.nudges, hearback.events, hearback.outbox,
    hearback.compositions, hearback.keep, hearback.leases, hearback.tombstones, hearback.erasure_jobs,
    hearback.facts restart identity`;
