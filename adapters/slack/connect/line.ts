import type { OAuthPages } from "../workspaces/oauth.ts";
import type { SlackLogger } from "./logger.ts";

/** A way to receive: the socket or HTTP. */
export type Line = Readonly<{
  /** Milliseconds since the last sign of life, or null before the first. */
  quietMs(): number | null;
  close(): Promise<void>;
}>;

/** What both ways need of the rest of the adapter. */
export type LineApi = Readonly<{ apiUrl: string; logger: SlackLogger; pages: OAuthPages | null }>;
