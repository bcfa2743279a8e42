import * as z from "zod";
import type { Delivery, DeliveryBody } from "../../../src/ports.ts";
import { writeAddress, writeRef } from "../address.ts";
import { decodeText } from "../render/text.ts";
import { tenantIdOf } from "../workspaces/tenants.ts";

/** The envelope of an Events API delivery; loose, for Slack adds fields and emulators leave some out. */
export const EventBody = z.looseObject({
  type: z.literal("event_callback"),
  event_id: z.string().optional(),
  event_time: z.number().optional(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  authorizations: z
    .array(
      z.looseObject({
        enterprise_id: z.string().nullish(),
        team_id: z.string().nullish(),
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .optional(),
  event: z.looseObject({ type: z.string() }),
});
export type EventBody = Readonly<z.infer<typeof EventBody>>;

const MessageEvent = z.looseObject({
  type: z.literal("message"),
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  user: z.string(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  files: z.array(z.looseObject({ name: z.string().nullish() })).optional(),
});

/** Kinds of message that a person wrote: all others are edits, deletions, joins and machines. */
const spoken = new Set(["file_share", "thread_broadcast", "me_message"]);

/** The same for each delivery of an event. Slack gives one; what stands in its place names the event. */
export function eventIdOf(body: EventBody): string {
  const { type, channel, user, ts, event_ts } = body.event;
  return body.event_id ?? [type, channel, user, ts ?? event_ts].map(String).join(":").slice(0, 150);
}

/** Whose record an event is about. */
export function tenantOfEvent(body: EventBody): string | null {
  const authorization = body.authorizations?.[0];
  return tenantIdOf({
    isEnterpriseInstall: authorization?.is_enterprise_install === true,
    enterpriseId: authorization?.enterprise_id ?? body.enterprise_id ?? null,
    teamId: authorization?.team_id ?? body.team_id ?? null,
  });
}

/**
 * The delivery in a direct message, or null where nobody spoke to the coach: edits, deletions,
 * other bots, its own words, other conversations.
 */
export function messageDelivery(
  body: EventBody,
  tenantId: string,
  botUserId: string | null,
): Delivery | null {
  const parsed = MessageEvent.safeParse(body.event);
  if (!parsed.success) return null;
  const event = parsed.data;
  const isDirect =
    event.channel_type === undefined ? event.channel.startsWith("D") : event.channel_type === "im";
  if (!isDirect || event.bot_id || event.user === botUserId || event.user === "USLACKBOT") return null;
  if (event.subtype !== undefined && !spoken.has(event.subtype)) return null;
  const text = wordsOf(decodeText(event.text ?? "", botUserId), event.files);
  if (text === "") return null;
  // In a thread the first message is the one that is answered; its own `thread_ts` is its `ts`.
  const thread = event.thread_ts && event.thread_ts !== event.ts ? event.thread_ts : null;
  return deliveryOf(
    { tenantId, user: event.user, channel: event.channel, thread, answering: event.ts },
    { id: eventIdOf(body), at: millis(event.ts) },
    {
      type: "text",
      text,
      replyTo: thread === null ? null : writeRef({ channel: event.channel, ts: thread }),
    },
  );
}

/** A delivery from a direct message, which is also where nudges go. */
export function deliveryOf(
  from: { tenantId: string; user: string; channel: string; thread: string | null; answering: string | null },
  what: { id: string; at: number },
  body: DeliveryBody,
): Delivery {
  return {
    ...what,
    platform: "slack",
    tenantId: from.tenantId,
    personId: from.user,
    address: writeAddress(from),
    home: writeAddress({ ...from, thread: null, answering: null }),
    private: true,
    body,
  };
}

/** Slack's timestamps are seconds with a fraction that only orders. */
function millis(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** A file without a word is still something that the person said. */
function wordsOf(text: string, files: readonly { name?: string | null | undefined }[] | undefined): string {
  if (text !== "" || files === undefined) return text;
  return files
    .map((file) => file.name ?? "")
    .filter((name) => name !== "")
    .join(", ");
}
