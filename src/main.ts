import { existsSync } from "node:fs";
import { systemClock } from "./cli/clock.ts";
import { commands } from "./cli/commands.ts";
import { type CommandContext, UsageError } from "./cli/context.ts";
import { explain } from "./cli/explain.ts";
import { helpText } from "./cli/help.ts";
import { examine, openHouse } from "./open-house.ts";

/* The one file that reads the process: its arguments, environment, streams, signals and clock. */

if (existsSync(".env")) process.loadEnvFile(".env");

const ending = new AbortController();
const impatientMs = 10_000;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    ending.abort();
    // What does not end by itself is ended: the next start finds everything in the database.
    setTimeout(() => process.exit(1), impatientMs).unref();
  });
}
// A reader of our output that went away (`| head`) is no fault of ours.
process.stdout.on("error", () => ending.abort());

const [name = "help", ...args] = process.argv.slice(2);
const context: CommandContext = {
  args,
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock(),
  ending: ending.signal,
  openHouse,
  examine,
};

process.exitCode = await run(name.replace(/^--?(h|help)$/, "help"));

async function run(name: string): Promise<number> {
  const command = commands.get(name);
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${helpText(commands)}\n`);
    return 2;
  }
  try {
    return await command.run(context);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
