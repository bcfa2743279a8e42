import type { Sender } from "../src/ports/adapter.ts";
import type { Outbox, SendTimes, Upkeep } from "../src/ports/outbox.ts";
import type { AlarmClock, Check, Clock, Deliver, Leases, Log, Store } from "../src/ports.ts";
import { createAlarmClock } from "./alarm-clock.ts";
import type { CoachAtWork } from "./coach-at-work.ts";
import { createDeliver } from "./deliver.ts";
import { createHold } from "./hold.ts";
import { createLeapWatch } from "./leap.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Pace } from "./pacing.ts";
import { openQueue, type QueueSettings } from "./queue.ts";
import { sendTimes } from "./send-times.ts";
import { createSweeps, type SweepTimes, sweepTimes } from "./sweeps.ts";
import { every, type Ticker } from "./ticker.ts";
import { type AlarmWorker, startWorker } from "./worker.ts";

export type JobsSettings = QueueSettings & {
  readonly store: Store & { readonly outbox: Outbox; readonly upkeep: Upkeep; readonly leases: Leases };
  readonly senderOf: (platform: string) => Sender | null;
  readonly paceOf: (platform: string) => Pace | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Below a message that came too late. */
  readonly supersededNote: string;
  readonly random: () => number;
  /** Names this process to the others. */
  readonly holder: string;
  readonly concurrency?: number;
  readonly times?: SendTimes;
  readonly sweeps?: SweepTimes;
};

export type Jobs = {
  readonly deliver: Deliver;
  readonly alarms: AlarmClock;
  readonly metrics: Metrics;
  check(): Promise<readonly Check[]>;
  /** Begins to wake the coach: alarms and sweeps. Gateways that only receive never call it. */
  start(coach: CoachAtWork): Promise<void>;
  /** Looks at everything now: after the clock was moved by hand. */
  sweepNow(): Promise<void>;
  /** Workers first, then sends under way, then the queue. The store is closed by its owner. */
  stop(): Promise<void>;
};

const heartbeatEveryMs = 30_000;
/** So many sweeps in a row with something to rescue, and the worker is taken for hung. */
const silentSweeps = 2;

/** The jobs of one process: what sends, what wakes, what looks after both. */
export async function openJobs(settings: JobsSettings): Promise<Jobs> {
  const { clock, log, store } = settings;
  const times = settings.times ?? sendTimes;
  const sweepEvery = settings.sweeps ?? sweepTimes;
  const hold = createHold(clock);
  const metrics = createMetrics(store.upkeep);
  const queue = await openQueue(settings);
  const deliverer = createDeliver({ ...settings, outbox: store.outbox, metrics, times, hold });
  const alarms = createAlarmClock({ queue, clock, log, metrics });
  const tickers: Ticker[] = [];
  let worker: AlarmWorker | null = null;
  let sweeps: ReturnType<typeof createSweeps> | null = null;

  return {
    deliver: deliverer.deliver,
    alarms,
    metrics,
    check: () => queue.check(),

    async start(coach) {
      const { outbox, upkeep, leases } = store;
      const own = createSweeps({
        ...settings,
        outbox,
        upkeep,
        leases,
        coach,
        deliverer,
        alarms,
        metrics,
        times,
        sweeps: sweepEvery,
      });
      sweeps = own;
      const alarmWorker = startWorker({
        queue,
        hold,
        upkeep,
        coach,
        log,
        metrics,
        concurrency: settings.concurrency ?? 25,
      });
      worker = alarmWorker;
      const watch = createLeapWatch(clock);

      const alone = (what: string, everyMs: number, work: () => Promise<unknown>) =>
        tickers.push(
          every(everyMs, what, settings, async () => {
            // One process sweeps at a time; another takes over when this one is gone or frozen.
            if (await leases.take(`sweep ${what}`, settings.holder, Math.round(everyMs * 1.5))) await work();
          }),
        );
      let silent = 0;
      alone("arm", sweepEvery.armEveryMs, own.arm);
      alone("due", sweepEvery.dueEveryMs, async () => {
        if (hold.leftMs() > 0) return;
        silent = (await own.due()) > 0 ? silent + 1 : 0;
        if (silent < silentSweeps) return;
        silent = 0;
        log.warn({}, "alarms stay silent: opening the alarm worker anew");
        await alarmWorker.restart();
      });
      alone("outbox", sweepEvery.outboxEveryMs, own.outbox);
      alone("inbox", sweepEvery.outboxEveryMs, own.inbox);
      alone("erasures", sweepEvery.outboxEveryMs, own.erasures);
      alone("tidy", sweepEvery.tidyEveryMs, own.tidy);
      tickers.push(
        every(heartbeatEveryMs, "heartbeat", settings, async () => {
          const holdMs = watch((await upkeep.heartbeat()).now);
          if (holdMs === 0) return;
          log.error({ holdMs }, "the database's clock leapt ahead: sending pauses");
          hold.for(holdMs);
        }),
      );
      watch((await upkeep.heartbeat()).now);
      // What a stopped or crashed process left behind is not kept waiting for the first turn.
      await own.arm();
    },

    async sweepNow() {
      if (!sweeps) return;
      await sweeps.arm();
      await sweeps.due(0);
      await sweeps.outbox(0);
    },

    async stop() {
      await Promise.all(tickers.map((ticker) => ticker.stop()));
      await worker?.stop();
      await deliverer.stop();
      await queue.close();
    },
  };
}
