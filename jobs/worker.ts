import { UnrecoverableError } from "bullmq";
import * as z from "zod";
import type { Upkeep } from "../src/ports/outbox.ts";
import type { Log } from "../src/ports.ts";
import { atMost } from "./at-most.ts";
import type { CoachAtWork } from "./coach-at-work.ts";
import type { Hold } from "./hold.ts";
import type { Metrics } from "./metrics.ts";
import { AlarmJob, type AlarmQueue } from "./queue.ts";

type Parts = {
  readonly queue: AlarmQueue;
  readonly upkeep: Pick<Upkeep, "alarm">;
  readonly coach: Pick<CoachAtWork, "fire">;
  readonly log: Log;
  readonly metrics: Pick<Metrics, "alarms">;
  readonly hold: Hold;
  readonly concurrency: number;
};

export type AlarmWorker = {
  /** Closes the worker and opens a new one: the old one may hang on a lost connection. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** This process's clock ran ahead: waiting it out is no work for the queue. */
const longestOwnWaitMs = 60_000;
const longestCloseMs = 4_000;
const longestForcedMs = 1_000;

/**
 * Turns alarms into a look at who is due. It decides nothing: only the database's clock and the
 * engine do, so an alarm that is late, early, doubled or out of date is harmless.
 */
export function startWorker({ queue, hold, upkeep, coach, log, metrics, concurrency }: Parts): AlarmWorker {
  const timers = new Set<NodeJS.Timeout>();

  const ring = async ({ rowId, version }: AlarmJob): Promise<void> => {
    const alarm = await upkeep.alarm(rowId);
    if (!alarm || alarm.version !== version) {
      metrics.alarms.inc({ result: "out of date" });
      return;
    }
    if (alarm.inMs > 0) {
      metrics.alarms.inc({ result: "early" });
      if (alarm.inMs <= longestOwnWaitMs) ringLater({ rowId, version }, alarm.inMs);
      return;
    }
    if (hold.leftMs() > 0) return ringLater({ rowId, version }, hold.leftMs());
    metrics.alarms.inc({ result: "rang" });
    await coach.fire({ tenantId: alarm.tenantId, personId: alarm.personId });
  };

  const ringLater = (job: AlarmJob, inMs: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ring(job).catch((error: unknown) => log.warn({ error }, "an alarm was left to the sweep"));
    }, inMs + 1);
    timers.add(timer);
  };

  const open = () =>
    queue.work(async ({ data }) => {
      const parsed = AlarmJob.safeParse(data);
      if (!parsed.success) throw new UnrecoverableError(`Not an alarm: ${z.prettifyError(parsed.error)}`);
      await ring(parsed.data);
    }, concurrency);
  let worker = open();

  /** Lets alarms end; a worker that has lost its connection may never close by itself. */
  const close = async (old: typeof worker) => {
    if (!(await atMost(longestCloseMs, old.close()))) await atMost(longestForcedMs, old.close(true));
  };

  return {
    async restart() {
      const old = worker;
      worker = open();
      await close(old);
    },
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      await close(worker);
    },
  };
}
