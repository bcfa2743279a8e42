import type { Draft, DraftRequest } from "../engine/draft.ts";
import { flagsOf } from "./flags.ts";
import { holesOf } from "./holes.ts";
import { layOut } from "./lay-out.ts";
import { outlineOf } from "./outline-of.ts";
import { write } from "./write.ts";

/** Writes the document from the facts alone: the same request, the same text. Never fails. */
export function compose(request: DraftRequest): Draft {
  const outline = outlineOf(request);
  const holes = holesOf(request);
  const flags = flagsOf(request, holes);
  return layOut(request, write(request, outline, holes, flags, 0));
}
