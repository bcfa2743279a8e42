import * as z from "zod";

const home = "https://discord.com/api";

/** The settings of Discord. The token alone switches it on. */
export const DiscordSettings = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, "has white space in it").meta({
    fix: "At https://discord.com/developers/applications open your app, then Bot, and press Reset Token.",
  }),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/ })
    .default(home)
    .transform(apiRoot)
    .meta({ fix: `Leave it out for Discord itself, or give another host's, such as ${home}.` }),
});
export type DiscordSettings = z.output<typeof DiscordSettings>;

/** `https://host/api`, whatever of path, version and slashes was written down. */
function apiRoot(written: string): string {
  const url = new URL(written);
  const path = url.pathname.replace(/\/+$/, "").replace(/\/v\d+$/, "");
  return `${url.origin}${path === "" ? "/api" : path}`;
}
