import type { Command, ReadingContext } from "../../engine/command.ts";

/** A labelled line: a message, what was on record, and what it says. */
export type Line = ReadingContext &
  Readonly<{
    author: string;
    text: string;
    commands: readonly Command[];
    accept?: readonly (readonly Command[])[];
  }>;

/** Lines of one corpus file (JSON lines). */
export function linesOf(file: string): readonly Line[] {
  return file
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}
