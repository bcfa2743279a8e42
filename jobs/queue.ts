import {
  createPostgresBackend,
  isPgPool,
  type Job,
  type JobsOptions,
  type Processor,
  Queue,
  runMigrations,
  Worker,
  withBackend,
} from "bullmq";
import { Redis } from "ioredis";
import type { Pool } from "pg";
import * as z from "zod";
import type { Check, Log } from "../src/ports.ts";
import { atMost } from "./at-most.ts";
import { checkRedis } from "./redis-check.ts";

/** What an alarm carries: a row and its version, nothing of anybody. */
export const AlarmJob = z.strictObject({ rowId: z.string(), version: z.int() });
export type AlarmJob = z.infer<typeof AlarmJob>;

/** One queue, on Redis or in the database: the same code above it. */
export type AlarmQueue = {
  add(alarms: readonly ArmedAlarm[]): Promise<unknown>;
  /** Begins to process alarms. */
  work(processor: Processor<AlarmJob>, concurrency: number): OpenWorker;
  check(): Promise<readonly Check[]>;
  close(): Promise<void>;
};

export type ArmedAlarm = {
  readonly name: string;
  readonly data: AlarmJob;
  readonly opts: JobsOptions;
};

export type OpenWorker = { close(force?: boolean): Promise<void> };

export type QueueSettings = {
  readonly redisUrl?: string | undefined;
  /** Where the queue lives without Redis; its search path is `bullmq`. */
  readonly queuePool: Pool;
  readonly log: Log;
};

const name = "alarms";
const longestConnectMs = 2_000;
const longestCloseMs = 1_000;

/** Opens the queue. Redis may be away: everything else goes on, and the queue heals by itself. */
export function openQueue(settings: QueueSettings): Promise<AlarmQueue> {
  return settings.redisUrl === undefined ? onPostgres(settings) : onRedis(settings.redisUrl, settings.log);
}

async function onRedis(url: string, log: Log): Promise<AlarmQueue> {
  // Adding must fail at once while Redis is away (nothing piles up here: the sweep arms again);
  // the worker's own connection waits for it instead.
  const retryStrategy = (times: number) => Math.min(times * 200, 2_000);
  const producer = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, retryStrategy });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
  for (const client of [producer, consumer]) reportAbsence(client, log);
  await readyOrAway(producer);
  const prefix = "hearback";
  const queue = new Queue<AlarmJob>(name, { connection: producer, prefix, skipWaitingForReady: true });
  queue.on("error", () => undefined); // Said already by the connection.
  return {
    add: (alarms) => queue.addBulk([...alarms]),
    work(processor, concurrency) {
      const worker = new Worker<AlarmJob>(name, processor, {
        connection: consumer,
        prefix,
        concurrency,
        autorun: false,
      });
      return running(worker, log);
    },
    check: () => checkRedis(url),
    async close() {
      // With Redis away it would wait for it to come back.
      await atMost(longestCloseMs, queue.close());
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

async function onPostgres({ queuePool, log }: QueueSettings): Promise<AlarmQueue> {
  // Two libraries, two descriptions of one pool: asked, not asserted.
  const connection: unknown = queuePool;
  if (!isPgPool(connection)) throw new Error("The queue's pool is not one of node-postgres");
  const client = await queuePool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const postgres = withBackend(createPostgresBackend);
  const queue = new postgres.Queue<AlarmJob>(name, { connection });
  queue.on("error", (error) =>
    log.warn({ error: error.message }, "the queue lost the database for a moment"),
  );
  return {
    add: (alarms) => queue.addBulk([...alarms]),
    work(processor, concurrency) {
      const worker = new postgres.Worker<AlarmJob>(name, processor, {
        connection,
        concurrency,
        autorun: false,
      });
      return running(worker, log);
    },
    check: async () => [
      { what: "queue", state: "ok", found: "in the database, as REDIS_URL is not set", fix: null },
    ],
    close: () => queue.close(),
  };
}

type Events = {
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "failed", listener: (job: Job<AlarmJob> | undefined, error: Error) => void): unknown;
  run(): Promise<void>;
};

function running<W extends Events>(worker: W, log: Log): W {
  worker.on("error", (error) => log.debug({ error: error.message }, "the alarm worker met an error"));
  worker.on("failed", (job, error) =>
    log.warn({ jobId: job?.id, error: error.message }, "an alarm was left to the sweep"),
  );
  void worker.run().catch((error: unknown) => log.error({ error }, "the alarm worker ended"));
  return worker;
}

/** Waits a moment for the first connection, so that alarms armed at the start find it. */
async function readyOrAway(client: Redis): Promise<void> {
  if (client.status === "ready") return;
  const settled = new Promise<void>((resolve) => {
    client.once("ready", resolve);
    client.once("error", () => resolve());
  });
  await atMost(longestConnectMs, settled);
}

/** One line when Redis goes and one when it comes back, however often it is tried. */
function reportAbsence(client: Redis, log: Log): void {
  let away = false;
  client.on("error", (error: Error) => {
    if (!away) log.warn({ error: error.message }, "Redis is away: nudges go on by the sweep");
    away = true;
  });
  client.on("ready", () => {
    if (away) log.info({}, "Redis is back");
    away = false;
  });
}
