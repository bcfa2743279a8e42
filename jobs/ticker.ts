import type { Log } from "../src/ports.ts";

export type Ticker = { stop(): Promise<void> };

/**
 * Does `work` every `everyMs`, a little unevenly, so that processes started together part ways;
 * never twice at once. An error is logged and the next turn comes all the same.
 */
export function every(
  everyMs: number,
  what: string,
  { log, random }: { readonly log: Log; readonly random: () => number },
  work: () => Promise<unknown>,
): Ticker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const next = () => {
    timer = setTimeout(
      () => {
        running = work()
          .catch((error: unknown) =>
            log.warn({ what, error: String(error) }, "a sweep failed; the next one comes"),
          )
          .finally(() => {
            if (!stopped) next();
          });
      },
      everyMs * (0.9 + random() * 0.2),
    );
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
