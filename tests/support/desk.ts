import type { Board } from "../../src/engine/board.ts";
import type { Desk } from "../../src/ports/adapter.ts";
import type { Delivery, PersonKey } from "../../src/ports.ts";

/** A desk that remembers what it was handed; a delivery with a known id is taken and dropped. */
export type RecordingDesk = Desk &
  Readonly<{
    /** What came in, each delivery once. */
    deliveries: readonly Delivery[];
    /** Ids in the order in which they came in, redeliveries included. */
    ids: readonly string[];
    /** Resolves when `count` deliveries that `wanted` picks are there; rejects after two seconds. */
    heard(wanted: (delivery: Delivery) => boolean, count?: number): Promise<readonly Delivery[]>;
    /** Tells the listeners that a record has changed. */
    changed(person: PersonKey): void;
  }>;

export type DeskAnswers = Readonly<{
  /** Runs when a new delivery was accepted, before `settled` resolves. */
  onDelivery?: (delivery: Delivery) => Promise<void>;
  board?: Board | null;
}>;

export function recordingDesk({ onDelivery, board = null }: DeskAnswers = {}): RecordingDesk {
  const deliveries: Delivery[] = [];
  const ids: string[] = [];
  const known = new Set<string>();
  const listeners = new Set<(person: PersonKey) => void>();
  const arrivals = new Set<() => void>();
  let work: Promise<void> = Promise.resolve();
  return {
    deliveries,
    ids,
    async accept(delivery) {
      ids.push(delivery.id);
      if (known.has(delivery.id)) return;
      known.add(delivery.id);
      deliveries.push(delivery);
      work = work.then(() => onDelivery?.(delivery));
      for (const arrived of arrivals) arrived();
    },
    settled: () => work,
    board: async () => board,
    read: async () => ({ commands: [{ command: "out-of-scope" }], confidence: 0 }),
    forgetTenant: async () => {},
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (person) => {
      for (const listener of listeners) listener(person);
    },
    heard: (wanted, count = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = deliveries.filter(wanted);
          if (found.length < count) return;
          arrivals.delete(look);
          clearTimeout(timer);
          resolve(found);
        };
        const timer = setTimeout(() => {
          arrivals.delete(look);
          reject(
            new Error(
              `Heard ${JSON.stringify(deliveries.map(({ body }) => body))}, not ${count} of what was wanted.`,
            ),
          );
        }, 2000);
        arrivals.add(look);
        look();
      }),
  };
}
