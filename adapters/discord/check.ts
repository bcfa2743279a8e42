import * as z from "zod";
import type { Check } from "../../src/ports.ts";
import { codeOf, isUnauthorized } from "./connection/failure.ts";
import type { DiscordRest } from "./connection/rest.ts";

const Bot = z.looseObject({ id: z.string(), username: z.string() });

/** Does Discord answer, and does it know this token? */
export async function checkDiscord(rest: DiscordRest): Promise<readonly Check[]> {
  try {
    const bot = Bot.parse(await rest.call("get", "/users/@me"));
    return [{ what: "discord", state: "ok", found: `signed in as ${bot.username} (${bot.id})`, fix: null }];
  } catch (error) {
    if (isUnauthorized(error))
      return [
        {
          what: "discord",
          state: "broken",
          found: "Discord refuses DISCORD_TOKEN",
          fix: "At https://discord.com/developers/applications open your app, then Bot, press Reset Token and set the new one.",
        },
      ];
    return [
      {
        what: "discord",
        state: "broken",
        found: `no usable answer (${codeOf(error)})`,
        fix: "Check the network and, if it is set, DISCORD_API_URL; https://discordstatus.com tells of outages.",
      },
    ];
  }
}
