/** Runs what belongs to one person in the order in which it came, and people beside each other. */
export interface Turns {
  take<T>(person: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything taken so far is done. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(person, work) {
      const before = last.get(person) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(person, settled);
      void settled.then(() => {
        if (last.get(person) === settled) last.delete(person);
      });
      return mine;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
