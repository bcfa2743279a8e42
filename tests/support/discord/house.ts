import type { Board } from "../../../src/engine/board.ts";
import type { Command } from "../../../src/engine/command.ts";
import type { ChatAdapter, Gateway } from "../../../src/ports/adapter.ts";
import type { Delivery } from "../../../src/ports.ts";
import { type DeskAnswers, recordingDesk } from "../desk.ts";
import { type TestWorld, testWorld } from "../world.ts";
import { discordAdapter } from "./bench.ts";
import { openFakeDiscord } from "./fake-discord.ts";

type Options = DeskAnswers &
  Readonly<{
    heartbeatMs?: number;
    lacks?: readonly RegExp[];
    world?: TestWorld;
    /** What the coach's reader makes of a text. */
    reads?: (text: string) => readonly Command[];
    board?: Board | null;
  }>;

/** A Discord, the adapter on it, and a desk that notes what it is handed. Closes by scope. */
export async function openDiscordHouse({
  heartbeatMs,
  lacks,
  world = testWorld(),
  reads,
  ...answers
}: Options = {}) {
  const discord = await openFakeDiscord({
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    ...(lacks === undefined ? {} : { lacks }),
  });
  const recording = recordingDesk(answers);
  const desk = {
    ...recording,
    ...(reads === undefined
      ? {}
      : { read: async (_: unknown, text: string) => ({ commands: reads(text), confidence: 1 }) }),
  };
  const adapter: ChatAdapter = discordAdapter(discord, world);
  const gateway: Gateway = await adapter.open(desk);
  return {
    discord,
    world,
    desk,
    adapter,
    gateway,
    sender: adapter.sender,
    /** The first delivery of this kind, once it is there. */
    async hears(type: Delivery["body"]["type"]): Promise<Delivery> {
      const [delivery] = await desk.heard(({ body }) => body.type === type);
      if (delivery === undefined) throw new Error(`No ${type} was heard`);
      return delivery;
    },
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await adapter.close();
      await discord.close();
    },
  };
}

/** Waits until this is something. */
export async function eventually<T>(look: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("It did not come to be within three seconds");
}
