import { createInterface } from "node:readline";
import { closeIdleStores } from "../store/memory.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand } from "./context.ts";
import { openLog } from "./log.ts";
import { readSetup } from "./setup.ts";
import { openTranscriptHouse } from "./transcript/house.ts";
import { playTranscript } from "./transcript/play.ts";

/** Plays a scripted conversation against the real coach, with a clock that the script moves. */
export const transcriptCommand: CliCommand = {
  summary: "Plays a script (JSON lines) against the coach and prints all that it says.",
  options: ["--model: lets the language model of the settings take part"],
  async run(context) {
    const options = readArguments(context.args, { model: { type: "boolean" } }, "transcript");
    const { config } = readSetup(context.environment);
    const log = openLog({ level: config.logLevel ?? "error", to: context.stderr });
    const lines = createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    const errors = await playTranscript(lines, {
      build: (parts) => openTranscriptHouse({ ...parts, log, model: null }),
      print: (line) => context.stdout.write(`${JSON.stringify(line)}\n`),
    });
    await closeIdleStores();
    return errors > 0 ? 1 : 0;
  },
};
