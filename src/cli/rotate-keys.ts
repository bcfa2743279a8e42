import { rotateKeys } from "../../adapters/slack/workspaces/rotate-keys.ts";
import { openStore } from "../store/open.ts";
import { readArguments } from "./arguments.ts";
import { type CliCommand, UsageError } from "./context.ts";
import { openLog } from "./log.ts";
import { readSetup } from "./setup.ts";

/** Seals the stored tokens of installed workspaces with the first of several keys. */
export const rotateKeysCommand: CliCommand = {
  summary: "Seals stored tokens anew with the first key of SLACK_TOKEN_KEY (NEW,OLD).",
  options: [],
  async run({ args, environment, stdout, stderr, clock }) {
    readArguments(args, {}, "rotate-keys");
    const keys = environment["SLACK_TOKEN_KEY"]?.trim();
    if (!keys)
      throw new UsageError("SLACK_TOKEN_KEY is not set: put the new key in front of the old one, NEW,OLD.");
    const { config } = readSetup(environment);
    const log = openLog({ level: config.logLevel ?? "silent", to: stderr });
    const { dataDir, databaseUrl } = config;
    const store = await openStore({ dataDir, databaseUrl: databaseUrl ?? undefined, clock, log });
    try {
      const rotated = await rotateKeys(keys, store.keep, clock);
      stdout.write(`Sealed anew: ${rotated}. Only the first key is needed from now on.\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
