import * as z from "zod";
import { Refusal } from "./refusal.ts";

/* Slack's published limits of blocks, as far as the coach uses them. Anything else is refused. */

const plain = (most: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const words = (most: number) =>
  z.union([
    plain(most),
    z.strictObject({
      type: z.literal("mrkdwn"),
      text: z.string().min(1).max(most),
      verbatim: z.boolean().optional(),
    }),
  ]);
const confirm = z.strictObject({
  title: plain(100),
  text: words(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(["primary", "danger"]).optional(),
});
const id = z.string().min(1).max(255);
const option = z.strictObject({
  text: words(75),
  value: z.string().min(1).max(75),
  description: plain(75).optional(),
});

const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plain(75),
  value: z.string().min(1).max(2000).optional(),
  url: z.string().url().max(3000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: confirm.optional(),
});
const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: id,
  options: z.array(option).min(1).max(5),
  confirm: confirm.optional(),
});
const input = {
  action_id: id,
  placeholder: plain(150).optional(),
  focus_on_load: z.boolean().optional(),
};
const inputElement = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("plain_text_input"),
    ...input,
    initial_value: z.string().min(1).max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal("datepicker"), ...input, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal("timepicker"),
    ...input,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("email_text_input"),
    ...input,
    initial_value: z.string().min(1).optional(),
  }),
  z
    .strictObject({
      type: z.literal("static_select"),
      ...input,
      options: z.array(option).min(1).max(100),
      initial_option: option.optional(),
    })
    .refine(
      (it) => it.initial_option === undefined || it.options.some((o) => o.value === it.initial_option?.value),
    ),
  z.strictObject({
    type: z.literal("radio_buttons"),
    action_id: id,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  }),
]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const richElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal("link"),
    url: z.string().min(1).max(3000),
    text: z.string().optional(),
    style,
  }),
]);
const richSection = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(richElement) });
const richPart = z.discriminatedUnion("type", [
  richSection,
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(richElement),
    border: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(richSection).min(1),
  }),
]);

const blockId = id.optional();
const messageBlock = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("rich_text"), block_id: blockId, elements: z.array(richPart).min(1) }),
  z.strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: words(3000),
    accessory: z.union([button, overflow]).optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("header"), block_id: blockId, text: plain(150) }),
  z.strictObject({ type: z.literal("divider"), block_id: blockId }),
  z.strictObject({
    type: z.literal("context"),
    block_id: blockId,
    elements: z.array(words(3000)).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    block_id: blockId,
    elements: z
      .array(z.union([button, overflow]))
      .min(1)
      .max(25),
  }),
]);
const viewBlock = z.union([
  messageBlock,
  z.strictObject({
    type: z.literal("input"),
    block_id: blockId,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
]);

const view = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("home"),
    private_metadata: z.string().max(3000).optional(),
    callback_id: z.string().max(255).optional(),
    blocks: z.array(viewBlock).min(1).max(100),
  }),
  z.strictObject({
    type: z.literal("modal"),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    private_metadata: z.string().max(3000).optional(),
    callback_id: z.string().max(255).optional(),
    notify_on_close: z.boolean().optional(),
    blocks: z.array(viewBlock).min(1).max(100),
  }),
]);

/** Refuses what Slack refuses: `invalid_blocks` with the reason, `msg_blocks_too_long`. */
export function checkMessageBlocks(blocks: unknown): void {
  const parsed = z.array(messageBlock).max(50).safeParse(blocks);
  if (!parsed.success) throw new Refusal("invalid_blocks", { errors: [z.prettifyError(parsed.error)] });
  uniqueIds(parsed.data);
  if (charactersIn(parsed.data) > 13_200) throw new Refusal("msg_blocks_too_long");
}

/** The same for `views.*`: `invalid_arguments`, as Slack calls it there. */
export function checkView(given: unknown): void {
  const parsed = view.safeParse(given);
  if (!parsed.success) throw new Refusal("invalid_arguments", { errors: [z.prettifyError(parsed.error)] });
  uniqueIds(parsed.data.blocks);
}

function uniqueIds(blocks: readonly { block_id?: string | undefined }[]): void {
  const ids = blocks.flatMap((it) => it.block_id ?? []);
  if (new Set(ids).size < ids.length)
    throw new Refusal("invalid_blocks", { errors: ["block_id is there twice"] });
}

function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, it) => sum + charactersIn(it), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, it]) => sum + (key === "text" && typeof it === "string" ? it.length : charactersIn(it)),
    0,
  );
}
