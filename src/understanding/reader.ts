import type { Command, Reading, ReadingContext } from "../engine/command.ts";
import { candidates, chances } from "./arbitrate.ts";
import { commandColumns, evidenceOf, traitsOf, verdictOf } from "./evidence.ts";
import { expected } from "./expectation.ts";
import type { Models } from "./models.ts";
import { glimpse, perceive } from "./perceive.ts";
import { settle } from "./settle.ts";
import { fill } from "./slots/fill.ts";

/** A reader of messages by the given weights. */
export function reader(models: Models): (text: string, context: ReadingContext) => Reading {
  const { labels } = models.line;
  const columns = commandColumns(labels);
  const names = columns.map((k) => labels[k] ?? "");
  return (text, context) => {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))
      return { commands: [{ command: "out-of-scope" }], confidence: 0.9 };
    const sure = expected(text, context);
    if (sure) return sure;
    const percept = perceive(glimpse(text, context), models.tagger);
    const traits = traitsOf(percept, context);
    const verdict = verdictOf(traits, models.line, models.clause);
    const evidence = evidenceOf(verdict, columns, percept, context);
    const found = candidates(evidence, columns.length);
    const odds = chances(found, models.arbiter);
    const { members, confidence } = settle(found, odds, names, text);
    const slotless = members.map((k) => ({ name: names[k] ?? "out-of-scope", column: columns[k] ?? 0 }));
    const commands: readonly Command[] = fill(slotless, { percept, context, traits, verdict, labels });
    return { commands, confidence };
  };
}
