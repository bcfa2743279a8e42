import type { Command, Reading, ReadingContext } from "../engine/command.ts";
import { zoneIn } from "./lexicon/zones.ts";
import { wordOf } from "./tokens.ts";

const yes = new Set(
  "yes ok sure correct exactly definitely absolutely affirmative yea right 👍 ✅ 👌 💯".split(" "),
);
const no = new Set("no not-really nein non 👎 ❌ nope skip pass negative".split(" "));

const orders: readonly (readonly [RegExp, Command])[] = [
  [
    /^(?:list|overview|board|show (?:me )?(?:everything|all|the board|my interviews)|all (?:my )?interviews)$/,
    { command: "list" },
  ],
  [/^(?:help|what can you do|how does this work)$/, { command: "help" }],
  [/^(?:undo|undo (?:that|it|this)|take (?:that|it) back)$/, { command: "undo" }],
  [/^(?:stop|unsubscribe|stop (?:it|reminding me|messaging me))$/, { command: "stop-nudges" }],
  [/^(?:resume|unmute|unpause)$/, { command: "resume-nudges" }],
  [
    /^(?:status|what(?:'?s| is) next|next|what now|what(?:'?s| is) due|where do i stand)$/,
    { command: "status" },
  ],
  [
    /^(?:export|export (?:my )?(?:data|everything)|send me my data|what do you know about me)$/,
    { command: "export" },
  ],
  [/^(?:never ?mind|forget it|cancel)$/, { command: "cancel" }],
  [
    /^(?:delete|erase|wipe) (?:everything|all(?: of it)?|all my data|my data|my account)$/,
    { command: "delete", everything: true },
  ],
  // Copying a text is not sending it.
  [/^(?:i(?:'ve| have)? )?copied (?:it|that|them|the text)$/, { command: "status" }],
  [
    /^(?:sorry,? )?i (?:forgot|don'?t (?:know|remember|have)|didn'?t (?:get|catch)) (?:the |their |her |his |my )?(?:[a-z]+'?s'? )?names?$/,
    { command: "ask", topic: "people" },
  ],
  // Who else reads along is a question for the coach, wherever it is asked.
  [
    /^(?:(?:can|could|does|will|is) )?(?:my|the) (?:boss|employer|manager|company|workplace) (?:can |could |able to )?(?:reads?|sees?) (?:this|these|it|what i)\b.*$/,
    { command: "ask", topic: "other" },
  ],
  [/^(?:later|snooze|not now)$/, { command: "snooze" }],
];

/** An order in the words of the help page, or where somebody is: the same whatever is asked. */
function ordered(text: string): Reading | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/^(?:please|pls|hey|ok|coach)[, ]+|[,. !?]+(?:please|pls|thanks|coach)?[.!? ]*$/g, "");
  const order = orders.find(([words]) => words.test(said))?.[1];
  if (order) return certain(order);
  if (!/^(?:i'?m|i am)(?: now| currently| back)? in [\p{L}. ]{2,25}(?: now| time)?$/u.test(said)) return null;
  const timeZone = zoneIn(said);
  return timeZone === null ? null : certain({ command: "set-time-zone", timeZone });
}

/**
 * Answers of one or two words whose meaning hangs on the open question alone: a bare yes, a bare no.
 * Null where the message says more; then the other stages read it.
 */
export function expected(text: string, { asked }: ReadingContext): Reading | null {
  const order = ordered(text);
  if (order) return order;
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
