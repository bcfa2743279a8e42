import { movableClock, systemClock } from "../../../src/cli/clock.ts";
import { readConfig } from "../../../src/config.ts";
import { openHouse } from "../../../src/open-house.ts";
import type { ChatAdapter } from "../../../src/ports/adapter.ts";
import { collectingLog } from "../world.ts";
import { asRead, discordAdapter } from "./bench.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { eventually } from "./house.ts";
import { buttonsOf } from "./people.ts";
import type { OpenInteraction, StoredMessage } from "./state.ts";

/**
 * The whole coach, with its real engine and a throw-away database, on a fake Discord. The coach's
 * clock is moved; Discord keeps its own, as it will.
 */
export async function openDiscordSession(startAt: string) {
  const discord = await openFakeDiscord();
  // A person who types faster than five messages in five seconds is for other tests.
  discord.limits.switchOff();
  const clock = movableClock(systemClock());
  clock.advanceTo(Date.parse(startAt));
  const log = collectingLog();
  const accepted = new Set<string>();
  const config = readConfig({ DATA_DIR: "unused" });
  if (!config.ok) throw new Error("The settings of the test are wrong");
  const house = await openHouse({
    config: config.settings,
    clock,
    log,
    role: "all",
    store: "memory",
    mount: () => undefined,
    adapters: [
      (world): ChatAdapter => {
        const adapter = discordAdapter(discord, world);
        return {
          ...adapter,
          open: (desk) =>
            adapter.open({
              ...desk,
              async accept(delivery) {
                await desk.accept(delivery);
                accepted.add(delivery.id);
              },
            }),
        };
      },
    ],
  });
  const ana = discord.person("ana");
  const settled = () => house.desk.settled({ tenantId: "discord", personId: ana.id });
  const wordsOf = (message: StoredMessage | undefined) =>
    [
      asRead(message?.content ?? ""),
      ...(message === undefined ? [] : buttonsOf(message).map((it) => it["label"])),
    ].join("\n");

  /** What the coach says while this is done and until it has come to rest. */
  async function hearing(doing: () => Promise<unknown>): Promise<readonly StoredMessage[]> {
    const before = new Set(discord.posted(ana.id).map(({ id }) => id));
    await doing();
    await settled();
    return discord.posted(ana.id).filter(({ id }) => !before.has(id));
  }

  const interact = (start: () => OpenInteraction) =>
    hearing(async () => {
      const { id } = start();
      await eventually(() => accepted.has(`discord-interaction-${id}`));
    });

  return {
    discord,
    house,
    log,
    ana,
    wordsOf,
    tell: (text: string) =>
      hearing(async () => {
        const { id } = ana.writes(text);
        await eventually(() => accepted.has(`discord-message-${id}`));
      }),
    press: (label: string, on?: StoredMessage) =>
      interact(() => ana.presses(label, on === undefined ? {} : { on })),
    run: (name: string, options: Readonly<Record<string, string>> = {}) =>
      interact(() => ana.runs(name, options)),
    /** Moves the coach's clock, and hears what it says by itself. */
    until: (instant: string) =>
      hearing(async () => {
        const end = Date.parse(instant);
        for (let due = await house.nextDue(); due !== null && due <= end; due = await house.nextDue()) {
          clock.advanceTo(due);
          await house.wake();
          await settled();
        }
        clock.advanceTo(end);
        await house.wake();
      }),
    async [Symbol.asyncDispose]() {
      await house.close();
      await discord.close();
    },
  };
}
