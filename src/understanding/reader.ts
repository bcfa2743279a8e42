import type { Command, Reading, ReadingContext } from "../engine/command.ts";
import { candidates, chances } from "./arbitrate.ts";
import { commandColumns, evidenceOf, traitsOf, verdictOf } from "./evidence.ts";
import { expected } from "./expectation.ts";
import { sigmoid } from "./linear.ts";
import type { Models } from "./models.ts";
import { glimpse, perceive } from "./perceive.ts";
import { despairs, settle } from "./settle.ts";
import { fill } from "./slots/fill.ts";

const longest = 4000;

/** A reader of messages by the given weights. */
export function reader(models: Models): (text: string, context: ReadingContext) => Reading {
  const { labels } = models.line;
  const columns = commandColumns(labels);
  const names = columns.map((k) => labels[k] ?? "");
  return (message, context) => {
    // A pasted novel says nothing more to the coach than its beginning.
    const text = message.slice(0, longest);
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
    const { members, confidence } = settle(found, odds, names);
    const slotless = members.map((k) => ({ name: names[k] ?? "out-of-scope", column: columns[k] ?? 0 }));
    const commands: readonly Command[] = fill(slotless, { percept, context, traits, verdict, labels });
    const crisis = labels.indexOf("feel:crisis");
    const heard = Math.max(...[verdict.whole, ...verdict.parts].map((odd) => sigmoid(odd[crisis] ?? -9)));
    if (!despairs(text, heard)) return { commands, confidence };
    const others = commands.filter(({ command }) => command !== "feel" && command !== "out-of-scope");
    return { commands: [{ command: "feel", tone: "crisis" }, ...others], confidence: 0.97 };
  };
}
