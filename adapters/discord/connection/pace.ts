import * as z from "zod";
import type { Clock, Keep } from "../../../src/ports.ts";
import type { DiscordRest } from "./rest.ts";

/*
 * Discord lets the whole bot make fifty requests a second, however many processes it has. Each
 * process leaves a sign of life and takes its share; a hold that Discord puts on one holds all.
 */

const scope = "discord.pace";
const beatMs = 3_000;
const aliveMs = 9_000;
/** Fifty, less a margin for requests that are on their way while the shares change. */
const allPerSecond = 45;

const Sign = z.object({ at: z.number() });
const Hold = z.object({ until: z.number() });
const holdKey = "hold";

export type Pace = Readonly<{
  /** From now on this process counts. Also workers do, which only send. */
  begin(): void;
  stop(): Promise<void>;
}>;

export function createPace(rest: DiscordRest, keep: Keep, clock: Clock, holder: string): Pace {
  let timer: NodeJS.Timeout | null = null;

  async function beat(): Promise<void> {
    const now = clock.now();
    await keep.put(scope, holder, { at: now } satisfies z.infer<typeof Sign>);
    let alive = 0;
    for (const { key, value } of await keep.list(scope)) {
      const hold = Hold.safeParse(value);
      if (hold.success) {
        if (hold.data.until > now) rest.holdUntil(clock.monotonic() + hold.data.until - now);
        else await keep.remove(scope, key);
        continue;
      }
      const sign = Sign.safeParse(value);
      if (sign.success && now - sign.data.at < aliveMs) alive++;
      else await keep.remove(scope, key);
    }
    rest.allow(allPerSecond / Math.max(1, alive));
  }

  // Without the database nothing is sent anyway, so a missed beat costs nothing.
  const quietly = () => void beat().catch(() => undefined);

  rest.onGlobalLimit((retryAfterMs) => {
    if (retryAfterMs < beatMs) return;
    const until = clock.now() + retryAfterMs;
    keep.put(scope, holdKey, { until } satisfies z.infer<typeof Hold>).catch(() => undefined);
  });

  return {
    begin() {
      if (timer !== null) return;
      timer = setInterval(quietly, beatMs).unref();
      quietly();
    },
    async stop() {
      if (timer === null) return;
      clearInterval(timer);
      timer = null;
      await keep.remove(scope, holder).catch(() => undefined);
    },
  };
}
