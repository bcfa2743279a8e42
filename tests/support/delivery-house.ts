import { createDeliver, type DeliverParts } from "../../jobs/deliver.ts";
import { createMetrics } from "../../jobs/metrics.ts";
import { sendTimes } from "../../jobs/send-times.ts";
import { Address, type PersonKey } from "../../src/ports.ts";
import { openMemoryStore } from "../../src/store/memory.ts";
import { ana } from "./coach-house.ts";
import { plannedNudge } from "./nudging-mind.ts";
import { type Move, scriptedSender } from "./scripted-sender.ts";
import { plainMessage } from "./toy-mind.ts";
import { collectingLog, standingClock } from "./world.ts";

const window = Address.parse("ana's window");

/** Outbox, protocol and a scripted platform, with a clock that a test moves. */
export async function openDeliveryHouse({
  script = [],
  ...parts
}: { readonly script?: readonly Move[] } & Partial<DeliverParts> = {}) {
  const clock = standingClock("2026-10-19T10:00:00Z");
  const log = collectingLog();
  const store = await openMemoryStore({ clock, log });
  const platform = scriptedSender(...script);
  const metrics = createMetrics(store.upkeep);
  const world: DeliverParts = {
    outbox: store.outbox,
    senderOf: () => platform.sender,
    paceOf: () => null,
    clock,
    log,
    metrics,
    times: sendTimes,
    supersededNote: "You were faster.",
    random: () => 0,
    ...parts,
  };
  const deliverer = createDeliver(world);
  return {
    clock,
    log,
    store,
    platform,
    metrics,
    world,
    deliver: (person: PersonKey = ana) => deliverer.deliver(person),
    say: (key: string, person: PersonKey = ana) =>
      store.withPerson(person, (tx) =>
        tx.say({
          key,
          address: window,
          message: plainMessage(`text of ${key}`),
          nudge: null,
          timeZone: null,
        }),
      ),
    /** A nudge that was due and is on its way out. */
    nudge: (key: string) =>
      store.withPerson(ana, async (tx) => {
        await tx.settle(window, "test");
        await tx.save({}, [plannedNudge(key, tx.now)]);
        await tx.fired([key], key);
        await tx.say({
          key,
          address: window,
          message: plainMessage(`text of ${key}`),
          nudge: { kind: "remind", company: null, nudgeIds: [key], opportunityIds: [] },
          timeZone: null,
        });
      }),
    async statuses(): Promise<Readonly<Record<string, string>>> {
      const { rows } = await store.pool.query("select send_key, status from hearback.outbox");
      return Object.fromEntries(rows.map(({ send_key, status }) => [send_key, status]));
    },
    counted: async (metric: { get(): Promise<{ values: readonly { value: number }[] }> }) =>
      (await metric.get()).values.reduce((sum, { value }) => sum + value, 0),
    async [Symbol.asyncDispose]() {
      await deliverer.stop();
      await store.close();
    },
  };
}
