import * as z from "zod";
import type { Clock, Keep } from "../../../src/ports.ts";
import { byAge } from "../snowflake.ts";

/*
 * How far each conversation has been read. Only with this can what was written during an outage be
 * fetched: Discord has no list of an app's direct messages. Holds ids, no words.
 */

const scope = "discord.seen";

const Mark = z.object({
  userId: z.string(),
  /** The youngest message that is durable here. */
  last: z.string(),
  /** When it was written down, epoch ms by our clock. */
  at: z.number(),
});
export type Watermark = z.infer<typeof Mark> & { readonly channelId: string };

export type Watermarks = Readonly<{
  /** Everything up to this message is taken in. Never goes back. */
  reached(channelId: string, userId: string, messageId: string): Promise<void>;
  /** Every conversation, the most recent first. */
  all(): Promise<readonly Watermark[]>;
  forget(channelId: string): Promise<void>;
}>;

export function createWatermarks(keep: Keep, clock: Clock): Watermarks {
  return {
    async reached(channelId, userId, last) {
      const mark = Mark.safeParse(await keep.get(scope, channelId));
      if (mark.success && byAge(mark.data.last, last) >= 0) return;
      await keep.put(scope, channelId, { userId, last, at: clock.now() } satisfies z.infer<typeof Mark>);
    },
    async all() {
      const rows = await keep.list(scope);
      return rows
        .flatMap(({ key, value }) => {
          const mark = Mark.safeParse(value);
          return mark.success ? [{ ...mark.data, channelId: key }] : [];
        })
        .sort((a, b) => byAge(b.last, a.last));
    },
    forget: (channelId) => keep.remove(scope, channelId),
  };
}
