/** What goes wrong with a request that matches, instead of or after doing what it asks. */
export type Fault = Readonly<{
  method: string;
  route: RegExp;
  times: number;
  /** `lose`: done, and the answer is lost. `drop`: not done, and no answer. `hang`: not done, never answered. */
  how:
    | "lose"
    | "drop"
    | "hang"
    | Readonly<{
        status: number;
        body?: object;
        headers?: Readonly<Record<string, string>>;
        after?: boolean;
      }>;
}>;

/** Faults in the order of their naming; each happens as often as it says. */
export function createFaults() {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    plan(fault: Omit<Fault, "times"> & { readonly times?: number }) {
      const times = fault.times ?? 1;
      waiting.push({ fault: { ...fault, times }, left: times });
    },
    next(method: string, path: string): Fault["how"] | null {
      const found = waiting.find(({ fault }) => fault.method === method && fault.route.test(path));
      if (found === undefined) return null;
      found.left--;
      waiting = waiting.filter((it) => it.left > 0);
      return found.fault.how;
    },
    clear() {
      waiting = [];
    },
  };
}
