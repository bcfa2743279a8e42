import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Screen } from "../../adapters/terminal/screen.ts";
import { written } from "../../adapters/terminal/written.ts";
import { readArguments } from "./arguments.ts";
import { chat, lookOf } from "./chat.ts";
import { offsetClock } from "./clock.ts";
import type { CliCommand, CommandContext } from "./context.ts";
import { readSetup } from "./setup.ts";

/** Plays the core journey by itself, on a throw-away database, for people who only want to see it. */
export const demoCommand: CliCommand = {
  summary: "Plays a follow-up from interview to email in twenty seconds; nothing to type.",
  options: ["--fast: without pauses"],
  async run(context) {
    const { fast } = readArguments(context.args, { fast: { type: "boolean" } }, "demo");
    const { config } = readSetup(context.environment);
    const screen = playedScreen(context, journey, fast === true ? 0 : 1);
    const clock = offsetClock(context.clock, untilMondayAfternoonMs(context.clock.now()));
    return chat(context, { config, clock, demo: true, screen, profile: { timeZone, locale: "en-US" } });
  },
};

const timeZone = "America/New_York";

/** What the person of the demonstration types. */
const journey: readonly string[] = [
  "I'm Sam Rivera. I had an interview with Acme today for the data analyst role",
  "They didn't say when they would decide. I met Dana Smith, dana@acme.example",
  "I sent the thank-you note",
  "/skip 7d",
  "Not yet",
  "I called and left a voicemail",
  "draft a hook email: they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
];

/** Shows the words as if they were typed, with time to read the answers. */
function playedScreen(
  { stdout, environment }: CommandContext,
  lines: readonly string[],
  pace: number,
): Screen {
  const type = async (line: string) => {
    for (const character of `> ${line}\n`) {
      await written(stdout, character);
      await pause(8 * pace);
    }
  };
  async function* messages() {
    for (const line of lines) {
      await pause(1500 * pace);
      await type(line);
      yield line;
    }
    await pause(500 * pace);
  }
  return {
    messages: messages(),
    attended: false,
    look: lookOf(stdout, environment),
    print: (block) => written(stdout, `${block}\n\n`),
    close: () => {},
  };
}

/** From now to the coming Monday, 16:05 in the demonstration's zone: an interview on a weekend would seem odd. */
function untilMondayAfternoonMs(now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const monday = today.add({ days: 8 - today.dayOfWeek }).withPlainTime("16:05");
  return monday.epochMilliseconds - now;
}
