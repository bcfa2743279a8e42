import { isoOf } from "../dates/civil.ts";
import type { Percept } from "../perceive.ts";
import type { Line } from "./corpus.ts";

/** Labels for the direction in which a line's days are meant, where its label tells. */
export function tenseOf(line: Line, { spans }: Percept): readonly string[] {
  const labels = new Set<string>();
  for (const command of line.commands) {
    if ((command.command !== "log-interview" && command.command !== "correct") || command.on === undefined)
      continue;
    for (const { past, coming, tense } of spans.dates) {
      if (past === coming && tense === undefined) continue;
      if (past !== null && isoOf(past) === command.on && past !== coming) labels.add("tense:past");
      else if (coming !== null && isoOf(coming) === command.on && past !== coming) labels.add("tense:coming");
    }
  }
  return [...labels];
}
