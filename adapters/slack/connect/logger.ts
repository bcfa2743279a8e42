import type { Logger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";
import type { Log } from "../../../src/ports.ts";

export type SlackLogger = Logger;

/**
 * The SDK's voice in our log. Only warnings and errors, and of those only the first words: below
 * that the SDK logs whole requests, with people's words in them.
 */
export function createSlackLogger(log: Log): SlackLogger {
  const about = (said: readonly unknown[]): object => ({ from: "slack-sdk", said: firstWords(said[0]) });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...said) => log.warn(about(said), "The Slack SDK warns"),
    error: (...said) => log.error(about(said), "The Slack SDK reports an error"),
    setLevel: () => undefined,
    setName: () => undefined,
    getLevel: () => LogLevel.WARN,
  };
}

/** Tokens and links are taken out: a WebSocket's address holds a ticket. */
function firstWords(said: unknown): string {
  const text = typeof said === "string" ? said : said instanceof Error ? said.name : typeof said;
  return text
    .replace(/\b(?:wss?|https?):\/\/\S+/g, "[link]")
    .replace(/\bx(?:ox[a-z]|app|oxe)[-.]\S+/g, "[token]")
    .slice(0, 160);
}
