import * as z from "zod";

/*
 * The marker of the delivery protocol: it finds a message again whose posting got no answer. It
 * stands in the metadata, in the ids of the blocks and in the buttons' values, for a workspace
 * (or an emulator) may keep only some of them. Metadata can be read by other apps, and the key
 * says nothing to them.
 */
const eventType = "hearback_message";

/** The version in front lets a later release know an old button when it is pressed. */
const version = "1";

export type Press = Readonly<{ key: string; button: number }>;

export function metadataOf(key: string): { event_type: string; event_payload: { key: string } } {
  return { event_type: eventType, event_payload: { key } };
}

/** `1.<send key>.<place>`: what a button of a message carries. */
export function writePress(press: Press): string {
  return [version, press.key, press.button].join(".");
}

/** Null for a value that this version did not write: an old or foreign button. */
export function readPress(value: unknown): Press | null {
  const match = typeof value === "string" ? /^1\.([A-Za-z0-9_-]+)\.(\d{1,2})$/.exec(value) : null;
  return match?.[1] === undefined ? null : { key: match[1], button: Number(match[2]) };
}

const Marked = z.looseObject({
  ts: z.string(),
  metadata: z
    .looseObject({ event_payload: z.looseObject({ key: z.string().optional() }).optional() })
    .optional(),
  blocks: z
    .array(
      z.looseObject({
        block_id: z.string().optional(),
        elements: z
          .array(z.looseObject({ value: z.string().optional() }))
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
});

/** Slack's timestamp of the message if it carries `key` in any of the three places, else null. */
export function markedWith(key: string, message: unknown): string | null {
  const parsed = Marked.safeParse(message);
  if (!parsed.success) return null;
  const { ts, metadata, blocks = [] } = parsed.data;
  if (metadata?.event_payload?.key === key) return ts;
  const inBlocks = blocks.some(
    (block) =>
      block.block_id?.startsWith(`${key}.`) === true ||
      block.elements?.some((element) => readPress(element.value)?.key === key) === true,
  );
  return inBlocks ? ts : null;
}
