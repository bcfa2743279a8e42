import { platforms } from "../../adapters/index.ts";
import type { Check } from "../ports.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand, Output } from "./context.ts";
import { openLog } from "./log.ts";
import { readSetup } from "./setup.ts";

/** Asks everything that Hearback stands on whether it answers, and says what to do where it does not. */
export const doctorCommand: CliCommand = {
  summary: "Tells what is configured, whether it answers, and what to do if not.",
  options: [],
  async run(context) {
    readArguments(context.args, {}, "doctor");
    const { config, adapters } = readSetup(context.environment);
    const log = openLog({ level: config.logLevel ?? "silent", to: context.stderr });
    const checks = await context.examine({ config, clock: context.clock, log, adapters });
    const off = platforms
      .filter((it) => it.configure(context.environment).state === "off")
      .map(({ platform, settings }): Check => {
        return {
          what: platform,
          state: "off",
          found: "No settings.",
          fix: `To switch it on: ${Object.keys(settings.shape).join(", ")} (see .env.example).`,
        };
      });
    printChecks(context.stdout, [...checks, ...off]);
    return checks.some(({ state }) => state === "broken") ? 1 : 0;
  },
};

const marks = { ok: "ok     ", off: "off    ", warning: "warning", broken: "BROKEN " } as const;

function printChecks(stdout: Output, checks: readonly Check[]): void {
  for (const { what, state, found, fix } of checks) {
    stdout.write(`${marks[state]}  ${what.padEnd(10)}  ${found}\n`);
    if (fix !== null) stdout.write(`${"".padEnd(21)}${fix}\n`);
  }
}
