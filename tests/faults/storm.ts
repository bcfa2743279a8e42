import { Redis } from "ioredis";
import { sideBySide } from "../../jobs/side-by-side.ts";
import { openStore } from "../../src/store/open.ts";
import { type Faults, randomFrom, startPlatform } from "../support/fake-platform.ts";
import { plannedNudge, schedule } from "../support/nudging-mind.ts";
import { startPostgres, startRedis } from "../support/servers.ts";
import { collectingLog } from "../support/world.ts";
import type { CoachSettings } from "./coach-process.ts";
import { shortSweeps, startCrew } from "./crew.ts";
import { drained, judge, lags, type Verdict } from "./oracle.ts";
import { realClock } from "./real-clock.ts";

/** As much trouble as platforms make on a bad day. */
export const badDay: Faults = { refused: 0.03, failedAfter: 0.04, dropped: 0.04, slow: 0.02 };

export type Storm = {
  readonly nudges: number;
  readonly spreadMs: number;
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
  readonly duplicatesAvoided: number;
  readonly drainMs: number;
  readonly lag: { readonly p50: number; readonly p99: number; readonly max: number };
};

/**
 * Nudges fall due over a while, while workers are killed with `kill -9`, Redis is flushed and the
 * platform misbehaves. Real processes, Redis and Postgres; the platform is the oracle.
 */
export async function storm(order: Storm): Promise<StormReport> {
  const { nudges, spreadMs, seed, without = "nothing" } = order;
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
    const startAt = Date.now() + 5_000 + nudges;
    const planned = Array.from({ length: nudges }, (_, n) =>
      plannedNudge(`nudge-${n}`, startAt + Math.floor((n / nudges) * spreadMs)),
    );
    await sideBySide(planned.entries().toArray(), 8, collectingLog(), async ([n, nudge]) => {
      await schedule(store, { tenantId: `team-${n % 20}`, personId: `person-${n}` }, [nudge]);
    });
    await crew.ready();

    const pauseMs = (startAt + spreadMs - Date.now()) / order.kills;
    for (let kill = 0; kill < order.kills; kill++) {
      await sleep(pauseMs * (0.5 + chance()));
      await crew.kill(Math.floor(chance() * order.workers));
      if (order.flushes > 0 && kill % Math.ceil(order.kills / order.flushes) === 1) await flusher.flushall();
    }
    await sleep(Math.max(0, startAt + spreadMs - Date.now()));
    const drainStart = performance.now();
    await drained(store, order.drainMs);
    const { rows } = await store.pool.query(
      "select count(*)::int as avoided from hearback.events where status = 'sent' and reason = 'found'",
    );
    return {
      ...judge(platform, planned),
      kills: crew.kills,
      duplicatesAvoided: rows[0].avoided,
      drainMs: Math.round(performance.now() - drainStart),
      lag: lags(platform, planned),
    };
  } finally {
    flusher.disconnect();
    await store.close();
  }
}

/** The control arm: alarms alone, as if Redis were the memory. */
const neverSwept = {
  ...shortSweeps,
  armEveryMs: 86_400_000,
  dueEveryMs: 86_400_000,
  outboxEveryMs: 86_400_000,
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
