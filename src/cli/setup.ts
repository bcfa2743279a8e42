import { platforms } from "../../adapters/index.ts";
import { type Config, readConfig } from "../config.ts";
import type { AdapterWorld, ChatAdapter } from "../ports/adapter.ts";
import type { Clock } from "../ports.ts";
import { type Environment, explainProblems, type SettingProblem } from "../settings.ts";
import { offsetClock } from "./clock.ts";
import { UsageError } from "./context.ts";
import { parseDuration } from "./duration.ts";

export type Setup = Readonly<{
  config: Config;
  /** The platforms that the settings switch on. */
  adapters: readonly ((world: AdapterWorld) => Promise<ChatAdapter>)[];
}>;

/** Reads all settings, of the core and of every platform. Throws a `UsageError` with all problems at once. */
export function readSetup(environment: Environment): Setup {
  const problems: SettingProblem[] = [];
  const reading = readConfig(environment);
  if (!reading.ok) problems.push(...reading.problems);
  const adapters: ((world: AdapterWorld) => Promise<ChatAdapter>)[] = [];
  for (const platform of platforms) {
    const setup = platform.configure(environment);
    if (setup.state === "broken") problems.push(...setup.problems);
    if (setup.state === "on") adapters.push(setup.open);
  }
  if (!reading.ok || problems.length > 0) {
    throw new UsageError(`Some settings need a look:\n${explainProblems(problems)}`);
  }
  return { config: reading.settings, adapters };
}

/** `clock` ahead by what `--clock-offset` says. Throws a `UsageError` in production. */
export function withOffset(clock: Clock, offset: string | undefined, config: Config): Clock {
  if (offset === undefined) return clock;
  if (config.production) {
    throw new UsageError(
      "--clock-offset is for demonstrations and tests: it is refused while NODE_ENV is production.",
    );
  }
  const offsetMs = parseDuration(offset);
  if (offsetMs === null)
    throw new UsageError(`--clock-offset ${offset} is no length of time: write P7D, PT6H or 7d.`);
  return offsetClock(clock, offsetMs);
}
