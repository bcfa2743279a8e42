import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { Counter } from "prom-client";
import { createAlarmClock } from "../../jobs/alarm-clock.ts";
import type { PlannedNudge } from "../../src/engine/nudge.ts";
import { openStore } from "../../src/store/open.ts";
import type { OpenStore } from "../../src/store/store.ts";
import { scheduleMany } from "../support/bulk.ts";
import { type Faults, randomFrom, startPlatform } from "../support/fake-platform.ts";
import { realClock } from "../support/jobs-house.ts";
import { startPostgres, startRedis } from "../support/servers.ts";
import { collectingLog } from "../support/world.ts";
import type { CoachSettings } from "./coach-process.ts";
import { shortSweeps, startCrew } from "./crew.ts";
import { drained, judge, lags, type Verdict } from "./oracle.ts";

/** As much trouble as platforms make on a bad day. */
export const badDay: Faults = { refused: 0.03, failedAfter: 0.04, dropped: 0.04, slow: 0.02 };

export type Storm = {
  readonly nudges: number;
  readonly kills: number;
  readonly flushes: number;
  readonly faults: Faults;
  readonly workers: number;
  readonly seed: number;
  readonly drainMs: number;
  readonly without?: CoachSettings["without"] | "sweep";
};

export type StormReport = Verdict & {
  readonly kills: number;
  readonly seconds: number;
  readonly duplicatesAvoided: number;
  readonly drainMs: number;
  readonly lag: { readonly p50: number; readonly p99: number; readonly max: number };
};

/**
 * Nudges fall due all the while, and workers are killed with `kill -9` as fast as others stand in
 * for them; Redis is flushed and the platform misbehaves. Real processes, Redis and Postgres; the
 * platform is the oracle. Each kill brings its share of nudges, due within the next seconds, so
 * that a slow machine makes the storm longer and not milder.
 */
export async function storm(order: Storm): Promise<StormReport> {
  const { nudges, kills, seed, without = "nothing" } = order;
  await using postgres = await startPostgres({ durable: true });
  await using redis = await startRedis();
  await using platform = await startPlatform({ faults: order.faults, seed, slowMs: 1_200 });
  const store = await openStore({
    dataDir: "memory",
    databaseUrl: postgres.url,
    clock: realClock,
    log: collectingLog(),
  });
  const flusher = new Redis(redis.url);
  try {
    const chance = randomFrom(seed);
    await using crew = startCrew(order.workers, {
      databaseUrl: postgres.url,
      redisUrl: redis.url,
      platformUrl: platform.url,
      without: without === "sweep" ? "nothing" : without,
      ...(without === "sweep" ? { sweeps: neverSwept } : {}),
    });
    await crew.ready();
    const began = performance.now();
    const planned: PlannedNudge[] = [];
    const alarms = openAlarms(redis.url);
    for (let kill = 0; kill < kills; kill++) {
      const share = Math.floor((nudges * (kill + 1)) / kills) - planned.length;
      const now = Date.now();
      const dueAts = Array.from({ length: share }, () => now + 500 + chance() * 5_000);
      planned.push(...(await scheduleMany(store, { from: planned.length, dueAts })));
      await alarms.arm(store);
      await sleep(100 + chance() * 200);
      await crew.kill(await crew.someReady(chance));
      if (order.flushes > 0 && kill % Math.ceil(kills / order.flushes) === 1) await flusher.flushall();
    }
    await sleep(Math.max(0, Math.max(...planned.map(({ dueAt }) => dueAt)) - Date.now()));
    const seconds = Math.round((performance.now() - began) / 1000);
    await alarms.close();
    const drainStart = performance.now();
    await drained(store, order.drainMs);
    const { rows } = await store.pool.query(
      "select count(*)::int as avoided from hearback.events where status = 'sent' and reason = 'found'",
    );
    return {
      ...judge(platform, planned),
      kills: crew.kills,
      seconds,
      duplicatesAvoided: rows[0].avoided,
      drainMs: Math.round(performance.now() - drainStart),
      lag: lags(platform, planned),
    };
  } finally {
    flusher.disconnect();
    await store.close();
  }
}

/** Arms as the coach does after a commit, from this process: what is armed is in Redis when workers die. */
function openAlarms(url: string) {
  const connection = new Redis(url);
  const queue = new Queue("alarms", { connection, prefix: "hearback" });
  const clock = createAlarmClock({
    queue: { add: (alarms) => queue.addBulk([...alarms]) },
    clock: realClock,
    log: collectingLog(),
    metrics: {
      alarms: new Counter({ name: "armed", help: "by the storm", labelNames: ["result"], registers: [] }),
    },
  });
  let armed = 0;
  return {
    async arm(store: OpenStore) {
      const due = await store.upkeep.alarmsWithin(60_000, 10_000);
      const fresh = due.filter(({ nudgeRowId }) => Number(nudgeRowId) > armed);
      armed = Math.max(armed, ...fresh.map(({ nudgeRowId }) => Number(nudgeRowId)));
      await clock.arm(fresh);
    },
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

/** The control arm: alarms alone, as if Redis were the memory. */
const neverSwept = {
  ...shortSweeps,
  armEveryMs: 86_400_000,
  dueEveryMs: 86_400_000,
  outboxEveryMs: 86_400_000,
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
