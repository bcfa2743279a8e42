import type { Reading, ReadingContext } from "../engine/command.ts";
import { type PackedModels, unpackModels } from "./models.ts";
import { reader } from "./reader.ts";
import weights from "./weights.generated.json" with { type: "json" };

const read = reader(unpackModels(weights as unknown as PackedModels));

/**
 * Reads one message as commands of the coach, in the order of the message: never empty, never throwing,
 * the same for the same input. Understanding decides nothing else.
 */
export function understand(text: string, context: ReadingContext): Reading {
  return read(text, context);
}
