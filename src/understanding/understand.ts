import type { Reading, ReadingContext } from "../engine/command.ts";
import { featuresOf } from "./features.ts";
import { fill } from "./fill.ts";
import { told } from "./labels.ts";
import { type Linear, scores, sigmoid } from "./linear.ts";
import { masked } from "./masks.ts";
import { perceive } from "./perceive.ts";
import packed from "./weights.generated.json" with { type: "json" };
import { type PackedLinear, unpack } from "./weights.ts";

const trained: Linear = unpack(packed.line as PackedLinear);

/**
 * Reads one message as commands of the coach: contract of understanding. Pure; never throws, whatever
 * the text; never empty.
 */
export function understand(text: string, context: ReadingContext): Reading {
  const percept = perceive(text, context);
  const found = scores(trained, featuresOf(masked(percept.tokens, percept.spans), context.asked));
  const odds = trained.labels.map((label, k) => ({ label, score: found[k] ?? -9 }));
  const names = odds.filter(({ label }) => !label.includes(":")).sort((a, b) => b.score - a.score);
  let chosen = names.filter(({ score }, i) => i === 0 || score > 0);
  if (chosen.length > 1) chosen = chosen.filter(({ label }) => label !== "out-of-scope");
  const commands = fill(
    chosen.map(({ label }) => ({ name: label, value: toldValue(label, odds) })),
    percept,
    context,
  );
  const confidence = chosen.reduce((sum, { score }) => sum * sigmoid(score), 1);
  return { commands, confidence };
}

function toldValue(name: string, odds: readonly { label: string; score: number }[]): string | null {
  if (told[name] === undefined) return null;
  const best = odds.filter(({ label }) => label.startsWith(`${name}:`)).sort((a, b) => b.score - a.score)[0];
  return best?.label.slice(name.length + 1) ?? null;
}
