import { createDiscordAdapter } from "../../../adapters/discord/adapter.ts";
import { DiscordSettings } from "../../../adapters/discord/settings.ts";
import type { AdapterWorld, ChatAdapter } from "../../../src/ports/adapter.ts";
import { readSettings } from "../../../src/settings.ts";
import { type FakeDiscord, fakeToken } from "./fake-discord.ts";

/** The real adapter, configured by its settings alone, against this host. */
export function discordAdapter(
  host: FakeDiscord,
  world: AdapterWorld,
  token: string = fakeToken,
): ChatAdapter {
  const reading = readSettings(DiscordSettings, { DISCORD_TOKEN: token, DISCORD_API_URL: host.apiUrl });
  if (!reading.ok) throw new Error("Discord is not switched on");
  return createDiscordAdapter(reading.settings, world);
}

/** What a person reads: Discord takes the backslashes away that keep words from being markup. */
export function asRead(content: string): string {
  return content.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
