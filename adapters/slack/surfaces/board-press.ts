import { createHash } from "node:crypto";
import type { Board } from "../../../src/engine/board.ts";
import type { Button } from "../../../src/engine/message.ts";

/**
 * What a button of the Home tab carries: the opportunity and a digest of what it would do. The
 * commands stay here: a press is looked up on the board as it is now, so that a button of
 * yesterday's Home tab does nothing that today's does not offer.
 */
export function writeBoardPress(opportunityId: string, action: Button): string {
  return JSON.stringify({ v: 1, of: opportunityId, does: digestOf(action) });
}

/** The action that was pressed, if the board still has it. */
export function findBoardPress(board: Board | null, value: string): Button | null {
  const pressed = parse(value);
  if (board === null || pressed === null) return null;
  const item = board.items.find((it) => it.opportunityId === pressed.of);
  return item?.actions.find((it) => digestOf(it) === pressed.does) ?? null;
}

function digestOf(action: Button): string {
  return createHash("sha256")
    .update(JSON.stringify([action.label, action.commands]))
    .digest("base64url")
    .slice(0, 16);
}

function parse(value: string): { of: string; does: string } | null {
  try {
    const it: unknown = JSON.parse(value);
    if (typeof it !== "object" || it === null || !("v" in it && "of" in it && "does" in it)) return null;
    return it.v === 1 && typeof it.of === "string" && typeof it.does === "string"
      ? { of: it.of, does: it.does }
      : null;
  } catch {
    return null;
  }
}
