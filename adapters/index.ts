import type { Platform } from "./definition.ts";
import { discord } from "./discord/discord.ts";
import { slack } from "./slack/slack.ts";

/** The platforms that settings can switch on, a line each. The terminal needs none and is not here. */
export const platforms: readonly Platform[] = [slack, discord];
