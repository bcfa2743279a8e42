/** Runs what has the same key one after the other, in the order of asking; different keys at once. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A failed work does not stop those behind it. */
export function createInTurn(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return result;
  };
}
