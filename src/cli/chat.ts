import { pipedScreen } from "../../adapters/terminal/piped-screen.ts";
import type { Look, Screen } from "../../adapters/terminal/screen.ts";
import {
  type TerminalAdapter,
  type TerminalParts,
  terminalAdapter,
} from "../../adapters/terminal/terminal.ts";
import { typedScreen } from "../../adapters/terminal/typed-screen.ts";
import { words } from "../../adapters/terminal/words.ts";
import type { Config } from "../config.ts";
import type { Clock } from "../ports.ts";
import type { Environment } from "../settings.ts";
import { closeIdleStores } from "../store/memory.ts";
import { readArguments } from "./arguments.ts";
import { type MovableClock, movableClock } from "./clock.ts";
import type { CliCommand, CommandContext, Output } from "./context.ts";
import { parseDuration } from "./duration.ts";
import type { House } from "./house.ts";
import { openLog } from "./log.ts";
import { readSetup, withOffset } from "./setup.ts";

/** Talks to the coach here, whatever platforms the settings switch on. */
export const chatCommand: CliCommand = {
  summary: "Talks to the coach in this terminal, or by a pipe, a message a line.",
  options: [
    "--demo: a throw-away database and a clock that /skip 7d moves",
    "--clock-offset P7D: begins that much later",
  ],
  async run(context) {
    const options = readArguments(context.args, chatOptions, "chat");
    const { config } = readSetup(context.environment);
    const clock = withOffset(context.clock, options["clock-offset"], config);
    return chat(context, {
      config,
      clock,
      demo: options.demo === true,
      screen: screenOf(context),
      profile: profileOf(context),
    });
  },
};

export const chatOptions = {
  demo: { type: "boolean" },
  "clock-offset": { type: "string" },
} as const;

export type ChatOrder = Readonly<{
  config: Config;
  clock: Clock;
  /** A throw-away database, and a clock that can be moved. */
  demo: boolean;
  screen: Screen;
  profile: TerminalParts["profile"];
}>;

/** Runs the conversation until the person leaves, the input ends or the process is asked to end. */
export async function chat(
  context: CommandContext,
  { config, clock, demo, screen, profile }: ChatOrder,
): Promise<number> {
  const movable = demo ? movableClock(clock) : null;
  const opened: { house: House | null; terminal: TerminalAdapter | null } = { house: null, terminal: null };
  if (screen.attended) await screen.print(words.welcome);
  const house = await context.openHouse({
    // A throw-away database has a throw-away queue with it.
    config: demo ? { ...config, databaseUrl: null, redisUrl: null } : config,
    clock: movable ?? clock,
    log: openLog({ level: config.logLevel ?? "silent", to: context.stderr }),
    role: "all",
    store: demo ? "memory" : "settings",
    adapters: [
      (world) => {
        const skip =
          movable && ((span: string) => skipTime(movable, opened.house, span, profile.timeZone ?? undefined));
        opened.terminal = terminalAdapter({ screen, world, profile, skip });
        return opened.terminal;
      },
    ],
    mount: () => {},
  });
  opened.house = house;
  const asked = new Promise<void>((resolve) => {
    if (context.ending.aborted) resolve();
    context.ending.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([asked, opened.terminal?.ended]);
  await house.close();
  if (demo) await closeIdleStores();
  return 0;
}

/** What falls due on the way is said at its own time, in order, as it would have been. */
async function skipTime(
  clock: MovableClock,
  house: House | null,
  span: string,
  timeZone: string | undefined,
): Promise<string | null> {
  const spanMs = parseDuration(span);
  if (spanMs === null || house === null) return null;
  const target = clock.now() + spanMs;
  for (let due = await house.nextDue(); due !== null && due <= target; due = await house.nextDue()) {
    clock.advanceTo(due);
    await house.wake();
  }
  clock.advanceTo(target);
  return new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone }).format(target);
}

/** A terminal where a person sits, else a pipe. */
export function screenOf({ stdin, stdout, environment }: CommandContext): Screen {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return pipedScreen(stdin, stdout);
  return typedScreen(stdin, stdout, () => lookOf(stdout, environment));
}

/** Colours and wrapped lines on a terminal alone, and no colours where they are not wanted. */
export function lookOf(stdout: Output, environment: Environment): Look {
  if (stdout.isTTY !== true) return { colours: false, columns: null };
  const colours = !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  return { colours, columns: Math.min(stdout.columns ?? widest, widest) };
}

const widest = 88;

/** A machine that stands on UTC without being told to is a server: its zone says nothing of the person. */
export function profileOf({ environment }: CommandContext) {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const told = environment["TZ"] !== undefined || !["UTC", "Etc/UTC"].includes(timeZone);
  return { timeZone: told ? timeZone : null, locale };
}
