import type { Draft, DraftRequest } from "../engine/draft.ts";
import { adviceFor } from "./advice.ts";
import { flagsOf } from "./flags.ts";
import { holesOf } from "./holes.ts";
import { layOut } from "./lay-out.ts";
import { outlineOf } from "./outline-of.ts";
import { type Judgement, judge } from "./rubric.ts";
import { write } from "./write.ts";

/** How many wordings are tried before the best of them is taken. */
const attempts = 12;

/** Writes the document from the facts alone: the same request, the same text. Never fails. */
export function compose(request: DraftRequest): Draft {
  const outline = outlineOf(request);
  const holes = holesOf(request);
  const flags = flagsOf(request, holes);
  let best: { draft: Draft; judgement: Judgement } | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const draft = layOut(request, write(request, outline, holes, flags, attempt), holes);
    const judgement = judge(draft, request, holes);
    if (best === null || isBetter(judgement, best.judgement)) best = { draft, judgement };
    if (judgement.passes && judgement.score === 1) break;
  }
  if (best === null) throw new Error("A draft needs at least one attempt");
  return { ...best.draft, warnings: best.judgement.failed, advice: adviceFor(request, holes) };
}

function isBetter(one: Judgement, other: Judgement): boolean {
  const failing = ({ gates }: Judgement) => gates.filter(({ passed }) => !passed).length;
  return failing(one) - failing(other) < 0 || (failing(one) === failing(other) && one.score > other.score);
}
