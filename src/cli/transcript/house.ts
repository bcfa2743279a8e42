import { createDeliver } from "../../../jobs/deliver.ts";
import { createMetrics } from "../../../jobs/metrics.ts";
import { sendTimes } from "../../../jobs/send-times.ts";
import { createCoach } from "../../coach.ts";
import { parseRecord } from "../../engine/record.ts";
import { stateOf, unknownState } from "../../engine/state.ts";
import { guide } from "../../guide/guide.ts";
import { createMind } from "../../mind.ts";
import type { Sender } from "../../ports/adapter.ts";
import type { Clock, Log, Model } from "../../ports.ts";
import { openMemoryStore } from "../../store/memory.ts";
import type { TranscriptHouse } from "./play.ts";

export type TranscriptOrder = {
  readonly clock: Clock;
  readonly platform: string;
  readonly sender: Sender;
  readonly log: Log;
  readonly model: Model | null;
};

/** The coach of production on a fresh store in memory; the alarm clock is whoever moves the clock. */
export async function openTranscriptHouse(order: TranscriptOrder): Promise<TranscriptHouse> {
  const { clock, platform, sender, log, model } = order;
  const store = await openMemoryStore({ clock, log });
  const deliverer = createDeliver({
    outbox: store.outbox,
    senderOf: (name) => (name === platform ? sender : null),
    paceOf: () => null,
    clock,
    log,
    metrics: createMetrics(store.upkeep),
    times: sendTimes,
    supersededNote: "",
    random: () => 0,
  });
  const coach = createCoach({
    mind: createMind(guide),
    store,
    clock,
    log,
    model,
    deliver: deliverer.deliver,
    alarms: { arm: async () => {}, close: async () => {} },
    working: async () => {},
  });
  return {
    coach,
    store,
    stateOf: (stored, now) =>
      stored === null ? unknownState(null) : stateOf(guide, parseRecord(stored), now),
    zoneOf: (stored) => (stored === null ? null : parseRecord(stored).person.timeZone),
    async close() {
      await coach.idle();
      await deliverer.stop();
      await store.close();
    },
  };
}
