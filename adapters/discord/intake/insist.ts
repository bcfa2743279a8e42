import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../../../src/ports.ts";

const firstWaitMs = 250;
const lastWaitMs = 10_000;

/** Does what must not be given up (the database is away) until it works or `signal` says to stop. */
export async function insist<T>(
  work: () => Promise<T>,
  what: string,
  signal: AbortSignal,
  log: Log,
): Promise<T> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, lastWaitMs)) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.name : "unknown";
      log.error({ what, reason, againInMs: waitMs }, "Discord: not possible yet, trying again");
      await pause(waitMs, undefined, { signal });
    }
  }
}
