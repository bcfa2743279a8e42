import { featuresOf } from "../features.ts";
import { labelsOf } from "../labels.ts";
import { masked } from "../masks.ts";
import { perceive } from "../perceive.ts";
import { type PackedLinear, pack } from "../weights.ts";
import type { Line } from "./corpus.ts";
import { learn } from "./learn.ts";

/** Weights of every classifier, learnt from `lines`: the same lines in the same order give the same weights. */
export function train(lines: readonly Line[]): { readonly line: PackedLinear } {
  const labels = [...new Set(lines.flatMap((line) => line.commands.flatMap(labelsOf)))].sort();
  const place = new Map(labels.map((label, i) => [label, i]));
  const examples = lines.map((line) => {
    const { tokens, spans } = perceive(line.text, line);
    return {
      features: featuresOf(masked(tokens, spans), line.asked),
      labels: [...new Set(line.commands.flatMap(labelsOf).flatMap((label) => place.get(label) ?? []))],
    };
  });
  return { line: pack(learn(examples, labels), 0.3) };
}
