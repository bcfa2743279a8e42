import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { scheduleMany } from "../support/bulk.ts";
import { type FakePlatform, randomFrom, startPlatform } from "../support/fake-platform.ts";
import { realClock } from "../support/jobs-house.ts";
import { startPostgres, startRedis, type TestServer } from "../support/servers.ts";
import { collectingLog } from "../support/world.ts";
import { shortSweeps, startCrew } from "./crew.ts";
import { clean, drained, judge, lags } from "./oracle.ts";
import { report, seedOfThisRun } from "./report.ts";

/* T4, T5, T6, T17: workers frozen, Redis and Postgres gone for a while, orderly stops under load. */

const seed = seedOfThisRun();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Field = {
  readonly crew: ReturnType<typeof startCrew>;
  readonly redis: TestServer;
  readonly postgres: TestServer;
  readonly platform: FakePlatform;
  readonly chance: () => number;
};
type Plan = {
  readonly nudges: number;
  readonly spreadMs: number;
  readonly workers?: number;
  readonly settings?: Partial<Parameters<typeof startCrew>[1]>;
  readonly drainMs?: number;
};

/** Nudges fall due over a while, and `trouble` happens meanwhile. */
async function field(plan: Plan, trouble: (field: Field) => Promise<void>) {
  await using postgres = await startPostgres({ durable: true });
  await using redis = await startRedis();
  await using platform = await startPlatform({ seed });
  const open = () =>
    openStore({ dataDir: "memory", databaseUrl: postgres.url, clock: realClock, log: collectingLog() });
  let store = await open();
  await using crew = startCrew(plan.workers ?? 2, {
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    platformUrl: platform.url,
    ...plan.settings,
  });
  await crew.ready();
  const start = Date.now() + 2_000;
  const dueAts = Array.from({ length: plan.nudges }, (_, n) => start + (n / plan.nudges) * plan.spreadMs);
  const planned = await scheduleMany(store, { from: 0, dueAts });
  await store.close();
  await trouble({ crew, redis, postgres, platform, chance: randomFrom(seed) });
  await sleep(Math.max(0, start + plan.spreadMs - Date.now()));
  store = await open();
  await drained(store, plan.drainMs ?? 120_000);
  await store.close();
  return { ...judge(platform, planned), lag: lags(platform, planned), planned, accepted: platform.accepted };
}

const figures = ({ lost, doubled, early, lag }: Awaited<ReturnType<typeof field>>) => ({
  lost: lost.length,
  doubled: doubled.length,
  early: early.length,
  lag,
});

const freezes = Number(process.env["FREEZES"] ?? 30);
const freezeAll = async ({ crew, chance }: Field) => {
  for (let freeze = 0; freeze < freezes; freeze++) {
    const member = crew.member(Math.floor(chance() * 3));
    member?.kill("SIGSTOP");
    await sleep(3_000 + chance() * 1_500);
    member?.kill("SIGCONT");
    await sleep(200);
  }
};

test("T4: workers that are frozen past their leases double nothing when they wake", async () => {
  const plan = { nudges: 3_000, spreadMs: freezes * 4_000, workers: 3 };
  const result = await field(plan, freezeAll);
  report("T4", { seed, freezes, ...figures(result) });
  expect(result).toMatchObject(clean);
});

test("T5: Redis flushed, gone for twenty seconds and back with an empty disk loses nothing", async () => {
  const result = await field({ nudges: 1_000, spreadMs: 40_000 }, async ({ redis }) => {
    await sleep(6_000);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await sleep(4_000);
    await redis.kill();
    await sleep(20_000);
    await redis.restart({ empty: true });
  });
  report("T5", { seed, ...figures(result) });
  expect(result).toMatchObject(clean);
});

test("T5, control: without the sweep the flushed alarms are lost", async () => {
  const never = 86_400_000;
  const sweeps = { ...shortSweeps, armEveryMs: never, dueEveryMs: never, outboxEveryMs: never };
  const plan = { nudges: 200, spreadMs: 8_000, settings: { sweeps }, drainMs: 5_000 };
  const result = await field(plan, async ({ redis }) => {
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  });
  report("T5 without sweep", { seed, ...figures(result) });
  expect(result.lost.length).toBeGreaterThan(100);
});

test("T6: Postgres restarted at once and killed, the workers go on without a restart of theirs", async () => {
  const recovered: number[] = [];
  const result = await field({ nudges: 1_000, spreadMs: 40_000 }, async ({ postgres, platform }) => {
    for (const _restart of [1, 2, 3]) {
      await sleep(6_000);
      await postgres.restart();
      const before = platform.accepted.length;
      const back = performance.now();
      while (platform.accepted.length === before && performance.now() - back < 30_000) await sleep(50);
      recovered.push(Math.round(performance.now() - back));
    }
  });
  report("T6", { seed, recovered, ...figures(result) });
  expect(result).toMatchObject(clean);
  expect(Math.max(...recovered)).toBeLessThan(10_000);
});

const stops = Number(process.env["STOPS"] ?? 50);
test("T17: fifty orderly stops under load end in time and double nothing", async () => {
  const took: number[] = [];
  const codes: unknown[] = [];
  const result = await field({ nudges: 1_000, spreadMs: stops * 1_500 }, async ({ crew, chance }) => {
    for (let stop = 0; stop < stops; stop++) {
      const place = await crew.someReady(chance);
      const start = performance.now();
      codes.push(await crew.stop(place));
      took.push(Math.round(performance.now() - start));
      await crew.begin(place);
    }
  });
  report("T17", { seed, stops, slowestStopMs: Math.max(...took), ...figures(result) });
  expect(result).toMatchObject(clean);
  expect(new Set(codes)).toEqual(new Set([0]));
  expect(Math.max(...took)).toBeLessThan(10_000);
});
