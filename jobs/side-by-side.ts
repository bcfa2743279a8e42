import type { Log } from "../src/ports.ts";

/** Does `work` for each item, `atOnce` at a time. One that fails is logged and stops no other. */
export async function sideBySide<T>(
  items: readonly T[],
  atOnce: number,
  log: Log,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const one = async () => {
    for (const item of rest) {
      try {
        await work(item);
      } catch (error) {
        log.warn({ error }, "a sweep left something to the next one");
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
}
