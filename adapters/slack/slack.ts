import { defineAdapter } from "../definition.ts";
import { createSlackAdapter } from "./adapter.ts";
import { SlackSettings } from "./settings.ts";

/** Slack as the list of platforms knows it. */
export const slack = defineAdapter({ platform: "slack", settings: SlackSettings, open: createSlackAdapter });
