import { openJobs } from "../../jobs/start.ts";
import type { SweepTimes } from "../../jobs/sweeps.ts";
import { createCoach } from "../../src/coach.ts";
import type { Sender } from "../../src/ports/adapter.ts";
import type { SendTimes } from "../../src/ports/outbox.ts";
import type { Clock } from "../../src/ports.ts";
import { openMemoryStore } from "../../src/store/memory.ts";
import { openStore } from "../../src/store/open.ts";
import { nudgingMind } from "./nudging-mind.ts";
import { type Move, scriptedSender } from "./scripted-sender.ts";
import { collectingLog } from "./world.ts";

const never = 86_400_000;
/** No sweep comes within a test: what happens, alarms did. */
export const noSweeps: SweepTimes = {
  armEveryMs: never,
  dueEveryMs: never,
  dueAgeMs: 0,
  outboxEveryMs: never,
  inboxAgeMs: 0,
  tidyEveryMs: never,
};

export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  ruling: () => ({ offsetMs: 0 }),
};

type House = {
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  readonly sweeps?: SweepTimes;
  readonly times?: SendTimes;
  readonly clock?: Clock;
  readonly script?: readonly Move[];
  readonly concurrency?: number;
  /** How long a post takes. */
  readonly platformMs?: number;
};

/** Store, jobs and coach of production in this process, with a mind that nudges and a platform that remembers. */
export async function openJobsHouse({
  databaseUrl,
  redisUrl,
  clock = realClock,
  script = [],
  ...more
}: House) {
  const log = collectingLog();
  const store = databaseUrl
    ? await openStore({ dataDir: "memory", databaseUrl, clock, log })
    : await openMemoryStore({ clock, log });
  const platform = scriptedSender(...script);
  const { platformMs = 0 } = more;
  const slow: Sender = {
    ...platform.sender,
    async post(to, outgoing) {
      if (platformMs > 0) await new Promise((resolve) => setTimeout(resolve, platformMs));
      return platform.sender.post(to, outgoing);
    },
  };
  const jobs = await openJobs({
    store,
    queuePool: store.queuePool,
    redisUrl,
    senderOf: () => slow,
    paceOf: () => null,
    clock,
    log,
    supersededNote: "You were faster.",
    random: () => 0.5,
    holder: "this test",
    sweeps: more.sweeps ?? noSweeps,
    ...(more.concurrency ? { concurrency: more.concurrency } : {}),
    ...(more.times ? { times: more.times } : {}),
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
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await jobs.stop();
    await coach.idle();
    await store.close();
  };
  return { store, jobs, coach, platform, log, clock, close, [Symbol.asyncDispose]: close };
}

/** Waits until `holds`, or for `forMs` at most; what then stands is for the test to judge. */
export async function until(holds: () => boolean | Promise<boolean>, forMs = 10_000): Promise<void> {
  const end = performance.now() + forMs;
  while (!(await holds()) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}
