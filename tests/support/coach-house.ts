import type { Mind } from "../../src/coach.ts";
import { createCoach } from "../../src/coach.ts";
import { Address, type Delivery, type DeliveryBody, type Model } from "../../src/ports.ts";
import { openMemoryStore } from "../../src/store/memory.ts";
import { collectingLog, standingClock } from "./world.ts";

type Parts = { readonly mind: Mind; readonly model?: Model | null };

/** The shell on a fresh store in memory; what it puts into the outbox is read back from there. */
export async function openCoachHouse({ mind, model = null }: Parts) {
  const clock = standingClock("2026-10-19T16:05:00Z");
  const log = collectingLog();
  const store = await openMemoryStore({ clock, log });
  const coach = createCoach({
    mind,
    store,
    clock,
    log,
    model,
    deliver: async () => {},
    alarms: { arm: async () => {}, close: async () => {} },
    working: async () => {},
  });
  return {
    coach,
    store,
    clock,
    log,
    /** What waits to be said to this person, in order. */
    async outbox(
      personId = "ana",
    ): Promise<readonly { text: string; files: readonly string[]; key: string }[]> {
      const { rows } = await store.pool.query(
        "select send_key, message from hearback.outbox where person_id = $1 order by out_id",
        [personId],
      );
      return rows.map(({ send_key, message }) => ({
        text: message.text,
        files: message.files.map((file: { name: string }) => file.name),
        key: send_key,
      }));
    },
    async [Symbol.asyncDispose]() {
      await coach.idle();
      await store.close();
    },
  };
}

let count = 0;

/** One delivery of Ana's, with only what a test is about. */
export function aDelivery(body: DeliveryBody, more: Partial<Delivery> = {}): Delivery {
  const address = Address.parse("ana's window");
  return {
    id: `delivery-${++count}`,
    platform: "test",
    tenantId: "test",
    personId: "ana",
    address,
    home: address,
    private: true,
    at: Date.parse("2026-10-19T16:05:00Z"),
    body,
    ...more,
  };
}

export const typed = (text: string): DeliveryBody => ({ type: "text", text, replyTo: null });
export const ana = { tenantId: "test", personId: "ana" };
