import type { AdapterWorld } from "../../src/ports/adapter.ts";
import type { Clock, Keep, Leases, Log } from "../../src/ports.ts";

/** A clock that stands until a test moves it. */
export type StandingClock = Clock & { advance(ms: number): void };

/** Stands at `at` (epoch ms, or an ISO instant); `advance` moves it forward. */
export function standingClock(at: number | string): StandingClock {
  let now = typeof at === "number" ? at : Date.parse(at);
  return {
    now: () => now,
    monotonic: () => now,
    ruling: () => ({ fixed: now }),
    advance(ms) {
      now += ms;
    },
  };
}

/** Keeps in memory what the database would keep; hand the same one to a second adapter for a restart. */
export function keepInMemory(): Keep {
  const kept = new Map<string, Map<string, string>>();
  const scopeOf = (scope: string) => {
    const found = kept.get(scope) ?? new Map<string, string>();
    kept.set(scope, found);
    return found;
  };
  return {
    get: async (scope, key) => JSON.parse(scopeOf(scope).get(key) ?? "null"),
    put: async (scope, key, value) => void scopeOf(scope).set(key, JSON.stringify(value)),
    async putNew(scope, key, value) {
      if (scopeOf(scope).has(key)) return false;
      scopeOf(scope).set(key, JSON.stringify(value));
      return true;
    },
    remove: async (scope, key) => void scopeOf(scope).delete(key),
    list: async (scope) => [...scopeOf(scope)].map(([key, value]) => ({ key, value: JSON.parse(value) })),
  };
}

/** Leases of one process: by the clock given. */
function leasesInMemory(clock: Clock): Leases {
  const held = new Map<string, { holder: string; until: number }>();
  return {
    async take(name, holder, forMs) {
      const lease = held.get(name);
      if (lease && lease.holder !== holder && lease.until > clock.now()) return false;
      held.set(name, { holder, until: clock.now() + forMs });
      return true;
    },
    async release(name, holder) {
      if (held.get(name)?.holder === holder) held.delete(name);
    },
  };
}

/** Collects what is logged, so that a test can look for what must not be there. */
export function collectingLog(): Log & { readonly lines: readonly object[] } {
  const lines: object[] = [];
  const write = (about: object, message: string) => void lines.push({ ...about, message });
  return { lines, debug: write, info: write, warn: write, error: write };
}

export type TestWorld = AdapterWorld &
  Readonly<{ clock: StandingClock; log: ReturnType<typeof collectingLog> }>;

/** Everything that an adapter is given, working and in memory; override what the test is about. */
export function testWorld(parts: Partial<TestWorld> = {}): TestWorld {
  const clock = parts.clock ?? standingClock("2026-10-19T16:05:00Z");
  return {
    clock,
    log: collectingLog(),
    keep: keepInMemory(),
    leases: leasesInMemory(clock),
    mount: () => {},
    ...parts,
  };
}
