import type { Command, Reading, ReadingContext } from "../engine/command.ts";
import { candidates, chances, type Evidence } from "./arbitrate.ts";
import { commandColumns, evidenceOf, traitsOf, verdictOf } from "./evidence.ts";
import { expected } from "./expectation.ts";
import { sigmoid } from "./linear.ts";
import type { Models } from "./models.ts";
import { glimpse, perceive } from "./perceive.ts";
import { despairs, type Settled, settle } from "./settle.ts";
import { fill } from "./slots/fill.ts";

const longest = 4000;

/** Stages that can be switched off, to see what each is worth. */
export type Stages = Readonly<{
  expectation?: boolean;
  arbiter?: boolean;
  clauses?: boolean;
  backstop?: boolean;
}>;

/** A reader of messages by the given weights. */
export function reader(
  models: Models,
  stages: Stages = {},
): (text: string, context: ReadingContext) => Reading {
  const { labels } = models.line;
  const columns = commandColumns(labels);
  const names = columns.map((k) => labels[k] ?? "");
  return (message, context) => {
    // A pasted novel says nothing more to the coach than its beginning.
    const text = message.slice(0, longest);
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))
      return { commands: [{ command: "out-of-scope" }], confidence: 0.9 };
    const sure = stages.expectation === false ? null : expected(text, context);
    if (sure) return sure;
    const percept = perceive(glimpse(text, context), models.tagger, stages.backstop !== false);
    const traits = traitsOf(percept, context);
    const verdict = verdictOf(traits, models.line, models.clause);
    const evidence = evidenceOf(verdict, columns, percept, context, stages.clauses !== false);
    const found = candidates(evidence, columns.length);
    const odds = chances(found, models.arbiter);
    const { members, confidence } = stages.arbiter === false ? apart(evidence) : settle(found, odds, names);
    const slotless = members.map((k) => ({ name: names[k] ?? "out-of-scope", column: columns[k] ?? 0 }));
    const commands: readonly Command[] = fill(slotless, { percept, context, traits, verdict, labels });
    const crisis = labels.indexOf("feel:crisis");
    const parts = verdict.parts.map((part) => part[crisis] ?? -9);
    const heard = sigmoid(Math.min(verdict.whole[crisis] ?? -9, Math.max(...parts)));
    if (!despairs(text, heard)) return { commands, confidence };
    const others = commands.filter(({ command }) => command !== "feel" && command !== "out-of-scope");
    return { commands: [{ command: "feel", tone: "crisis" }, ...others], confidence: 0.97 };
  };
}

/** Without the arbiter: each command by itself, where it is likelier than not. */
function apart({ whole, joint }: Evidence): Settled {
  const odds = Array.from(whole, (odd, k) => (odd + (joint[k] ?? odd)) / 2);
  const top = odds.indexOf(Math.max(...odds));
  return {
    members: odds.flatMap((odd, k) => (k === top || odd > 0 ? [k] : [])),
    confidence: sigmoid(odds[top] ?? 0),
  };
}
