import { Counter, type Registry } from "prom-client";
import type { Clock, Model } from "../ports.ts";
import { memoryBudget } from "./budget.ts";
import { createModelClient, type ModelSettings } from "./client.ts";
import { createDrafter } from "./draft.ts";
import { createModelReader } from "./read.ts";

export type ModelWorld = Readonly<{
  clock: Clock;
  /** Where costs and outcomes are counted; null: nowhere. */
  registry: Registry | null;
}>;

/** The optional model: drafts and readings within a time and a daily share, counted, never thrown. */
export function openModel(
  settings: ModelSettings & { readonly dailyBudget: number },
  world: ModelWorld,
): Model {
  const { clock, registry } = world;
  const registers = registry ? [registry] : [];
  const calls = new Counter({
    name: "hearback_model_calls_total",
    help: "Calls to the language model by task and result.",
    labelNames: ["task", "result"],
    registers,
  });
  const tokens = new Counter({
    name: "hearback_model_tokens_total",
    help: "Tokens paid for, by task and direction.",
    labelNames: ["task", "direction"],
    registers,
  });
  const client = createModelClient(settings, {
    budget: memoryBudget(clock, settings.dailyBudget),
    monotonic: () => clock.monotonic(),
    count({ task, result, promptTokens, completionTokens }) {
      calls.inc({ task, result });
      tokens.inc({ task, direction: "in" }, promptTokens);
      tokens.inc({ task, direction: "out" }, completionTokens);
    },
  });
  const draft = createDrafter(client);
  const read = createModelReader(client);
  return {
    read: (text, context, person) => read(text, context, { person }),
    draft: (request, person) => draft(request, { person }),
  };
}
