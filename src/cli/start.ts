import type { Clock } from "../ports.ts";
import { readArguments } from "./arguments.ts";
import { chat, chatOptions, profileOf, screenOf } from "./chat.ts";
import { type CliCommand, type CommandContext, UsageError } from "./context.ts";
import { type Role, roles } from "./house.ts";
import { createOpsServer } from "./http-server.ts";
import { openLog } from "./log.ts";
import { readSetup, type Setup, withOffset } from "./setup.ts";

/** Serves the platforms that the settings switch on; none: the terminal. */
export const startCommand: CliCommand = {
  summary: "Serves the platforms that the settings switch on; without any, the terminal.",
  options: [
    `--role ${roles.join("|")}: hears people, sees to what is due, or both (default: all)`,
    "--demo: the terminal with a throw-away database and a clock that /skip 7d moves",
    "--clock-offset P7D: begins that much later (not in production)",
  ],
  async run(context) {
    const options = readArguments(context.args, { ...chatOptions, role: { type: "string" } }, "start");
    const role = readRole(options.role);
    const setup = readSetup(context.environment);
    const clock = withOffset(context.clock, options["clock-offset"], setup.config);
    const demo = options.demo === true;
    if (demo || (setup.adapters.length === 0 && options.role === undefined)) {
      return chat(context, {
        config: setup.config,
        clock,
        demo,
        screen: screenOf(context),
        profile: profileOf(context),
      });
    }
    if (setup.adapters.length === 0) {
      throw new UsageError(
        "start --role needs a platform: set the tokens of Slack or Discord (see .env.example).",
      );
    }
    return serve(context, setup, role, clock);
  },
};

function readRole(given: string | undefined): Role {
  if (given === undefined) return "all";
  const role = roles.find((name) => name === given);
  if (!role) throw new UsageError(`--role ${given} is not known: use ${roles.join(", ")}.`);
  return role;
}

async function serve(
  context: CommandContext,
  { config, adapters }: Setup,
  role: Role,
  clock: Clock,
): Promise<number> {
  const log = openLog({ level: config.logLevel ?? "info", to: context.stderr });
  const server = createOpsServer();
  const port = await server.listen(config.port);
  try {
    const house = await context.openHouse({
      config,
      clock,
      log,
      role,
      store: "settings",
      adapters,
      mount: server.mount,
    });
    server.probe(house);
    log.info({ port, role }, "serving");
    if (!context.ending.aborted) {
      await new Promise<void>((resolve) =>
        context.ending.addEventListener("abort", () => resolve(), { once: true }),
      );
    }
    log.info({ role }, "stopping");
    await house.close();
  } finally {
    await server.close();
  }
  return 0;
}
