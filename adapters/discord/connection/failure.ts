import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { SendError, type SendFailure } from "../../../src/ports/adapter.ts";

/** Discord says of these that this person or place cannot be written to, now or on a second try. */
const permanent: ReadonlySet<number | string> = new Set([
  Code.UnknownChannel,
  Code.UnknownUser,
  Code.UnknownMessage,
  Code.UnknownWebhook,
  Code.MissingAccess,
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  Code.CannotExecuteActionOnThisChannelType,
  Code.InvalidFormBodyOrContentType,
  Code.RequestEntityTooLarge,
  Code.InvalidWebhookToken,
  Code.CannotSendAnEmptyMessage,
]);

/** Nobody was reached at all: nothing can have been posted. */
const unconnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** "You are opening direct messages too fast": Discord blocks who insists. */
const openingTooFastMs = 5 * 60_000;

/** A token that is refused may be put right by hand, and then the words shall still go out. */
const refusedTokenMs = 60_000;

/**
 * The error of a REST call in the words of the delivery protocol. Without the cause on purpose: the
 * library's errors carry the request, and with it what was said and the tokens of its address.
 */
export function sendErrorOf(error: unknown, doing: string): SendError {
  if (error instanceof SendError) return error;
  return new SendError(`Discord: ${doing} failed (${codeOf(error)})`, failureOf(error));
}

/** Which of the three ways a call failed (delivery protocol: refused, permanent or ambiguous). */
export function failureOf(error: unknown): SendFailure {
  if (error instanceof RateLimitError)
    return { kind: "refused", retryAfterMs: Math.max(1, error.retryAfter, error.sublimitTimeout) };
  if (error instanceof DiscordAPIError) {
    if (permanent.has(error.code)) return { kind: "permanent", code: String(error.code) };
    if (error.code === Code.OpeningDirectMessagesTooFast)
      return { kind: "refused", retryAfterMs: openingTooFastMs };
    if (error.status === 401) return { kind: "refused", retryAfterMs: refusedTokenMs };
    if (error.status === 403 || error.status === 404 || error.status === 400)
      return { kind: "permanent", code: String(error.code ?? error.status) };
    return { kind: "refused", retryAfterMs: null };
  }
  // A 502 is the edge speaking: the request never reached the API behind it.
  if (error instanceof HTTPError)
    return error.status === 502 ? { kind: "refused", retryAfterMs: null } : { kind: "ambiguous" };
  return neverConnected(error) ? { kind: "refused", retryAfterMs: null } : { kind: "ambiguous" };
}

/** Discord's own number for what went wrong, for logs and checks. */
export function codeOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return String(error.code ?? error.status);
  if (error instanceof HTTPError) return `http_${error.status}`;
  if (error instanceof RateLimitError) return "rate_limited";
  if (neverConnected(error)) return "unreachable";
  return error instanceof Error ? error.name : "unknown";
}

/** Is it one of these answers of Discord's? */
export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => error.code === code);
}

function neverConnected(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && unconnected.has(at.code)) return true;
    if (at instanceof AggregateError && at.errors.length > 0) return at.errors.every(neverConnected);
  }
  return false;
}

/** Does Discord not know the token? */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
