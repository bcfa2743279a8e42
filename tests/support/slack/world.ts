import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdapterWorld } from "../../../src/ports/adapter.ts";
import type { Keep } from "../../../src/ports.ts";

export type TestWorld = AdapterWorld & {
  /** What was logged, as text: nothing secret may ever stand in it. */
  readonly logged: string[];
  readonly stored: Map<string, string>;
  readonly mounted: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** Moves the coach's clock away from real time. */
  moveClock(byMs: number): void;
};

/** A world in memory: real time unless moved, everything logged and stored can be looked at. */
export function createTestWorld(): TestWorld {
  const logged: string[] = [];
  const stored = new Map<string, string>();
  const mounted: TestWorld["mounted"] = new Map();
  const leases = new Map<string, string>();
  let offsetMs = 0;
  const write = (level: string) => (about: object, message: string) => {
    logged.push(`${level} ${message} ${JSON.stringify(about)}`);
  };
  return {
    logged,
    stored,
    mounted,
    moveClock: (byMs) => {
      offsetMs += byMs;
    },
    clock: {
      now: () => Date.now() + offsetMs,
      monotonic: () => performance.now(),
      ruling: () => ({ offsetMs }),
    },
    log: { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") },
    keep: createMemoryKeep(stored),
    leases: {
      async take(name, holder) {
        if ((leases.get(name) ?? holder) !== holder) return false;
        leases.set(name, holder);
        return true;
      },
      async release(name, holder) {
        if (leases.get(name) === holder) leases.delete(name);
      },
    },
    mount: (prefix, handler) => mounted.set(prefix, handler),
  };
}

function createMemoryKeep(stored: Map<string, string>): Keep {
  const at = (scope: string, key: string): string => `${scope}\n${key}`;
  return {
    get: async (scope, key) => JSON.parse(stored.get(at(scope, key)) ?? "null"),
    async put(scope, key, value) {
      stored.set(at(scope, key), JSON.stringify(value));
    },
    async putNew(scope, key, value) {
      if (stored.has(at(scope, key))) return false;
      stored.set(at(scope, key), JSON.stringify(value));
      return true;
    },
    async remove(scope, key) {
      stored.delete(at(scope, key));
    },
    list: async (scope) =>
      [...stored]
        .filter(([key]) => key.startsWith(`${scope}\n`))
        .map(([key, value]) => ({ key: key.slice(scope.length + 1), value: JSON.parse(value) })),
  };
}
