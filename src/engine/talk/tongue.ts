import type { Command } from "../command.ts";
import type { Turn } from "./turn.ts";

/** A message in another language is met in that language (79). True: it was. */
export function foreign(turn: Turn, only: Command | undefined): boolean {
  if (
    only !== undefined &&
    only.command !== "out-of-scope" &&
    only.command !== "status" &&
    only.command !== "thank" &&
    only.command !== "greet" &&
    only.command !== "log-interview" &&
    only.command !== "ask"
  )
    return false;
  const said =
    turn.text
      .toLowerCase()
      .match(/[\p{L}'’]+/gu)
      ?.map((word) => word.replaceAll("’", "'")) ?? [];
  if (said.some((word) => english.has(word))) return false;
  const scored = turn.guide.tongues
    .map((tongue) => ({ tongue, hits: new Set(said.filter((word) => tongue.tells.includes(word))).size }))
    .sort((one, other) => other.hits - one.hits);
  const best = scored[0];
  if (best === undefined || best.hits < 2) return false;
  turn.reply.head.push(best.tongue.says);
  turn.quiet = true;
  return true;
}

/** Any of these, and the message is English enough. */
const english: ReadonlySet<string> = new Set([
  "the",
  "i",
  "i'm",
  "my",
  "with",
  "they",
  "interview",
  "today",
  "yesterday",
  "and",
  "is",
  "was",
  "to",
  "of",
  "you",
  "what",
  "it",
  "for",
  "sent",
  "called",
  "no",
  "yes",
]);
