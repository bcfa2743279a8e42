import { WebClient } from "@slack/web-api";
import type { Check, Keep } from "../../../src/ports.ts";
import { eventsPath } from "../connect/http-line.ts";
import type { SlackLogger } from "../connect/logger.ts";
import { codeOf } from "../send/failure.ts";
import { readTrouble } from "../send/trouble.ts";
import { fixFor, needsOwner } from "./fixes.ts";
import { botScopes, neededScopes } from "./scopes.ts";

type CheckWorld = Readonly<{ apiUrl: string; logger: SlackLogger }>;

const quick = { timeout: 5_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/** Whose token it is and whether it may do what the coach does. */
export async function checkBotToken(
  token: string,
  what: string,
  { apiUrl, logger }: CheckWorld,
): Promise<Check[]> {
  const kind = kindOf(token);
  if (kind !== null)
    return [{ what, state: "broken", found: `a ${kind} token`, fix: fixFor("not_allowed_token_type") }];
  try {
    const answer = await new WebClient(token, { slackApiUrl: apiUrl, logger, ...quick }).auth.test();
    const found = `${answer.user ?? "the bot"} in ${answer.team ?? answer.team_id ?? "its workspace"}`;
    return [{ what, state: "ok", found, fix: null }, checkScopes(answer.response_metadata?.scopes, what)];
  } catch (error) {
    return [failed(what, codeOf(error))];
  }
}

/** Whether Slack would open a line. Nothing is connected: the ticket that it answers with expires. */
export async function checkAppToken(token: string, { apiUrl, logger }: CheckWorld): Promise<Check> {
  const what = "slack socket";
  if (/^xox[bp]-/.test(token))
    return { what, state: "broken", found: "a bot or user token", fix: fixFor("app_level_token") };
  try {
    await new WebClient(token, { slackApiUrl: apiUrl, logger, ...quick }).apps.connections.open();
    return { what, state: "ok", found: "Socket Mode", fix: null };
  } catch (error) {
    const code = codeOf(error);
    return { ...failed(what, code), fix: fixFor(code === "missing_scope" ? "app_level_token" : code) };
  }
}

/** An open line is alive as long as pings come: the SDK and Slack exchange them every few seconds. */
const silentMs = 90_000;

/** How long ago Slack was heard on the open line; null: never. */
export function checkSocket(quietMs: number | null): Check {
  const what = "slack socket";
  const found = quietMs === null ? "never heard" : `heard ${Math.round(quietMs / 1000)} s ago`;
  if (quietMs !== null && quietMs < silentMs) return { what, state: "ok", found, fix: null };
  return { what, state: "broken", found, fix: "The line is dead: restart this process." };
}

/** By HTTP Slack calls us: whether it can, only Slack's own settings page can try. */
export function checkHttp(): Check {
  return { what: "slack http", state: "ok", found: `Slack calls POST ${eventsPath}`, fix: null };
}

/** What the last messages ran into that nobody but the app's owner can mend. */
export async function checkTrouble(keep: Keep): Promise<Check[]> {
  const codes = await readTrouble(keep);
  return codes.map((code) => ({
    what: "slack messages",
    state: "broken" as const,
    found: code,
    fix: fixFor(code),
  }));
}

function checkScopes(granted: readonly string[] | undefined, what: string): Check {
  const about = `${what} scopes`;
  // Emulators do not tell them, and then there is nothing to say.
  if (granted === undefined || granted.length === 0)
    return { what: about, state: "ok", found: "not told", fix: null };
  const missing = botScopes.filter((it) => !granted.includes(it));
  if (missing.length === 0) return { what: about, state: "ok", found: "all that are needed", fix: null };
  const state = missing.some((it) => neededScopes.includes(it)) ? "broken" : "warning";
  return { what: about, state, found: `missing: ${missing.join(", ")}`, fix: fixFor("missing_scope") };
}

function failed(what: string, code: string): Check {
  return { what, state: needsOwner(code) ? "broken" : "warning", found: code, fix: fixFor(code) };
}

/** A token that is surely of another kind than a bot's. */
function kindOf(token: string): string | null {
  if (token.startsWith("xoxp-")) return "user's";
  return token.startsWith("xapp-") ? "app-level" : null;
}
