import type { KnownBlock } from "@slack/types";
import * as z from "zod";
import { shorten } from "./text.ts";

const Block = z.looseObject({
  type: z.string(),
  block_id: z.string().optional(),
  elements: z.array(z.looseObject({ action_id: z.string().optional() })).optional(),
});

/**
 * A message of ours, as Slack gives it back, after one of its buttons was pressed: the buttons about
 * the same opportunity go, for they are answered; those about others stay. The press is noted below.
 * Null when there is nothing to change.
 */
export function afterPress(
  message: unknown,
  press: { readonly key: string; readonly actionId: string; readonly label: string },
): { text: string; blocks: KnownBlock[] } | null {
  const parsed = z
    .looseObject({ text: z.string().optional(), blocks: z.array(Block) })
    .safeParse(message).data;
  const group = groupOf(press.actionId);
  if (parsed === undefined || group === null) return null;
  const blocks = parsed.blocks.flatMap((block) => {
    if (block.type !== "actions" || block.elements === undefined) return [block];
    const elements = block.elements.filter((it) => groupOf(it.action_id ?? "") !== group);
    return elements.length === 0 ? [] : [{ ...block, elements }];
  });
  if (JSON.stringify(blocks) === JSON.stringify(parsed.blocks)) return null;
  const note = {
    type: "context",
    block_id: `${press.key}.pressed.${group}`,
    elements: [{ type: "plain_text", text: shorten(`✓ ${press.label}`, 100) }],
  };
  return { text: parsed.text ?? press.label, blocks: [...blocks, note] as unknown as KnownBlock[] };
}

/** `press.<place>.<group>`: buttons about one opportunity are one group. */
export function pressActionId(place: number, group: number): string {
  return `press.${place}.${group}`;
}

function groupOf(actionId: string): string | null {
  return /^press\.\d+\.(\d+)$/.exec(actionId)?.[1] ?? null;
}
