import { randomUUID } from "node:crypto";
import type { Pace } from "../jobs/pacing.ts";
import { openQueue } from "../jobs/queue.ts";
import { openJobs } from "../jobs/start.ts";
import type { Examine, HouseOrder, OpenHouse } from "./cli/house.ts";
import { type Coach, createCoach } from "./coach.ts";
import type { Config } from "./config.ts";
import { guide } from "./guide/guide.ts";
import { createMind } from "./mind.ts";
import { checkModel } from "./model/check.ts";
import { openModel } from "./model/model.ts";
import type { AdapterWorld } from "./ports/adapter.ts";
import type { Check, Log } from "./ports.ts";
import { openMemoryStore } from "./store/memory.ts";
import { openStore } from "./store/open.ts";
import type { OpenStore } from "./store/store.ts";

/** Opens the whole coach: store, queue, model, coach, adapters, in this order; closes in the reverse. */
export const openHouse: OpenHouse = async (order) => {
  const { config, clock, log, role } = order;
  const store = await storeOf(order);
  const closing: (() => Promise<unknown>)[] = [() => store.close()];
  try {
    const adapters = await Promise.all(order.adapters.map((open) => open(worldOf(order, store))));
    const senders = new Map(adapters.map(({ platform, sender }) => [platform, sender]));
    closing.push(() => Promise.all(adapters.map((adapter) => adapter.close())));

    const jobs = await openJobs({
      store,
      redisUrl: config.redisUrl ?? undefined,
      queuePool: store.queuePool,
      senderOf: (platform) => senders.get(platform) ?? null,
      paceOf: (platform) => (platform === "terminal" ? null : spared),
      clock,
      log,
      supersededNote: guide.words.superseded,
      random: Math.random,
      holder: randomUUID(),
    });
    closing.push(() => jobs.stop());
    void warnOf(() => jobs.check(), log);
    const coach = createCoach({
      mind: createMind(guide),
      store,
      clock,
      log,
      model: config.model && openModel(config.model, { clock, registry: jobs.metrics.registry }),
      deliver: jobs.deliver,
      alarms: jobs.alarms,
      working: async ({ tenantId }, address) => senders.get(platformOf(tenantId))?.working(address),
    });
    closing.push(() => coach.idle());
    if (role !== "gateway") await jobs.start(coach);
    await finishWhatWaits(store, coach);
    if (role !== "worker")
      for (const adapter of adapters) {
        const gateway = await adapter.open(coach);
        closing.push(() => gateway.stop());
      }
    await jobs.sweepNow();

    return {
      desk: coach,
      adapters,
      checks: async () => [
        ...(await store.check()),
        ...(await jobs.check()),
        ...(await Promise.all(adapters.map((adapter) => adapter.check()))).flat(),
      ],
      metrics: () => jobs.metrics.registry.metrics(),
      nextDue: () => store.nextDue(),
      wake: () => jobs.sweepNow(),
      close: () => closeInTurn(closing),
    };
  } catch (error) {
    await closeInTurn(closing);
    throw error;
  }
};

/** Opens what can be opened without waking anybody, asks it how it is, and closes it again. */
export const examine: Examine = async (order) => {
  const world = { ...order, role: "gateway", store: "settings", mount: () => {} } as const;
  try {
    const store = await storeOf(world);
    try {
      const queue = await openQueue({
        redisUrl: order.config.redisUrl ?? undefined,
        queuePool: store.queuePool,
        log: order.log,
      });
      const adapters = await Promise.all(order.adapters.map((open) => open(worldOf(world, store))));
      const checks = await Promise.all([
        store.check(),
        queue.check(),
        ...adapters.map((adapter) => adapter.check()),
        checkModel(order.config.model),
      ]);
      await Promise.all([queue.close(), ...adapters.map((adapter) => adapter.close())]);
      return checks.flat();
    } finally {
      await store.close();
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ what: "database", state: "broken", found, fix: databaseFix(order.config) }];
  }
};

function storeOf({
  config,
  clock,
  log,
  store,
}: HouseOrder | Omit<HouseOrder, "adapters">): Promise<OpenStore> {
  if (store === "memory") return openMemoryStore({ clock, log });
  return openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined, clock, log });
}

function worldOf(
  { clock, log, mount }: Pick<HouseOrder, "clock" | "log" | "mount">,
  store: OpenStore,
): AdapterWorld {
  return { clock, log, mount, keep: store.keep, leases: store.leases };
}

const databaseFix = ({ databaseUrl }: Config) =>
  databaseUrl === null
    ? "Close the other process that uses DATA_DIR, or name another folder."
    : "Start the server, or correct DATABASE_URL.";

/**
 * What every platform bears, beyond its adapter's own rules: few sends under way at once, so that few
 * probes follow a crash, and nudges that waited out an outage let go at thirty a minute.
 */
const spared: Pace = { addressBurst: 5, addressEveryMs: 1_000, inFlight: 4, backlogEveryMs: 2_000 };

/** Says at the start what may cost alarms later (a Redis that evicts), without holding the start up. */
async function warnOf(look: () => Promise<readonly Check[]>, log: Log): Promise<void> {
  for (const { what, state, found, fix } of await look().catch(() => []))
    if (state === "broken" || state === "warning") log.warn({ what, state, found, fix }, "needs a look");
}

/** The platform's name stands in front of every tenant's. */
const platformOf = (tenantId: string) => tenantId.split(":")[0] ?? tenantId;

/** What an earlier process accepted and did not get to: handled before anything new is waited for. */
async function finishWhatWaits(store: OpenStore, coach: Coach): Promise<void> {
  for (const person of await store.waiting(0)) await coach.drain(person);
  for (const { request, address, ...person } of await store.uncomposed(0))
    await coach.write(person, request, address);
}

/** In reverse, and all of it: one thing that fails to close keeps nothing else open. */
async function closeInTurn(closing: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closing.splice(0).toReversed())
    await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "Not everything closed cleanly");
}
