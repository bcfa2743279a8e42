import type { CliCommand } from "./context.ts";

/** Lists the commands. `commands` is asked late: help is one of them. */
export function helpCommand(commands: () => ReadonlyMap<string, CliCommand>): CliCommand {
  return {
    summary: "Lists these commands.",
    options: [],
    async run({ stdout }) {
      stdout.write(`${helpText(commands())}\n`);
      return 0;
    },
  };
}

/** The text of `help`, without a line break at its end. */
export function helpText(commands: ReadonlyMap<string, CliCommand>): string {
  const lines = [...commands].flatMap(([name, { summary, options }]) => [
    `  ${name.padEnd(12)}${summary}`,
    ...options.map((option) => `  ${"".padEnd(14)}${option}`),
  ]);
  return [
    "Hearback: a coach for the time after a job interview.",
    "",
    "  npm start                      talk to it here, or on the platforms that the settings switch on",
    "  npm run hearback -- <command>",
    "",
    ...lines,
    "",
    "Settings come from the environment, or from a file .env; .env.example explains each.",
  ].join("\n");
}
