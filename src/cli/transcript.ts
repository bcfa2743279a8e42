import { createInterface } from "node:readline";
import { buildRehearsal } from "../rehearsal.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand } from "./context.ts";
import { playTranscript } from "./transcript/play.ts";

/** Plays a scripted conversation against the real coach, with a clock that the script moves. */
export const transcriptCommand: CliCommand = {
  summary: "Plays a script (JSON lines) against the coach and prints all that it says.",
  options: ["--model: lets the language model of the settings take part"],
  async run(context) {
    const { model } = readArguments(context.args, { model: { type: "boolean" } }, "transcript");
    const lines = createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    const errors = await playTranscript(lines, {
      build: (parts) =>
        buildRehearsal({ ...parts, environment: model === true ? context.environment : null }),
      print: (line) => context.stdout.write(`${JSON.stringify(line)}\n`),
    });
    return errors > 0 ? 1 : 0;
  },
};
