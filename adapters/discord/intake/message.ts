import * as z from "zod";
import type { Delivery } from "../../../src/ports.ts";
import { writeAddress } from "../address.ts";
import { timeOf } from "../snowflake.ts";

export const tenantId = "discord";
export const platform = "discord";

const directMessage = 1;
/** A plain message and a reply; the rest is Discord speaking of itself (pins, calls, joins). */
const spokenTypes: ReadonlySet<number> = new Set([0, 19]);

const Snowflake = z.string().regex(/^\d{1,20}$/);

/** What is read of a message, from the gateway and from the history alike. */
export const Incoming = z.looseObject({
  id: Snowflake,
  channel_id: Snowflake,
  guild_id: Snowflake.nullish(),
  channel_type: z.number().nullish(),
  type: z.number().nullish(),
  content: z.string().catch(""),
  author: z.looseObject({ id: Snowflake, bot: z.boolean().nullish() }),
  webhook_id: z.string().nullish(),
  mentions: z
    .array(z.looseObject({ id: z.string(), username: z.string() }))
    .catch([])
    .optional(),
  message_reference: z.looseObject({ message_id: z.string().nullish() }).nullish(),
});
export type Incoming = z.infer<typeof Incoming>;

/** True for what a person wrote to the coach alone. */
export function isForCoach(message: Incoming, myId: string): boolean {
  return (
    message.guild_id == null &&
    (message.channel_type ?? directMessage) === directMessage &&
    spokenTypes.has(message.type ?? 0) &&
    message.author.id !== myId &&
    message.author.bot !== true &&
    message.webhook_id == null
  );
}

/** The person's message as a delivery. `replyTo` is the ref of the coach's message that it answers. */
export function deliveryOf(message: Incoming, replyTo: string | null): Delivery {
  const home = writeAddress({ type: "direct", userId: message.author.id, channelId: message.channel_id });
  return {
    id: `discord-message-${message.id}`,
    platform,
    tenantId,
    personId: message.author.id,
    address: home,
    home,
    private: true,
    at: timeOf(message.id),
    body: { type: "text", text: readable(message), replyTo },
  };
}

/** The words without Discord's own signs: mentions become names, emoji their words. */
function readable(message: Incoming): string {
  const names = new Map(message.mentions?.map((it) => [it.id, it.username]));
  return message.content
    .replace(/<@!?(\d+)>/g, (_, id: string) => (names.has(id) ? `@${names.get(id)}` : ""))
    .replace(/<a?:(\w+):\d+>/g, ":$1:")
    .trim();
}
