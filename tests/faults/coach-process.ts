import { randomUUID } from "node:crypto";
import * as z from "zod";
import { openJobs } from "../../jobs/start.ts";
import { createCoach } from "../../src/coach.ts";
import type { Clock, Log } from "../../src/ports.ts";
import { openStore } from "../../src/store/open.ts";
import { platformSender } from "../support/fake-platform.ts";
import { nudgingMind } from "../support/nudging-mind.ts";

/**
 * A coach in a process of its own, to be killed, frozen and stopped by tests: everything is
 * production's but the mind and the platform. Settings come as JSON in the first argument.
 */
export const CoachSettings = z.strictObject({
  databaseUrl: z.string(),
  /** Where this machine remembers the database; "memory": it does not. */
  dataDir: z.string(),
  redisUrl: z.string().optional(),
  platformUrl: z.string(),
  times: z.strictObject({
    leaseMs: z.int(),
    timeoutMs: z.int(),
    graceMs: z.int(),
    marginMs: z.int(),
    unknownAfterMs: z.int(),
  }),
  sweeps: z.strictObject({
    armEveryMs: z.int(),
    dueEveryMs: z.int(),
    dueAgeMs: z.int(),
    outboxEveryMs: z.int(),
    inboxAgeMs: z.int(),
    tidyEveryMs: z.int(),
  }),
  /** How far this process's own clock is wrong. */
  hostOffsetMs: z.int(),
  concurrency: z.int(),
  /** Control arms: each takes a safeguard away, and then the test must fail. */
  without: z.enum(["nothing", "probe", "deadline"]),
});
export type CoachSettings = z.infer<typeof CoachSettings>;

async function main() {
  const settings = CoachSettings.parse(JSON.parse(process.argv[2] ?? "{}"));
  const clock: Clock = {
    now: () => Date.now() + settings.hostOffsetMs,
    // Time that stands still never reaches a deadline.
    monotonic: () => (settings.without === "deadline" ? 0 : performance.now()),
    ruling: () => ({ offsetMs: 0 }),
  };
  const verbose = process.env["HEARBACK_TEST_LOG"] !== undefined;
  const print = (level: string) => (about: object, message: string) => {
    if (verbose)
      process.stderr.write(`${process.pid} ${level} ${message} ${JSON.stringify(about, errorsToo)}\n`);
  };
  const log: Log = { debug: print("debug"), info: print("info"), warn: print("warn"), error: print("error") };

  const store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, clock, log });
  const honest = platformSender(settings.platformUrl, settings.times.timeoutMs);
  const sender = settings.without === "probe" ? { ...honest, find: async () => null } : honest;
  const jobs = await openJobs({
    store,
    queuePool: store.queuePool,
    redisUrl: settings.redisUrl,
    senderOf: () => sender,
    paceOf: () => null,
    clock,
    log,
    supersededNote: "You were faster.",
    random: Math.random,
    holder: randomUUID(),
    concurrency: settings.concurrency,
    times: settings.times,
    sweeps: settings.sweeps,
  });
  const coach = createCoach({
    mind: nudgingMind(),
    store,
    clock,
    log,
    model: null,
    deliver: jobs.deliver,
    alarms: jobs.alarms,
    working: async () => undefined,
  });

  let stopping = false;
  process.on("SIGTERM", async () => {
    if (stopping) return;
    stopping = true;
    await jobs.stop();
    await coach.idle();
    await store.close();
    process.exit(0);
  });
  await jobs.start(coach);
  process.send?.("ready");
}

function errorsToo(_key: string, value: unknown): unknown {
  return value instanceof Error ? value.message : value;
}

await main();
