import type { Board } from "../../../src/engine/board.ts";
import type { Reading } from "../../../src/engine/command.ts";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Delivery, PersonKey } from "../../../src/ports.ts";

/** A desk that remembers what was handed in, once each, and can be told to fail. */
export type FakeDesk = Desk & {
  /** In the order in which they became durable; redeliveries are dropped. */
  readonly accepted: Delivery[];
  /** Ids of all that was handed in, redeliveries too. */
  readonly ids: string[];
  readonly forgotten: { tenantId: string; since: number }[];
  readonly boards: Map<string, Board>;
  reading: Reading;
  /** While set, nothing becomes durable. */
  failing: boolean;
  /** How long it takes to become durable. */
  delayMs: number;
  changed(person: PersonKey): void;
  /** Everything but profiles. */
  heard(): readonly Delivery[];
};

export function createFakeDesk(): FakeDesk {
  const listeners = new Set<(person: PersonKey) => void>();
  const accepted: Delivery[] = [];
  const boards = new Map<string, Board>();
  const desk: FakeDesk = {
    accepted,
    ids: [],
    forgotten: [],
    boards,
    reading: { commands: [], confidence: 0 },
    failing: false,
    delayMs: 0,
    async accept(delivery) {
      if (desk.delayMs > 0) await new Promise((done) => setTimeout(done, desk.delayMs));
      desk.ids.push(delivery.id);
      if (desk.failing) throw new Error("The database is away");
      if (!accepted.some((it) => it.id === delivery.id && it.tenantId === delivery.tenantId))
        accepted.push(delivery);
    },
    board: async ({ tenantId, personId }) => boards.get(`${tenantId}/${personId}`) ?? null,
    read: async () => desk.reading,
    settled: async () => undefined,
    async forgetTenant(tenantId, since) {
      desk.forgotten.push({ tenantId, since });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (person) => {
      for (const listener of listeners) listener(person);
    },
    heard: () => accepted.filter((it) => it.body.type !== "profile"),
  };
  return desk;
}
