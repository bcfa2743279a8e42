import { createInterface } from "node:readline";
import type { Config } from "../config.ts";
import { openModel } from "../model/model.ts";
import type { Clock, Model } from "../ports.ts";
import { closeIdleStores } from "../store/memory.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand, Input } from "./context.ts";
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
    const errors = await playTranscript(linesOf(context.stdin), {
      build: (parts) =>
        openTranscriptHouse({ ...parts, log, model: modelOf(options.model === true, config, parts.clock) }),
      print: (line) => context.stdout.write(`${JSON.stringify(line)}\n`),
    });
    await closeIdleStores();
    return errors > 0 ? 1 : 0;
  },
};

/** No model is called unless it was asked for, and then only where the settings know one. */
function modelOf(wanted: boolean, { model }: Config, clock: Clock): Model | null {
  return wanted && model ? openModel(model, { clock, registry: null }) : null;
}

/** Reads from the first line on, and only when the first one is asked for: none is let go meanwhile. */
async function* linesOf(input: Input): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
