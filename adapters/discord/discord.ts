import { defineAdapter } from "../definition.ts";
import { createDiscordAdapter } from "./adapter.ts";
import { DiscordSettings } from "./settings.ts";

/** Discord, switched on by `DISCORD_TOKEN`. */
export const discord = defineAdapter({
  platform: "discord",
  settings: DiscordSettings,
  open: createDiscordAdapter,
});
