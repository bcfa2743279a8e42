import type { Command, Reading, ReadingContext } from "../engine/command.ts";
import { wordOf } from "./tokens.ts";

const yes = new Set(
  "yes ok sure correct exactly definitely absolutely affirmative yea right 👍 ✅ 👌 💯".split(" "),
);
const no = new Set("no not-really nein non 👎 ❌ nope skip pass negative".split(" "));

/**
 * Answers of one or two words whose meaning hangs on the open question alone: a bare yes, a bare no.
 * Null where the message says more; then the other stages read it.
 */
export function expected(text: string, { asked }: ReadingContext): Reading | null {
  const words = text
    .trim()
    .split(/[\s,.!?]+/)
    .filter(Boolean)
    .map(wordOf);
  if (words.length === 0 || words.length > 2) return null;
  const [first, second] = words;
  if (
    first === undefined ||
    (second !== undefined &&
      second !== first &&
      !/^(?:please|sir|ma'am|mate|thanks|lol|coach|yet)$/.test(second))
  )
    return null;
  const skip = first === "skip" || first === "pass";
  if (yes.has(first) && second !== "yet") {
    if (asked === "thank-you-sent") return certain({ command: "thank-you-sent" });
    if (asked === "heard-back") return null;
    return first === "right" || first === "ok"
      ? asked === undefined
        ? null
        : certain({ command: "affirm" })
      : certain({ command: "affirm" });
  }
  if (no.has(first))
    return certain(asked === "heard-back" && !skip ? { command: "no-word" } : { command: "deny" });
  return null;
}

const certain = (command: Command): Reading => ({ commands: [command], confidence: 0.97 });
