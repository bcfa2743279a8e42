import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openQueue } from "../../jobs/queue.ts";
import { checkRedis } from "../../jobs/redis-check.ts";
import { closeIdleStores } from "../../src/store/memory.ts";
import { noSweeps, openJobsHouse, realClock, until } from "../support/jobs-house.ts";
import { plannedNudge, schedule } from "../support/nudging-mind.ts";
import { databaseOn, emptied, startRedis, testPostgres, testRedis } from "../support/servers.ts";
import { collectingLog } from "../support/world.ts";

const ana = { tenantId: "team", personId: "ana-canary" };

let postgres: Awaited<ReturnType<typeof testPostgres>>;
let redis: Awaited<ReturnType<typeof testRedis>>;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([testPostgres(), testRedis()]);
});
afterAll(async () => {
  await closeIdleStores();
  await postgres[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});
vi.setConfig({ testTimeout: 60_000 });

describe.each(["embedded, queue in the database", "Postgres and Redis"])("%s", (kind) => {
  const house = async (clock = realClock) => {
    if (!kind.startsWith("Postgres")) return openJobsHouse({ clock });
    await emptied(redis.url);
    const database = await databaseOn(postgres.url);
    const opened = await openJobsHouse({ databaseUrl: database.url, redisUrl: redis.url, clock });
    return {
      ...opened,
      async [Symbol.asyncDispose]() {
        await opened.close();
        await database[Symbol.asyncDispose]();
      },
    };
  };

  test("a nudge comes when it is due, by its alarm, and once", async () => {
    await using own = await house();
    await own.jobs.start(own.coach);
    const dueAt = Date.now() + 1_500;
    const alarms = await schedule(own.store, ana, [plannedNudge("one", dueAt)]);
    await own.jobs.alarms.arm(alarms);
    await own.jobs.alarms.arm(alarms);
    await until(() => Date.now() >= dueAt - 300);
    expect(own.platform.posts).toEqual([]);
    await until(() => own.platform.posts.length > 0);
    await until(() => false, 300);
    expect(own.platform.posts.map(({ text }) => text)).toEqual(["Time for one"]);
  });

  test("many that fall due in one second come once each", async () => {
    await using own = await house();
    await own.jobs.start(own.coach);
    const dueAt = Date.now() + 2_000;
    for (let n = 0; n < 100; n++)
      await own.jobs.alarms.arm(
        await schedule(own.store, { tenantId: "team", personId: `p${n}` }, [
          plannedNudge(`n${n}`, dueAt + n * 10),
        ]),
      );
    await until(() => own.platform.posts.length >= 100);
    await until(() => false, 200);
    expect(new Set(own.platform.posts.map(({ text }) => text)).size).toBe(100);
    expect(own.platform.posts).toHaveLength(100);
  });

  test("a nudge that was moved does not come at its old time", async () => {
    await using own = await house();
    await own.jobs.start(own.coach);
    const soon = Date.now() + 500;
    await own.jobs.alarms.arm(await schedule(own.store, ana, [plannedNudge("one", soon)]));
    await schedule(own.store, ana, [plannedNudge("one", soon + 3_600_000)]);
    await until(() => false, 1_000);
    expect(own.platform.posts).toEqual([]);
  });

  test("a clock of this machine that runs ahead makes nothing come early", async () => {
    const ahead = {
      now: () => Date.now() + 2_000,
      monotonic: () => performance.now(),
      ruling: () => ({ offsetMs: 0 }),
    };
    await using own = await house(ahead);
    await own.jobs.start(own.coach);
    const dueAt = Date.now() + 2_500;
    await own.jobs.alarms.arm(await schedule(own.store, ana, [plannedNudge("one", dueAt)]));
    await until(() => own.platform.posts.length > 0);
    expect(Date.now()).toBeGreaterThanOrEqual(dueAt);
    expect(own.platform.posts).toHaveLength(1);
  });
});

test("alarms carry ids and a version, and nothing of anybody", async () => {
  await using redis = await startRedis();
  await using house = await openJobsHouse({ redisUrl: redis.url });
  await house.jobs.alarms.arm(
    await schedule(house.store, ana, [plannedNudge("nudge-canary", Date.now() + 60_000)]),
  );
  const client = new Redis(redis.url);
  const keys = await client.keys("*");
  const values = await Promise.all(
    keys.map(async (key) => [key, (await client.dumpBuffer(key))?.toString("latin1")]),
  );
  client.disconnect();
  expect(keys).toContain("hearback:alarms:n-1-1");
  expect(JSON.stringify(values)).not.toContain("canary");
});

test("without Redis arming costs no more than half a second, and the sweep still brings the nudge", async () => {
  await using redis = await startRedis();
  await using house = await openJobsHouse({
    redisUrl: redis.url,
    sweeps: { ...noSweeps, dueEveryMs: 300 },
  });
  await house.jobs.start(house.coach);
  await redis.kill();
  const alarms = await schedule(house.store, ana, [plannedNudge("one", Date.now() + 500)]);
  const before = performance.now();
  await house.jobs.alarms.arm(alarms);
  expect(performance.now() - before).toBeLessThan(600);
  await until(() => house.platform.posts.length > 0);
  expect(house.platform.posts).toHaveLength(1);
  const stopping = performance.now();
  await house.close();
  expect(performance.now() - stopping).toBeLessThan(9_000);
});

test("an empty Redis is armed again by the next sweep", async () => {
  await using redis = await startRedis();
  await using house = await openJobsHouse({ redisUrl: redis.url, sweeps: { ...noSweeps, armEveryMs: 500 } });
  await house.jobs.start(house.coach);
  await house.jobs.alarms.arm(await schedule(house.store, ana, [plannedNudge("one", Date.now() + 3_000)]));
  await redis.restart({ empty: true });
  await until(() => house.platform.posts.length > 0);
  expect(house.platform.posts).toHaveLength(1);
});

test("a Redis that may throw alarms away is named with the fix", async () => {
  await using good = await startRedis();
  expect(await checkRedis(good.url)).toMatchObject([{ state: "ok" }]);
  await using bad = await startRedis(["--maxmemory-policy", "allkeys-lru"]);
  expect(await checkRedis(bad.url)).toMatchObject([
    {
      state: "broken",
      found: expect.stringContaining("allkeys-lru"),
      fix: expect.stringContaining("noeviction"),
    },
  ]);
  expect(await checkRedis("redis://127.0.0.1:1")).toMatchObject([
    { state: "broken", fix: expect.stringContaining("REDIS_URL") },
  ]);
});

test("after stopping nothing more is sent, and what waits is kept for the next start", async () => {
  await using house = await openJobsHouse({ sweeps: { ...noSweeps, dueEveryMs: 50 } });
  await house.jobs.start(house.coach);
  await house.jobs.stop();
  await schedule(house.store, ana, [plannedNudge("one", Date.now() - 1)]);
  await until(() => false, 300);
  expect(house.platform.posts).toEqual([]);
  expect(await house.store.withDueNudges(0, 10)).toEqual([ana]);
});

test("opening the queue twice on one database changes nothing", async () => {
  await using house = await openJobsHouse({});
  const again = await openQueue({ queuePool: house.store.queuePool, log: collectingLog() });
  await again.close();
  expect(await house.jobs.check()).toMatchObject([{ what: "queue", state: "ok" }]);
});
