import { ButtonStyle, ComponentType } from "discord.js";
import * as z from "zod";
import { escapeText } from "../render/escape.ts";
import { contentLimit } from "../render/split.ts";

const Button = z.looseObject({
  type: z.number(),
  style: z.number().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
});
const Row = z.looseObject({ type: z.literal(ComponentType.ActionRow), components: z.array(Button) });

/** A message of ours as an interaction shows it. */
export const PressedMessage = z.looseObject({
  id: z.string(),
  content: z.string().catch(""),
  components: z.array(Row).catch([]).optional(),
});
export type PressedMessage = z.infer<typeof PressedMessage>;

/**
 * The message after one of its buttons was pressed: what was chosen stands below it, and nothing
 * but links can be pressed any more. The same for every try, for it builds on what was pressed.
 */
export function disarmed(message: PressedMessage, customId: string) {
  const rows = message.components ?? [];
  const label = rows.flatMap((row) => row.components).find((it) => it.custom_id === customId)?.label;
  const chosen = label === undefined ? message.content : `${message.content}\n-# ✓ ${escapeText(label)}`;
  return {
    content: chosen.length <= contentLimit ? chosen : message.content,
    components: rows
      .map((row) => ({ ...row, components: row.components.filter((it) => it.style === ButtonStyle.Link) }))
      .filter((row) => row.components.length > 0),
  };
}
