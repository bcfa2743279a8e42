import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { sideBySide } from "../jobs/side-by-side.ts";
import { sweepTimes } from "../jobs/sweeps.ts";
import { scheduleMany } from "../tests/support/bulk.ts";
import { noSweeps, openJobsHouse, until } from "../tests/support/jobs-house.ts";
import { plannedNudge, schedule } from "../tests/support/nudging-mind.ts";
import { databaseOn, emptied, startPostgres, startRedis } from "../tests/support/servers.ts";
import { collectingLog } from "../tests/support/world.ts";

/*
 * What nudges cost, beside bare BullMQ on the same Redis in the same run. Ratios travel between
 * machines, absolute figures do not. `npm run bench:nudges`
 */

const concurrency = 25;
const platformMs = 20;
const count = Number(process.env["BENCH_NUDGES"] ?? 1_000);
const pending = Number(process.env["BENCH_PENDING"] ?? 1_000_000);
const rows: [what: string, hearback: string, bare: string, target: string][] = [];

await using postgres = await startPostgres({ durable: true });
await using redis = await startRedis();
const perSecond = (n: number, ms: number) => `${Math.round((n / ms) * 1000)}/s`;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const bareSchedule = await timed(async () => {
  const { queue, close } = bareQueue();
  await sideBySide(numbers(count), concurrency, collectingLog(), async (n) => {
    await queue.add("due", { rowId: String(n), version: 1 }, { jobId: `b-${n}`, delay: 3_000_000 });
  });
  await close();
});
await onServers(async (house) => {
  const ms = await timed(() =>
    sideBySide(numbers(count), concurrency, collectingLog(), async (n) => {
      const person = { tenantId: "team", personId: `person-${n}` };
      await house.jobs.alarms.arm(
        await schedule(house.store, person, [plannedNudge(`n${n}`, Date.now() + 3_000_000)]),
      );
    }),
  );
  rows.push(["schedule (record, nudge, alarm)", perSecond(count, ms), perSecond(count, bareSchedule), ""]);
});

const bareFire = await bareFiring(() => 0);
await onServers(async (house) => {
  const now = Date.now();
  await scheduleMany(house.store, { from: 0, dueAts: numbers(count).map(() => now + 2_000), tenants: 500 });
  await house.jobs.start(house.coach);
  await until(() => Date.now() > now + 2_000);
  const ms = await timed(() => until(() => house.platform.posts.length >= count, 120_000));
  const ratio = bareFire.ms / ms;
  rows.push([
    `fire, all due at once, ${platformMs} ms platform, ${concurrency} at once`,
    `${perSecond(count, ms)} (${ratio.toFixed(2)} of bare)`,
    perSecond(count, bareFire.ms),
    "0.25 of bare",
  ]);
});

const bareLag = await bareFiring((n) => 2_000 + n);
const lagOn = async (name: string, target: string, house: House) => {
  const start = Date.now() + 3_000;
  const planned = await scheduleMany(house.store, {
    from: 0,
    dueAts: numbers(count).map((n) => start + (n * 1000) / count),
    tenants: 500,
  });
  await house.jobs.start(house.coach);
  await until(() => house.platform.posts.length >= count, 120_000);
  const { rows: fired } = await house.store.pool.query(
    `select e.at - n.due_at as claim, o.sent_at - n.due_at as sent from hearback.events e
     join hearback.nudges n on n.nudge_id = e.subject join hearback.outbox o on o.send_key = n.send_key
     where e.status = 'fired'`,
  );
  rows.push([
    `lag due to claim, ${name}`,
    spread(fired.map(({ claim }) => claim)),
    spread(bareLag.lags),
    target,
  ]);
  rows.push([`lag due to sent, ${name}`, spread(fired.map(({ sent }) => sent)), "", ""]);
  const doubled = house.platform.posts.length - planned.length;
  if (doubled !== 0) throw new Error(`${doubled} posts too many`);
};
await onServers((house) => lagOn("Redis", "p99 < 250 ms", house));
{
  await using house = await openJobsHouse({ sweeps: noSweeps });
  await lagOn("embedded", "p99 < 1500 ms", house);
}

await onServers(async (house) => {
  await house.store.pool.query(
    `insert into hearback.people (tenant_id, person_id, platform, home, created_at, updated_at)
     select 'team-' || n % 500, 'person-' || n, 'fake', 'home', 0, 0 from generate_series(1, $1::int) n`,
    [pending],
  );
  const far = Date.now() + 40 * 86_400_000;
  await house.store.pool.query(
    `insert into hearback.nudges (tenant_id, person_id, nudge_id, opportunity_id, kind, wall, time_zone, due_at, expires_at, status, updated_at)
     select 'team-' || n % 500, 'person-' || n, 'pending-' || n, 'o', 'heard-back', '2027-01-01T10:00', 'UTC', $2::bigint + n, $2::bigint * 2, 'scheduled', 0
     from generate_series(1, $1::int) n`,
    [pending, far],
  );
  await house.store.pool.query("analyze hearback.nudges, hearback.people");
  await scheduleMany(house.store, {
    from: pending + 1,
    dueAts: numbers(1_000).map(() => Date.now() + 60_000),
  });
  await house.store.pool.query("update hearback.nudges set due_at = 1 where nudge_id like 'nudge-%'");
  const rssBefore = process.memoryUsage().rss;
  const times: number[] = [];
  for (let n = 0; n < 50; n++) times.push(await timed(() => house.store.withDueNudges(0, 100)));
  await house.jobs.start({ ...house.coach, fire: async () => undefined });
  await sleep(2_000);
  const client = new Redis(redis.url);
  const memory = Number(/used_memory:(\d+)/.exec(await client.info("memory"))?.[1] ?? 0);
  client.disconnect();
  rows.push([
    `claim 100 of 1,000 due among ${pending.toLocaleString("en")} pending`,
    spread(times),
    "",
    "< 10 ms",
  ]);
  rows.push([`Redis memory with ${pending.toLocaleString("en")} pending`, megabytes(memory), "", "< 50 MB"]);
  rows.push(["worker growth with as many", megabytes(process.memoryUsage().rss - rssBefore), "", "< 50 MB"]);
});

process.stdout.write("\n| what | Hearback | bare BullMQ | target |\n|---|---|---|---|\n");
for (const row of rows) process.stdout.write(`| ${row.join(" | ")} |\n`);

type House = Awaited<ReturnType<typeof openJobsHouse>>;

/** On Postgres and Redis, each time fresh. */
async function onServers(work: (house: House) => Promise<void>): Promise<void> {
  await emptied(redis.url);
  await using database = await databaseOn(postgres.url);
  await using house = await openJobsHouse({
    databaseUrl: database.url,
    redisUrl: redis.url,
    concurrency,
    platformMs,
    // Alarms do it; the sweeps are there as in production.
    sweeps: sweepTimes,
  });
  await work(house);
}

/** The same jobs with nothing but a 20 ms call in them. */
async function bareFiring(delayOf: (n: number) => number): Promise<{ ms: number; lags: number[] }> {
  await emptied(redis.url);
  const { queue, connection, close } = bareQueue();
  const start = Date.now();
  const delays = numbers(count).map((n) => delayOf((n * 1000) / count));
  await queue.addBulk(
    delays.map((delay, n) => ({
      name: "due",
      data: { dueAt: start + delay },
      opts: { jobId: `b-${n}`, delay },
    })),
  );
  const lags: number[] = [];
  let done = 0;
  const worker = new Worker(
    "bare",
    async ({ data }) => {
      lags.push(Date.now() - data.dueAt);
      await sleep(platformMs);
      done++;
    },
    { connection, concurrency },
  );
  const ms = await timed(() => until(() => done >= count, 120_000));
  await worker.close();
  await close();
  return { ms, lags };
}

function bareQueue() {
  const connection = new Redis(redis.url, { maxRetriesPerRequest: null });
  const queue = new Queue("bare", {
    connection,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  return {
    queue,
    connection,
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)} ms`;
}

function numbers(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(0)} MB`;
}
