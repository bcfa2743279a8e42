import { defineAdapter } from "../definition.ts";
import { DiscordSettings } from "./settings.ts";

/** Discord, switched on by `DISCORD_TOKEN`. */
export const discord = defineAdapter({
  platform: "discord",
  settings: DiscordSettings,
  open: async (settings, world) => (await import("./adapter.ts")).createDiscordAdapter(settings, world),
});
