import { discord } from "../../../adapters/discord/discord.ts";
import type { AdapterWorld, ChatAdapter } from "../../../src/ports.ts";
import { type FakeDiscord, fakeToken } from "./fake-discord.ts";

/** The real adapter, configured by its settings alone, against this host. */
export function discordAdapter(
  host: FakeDiscord,
  world: AdapterWorld,
  token: string = fakeToken,
): ChatAdapter {
  const setup = discord.configure({ DISCORD_TOKEN: token, DISCORD_API_URL: host.apiUrl });
  if (setup.state !== "on") throw new Error("Discord is not switched on");
  return setup.open(world);
}

/** What a person reads: Discord takes the backslashes away that keep words from being markup. */
export function asRead(content: string): string {
  return content.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
