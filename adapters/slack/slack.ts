import { defineAdapter } from "../definition.ts";
import { SlackSettings } from "./settings.ts";

/** Slack as the list of platforms knows it. */
export const slack = defineAdapter({
  platform: "slack",
  settings: SlackSettings,
  open: async (settings, world) => (await import("./adapter.ts")).createSlackAdapter(settings, world),
});
