import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { SendError, type SendFailure } from "../../../src/ports/adapter.ts";

/** Slack says of these that it did not do what was asked, and that a later try may work. */
const passing = new Set([
  "ratelimited",
  "rate_limited",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
  "accesslimited",
]);

/** Slack says of these that some part may have happened before the error. */
const unsure = new Set(["internal_error", "fatal_error"]);

/** Never connected: nothing can have been posted. */
const unconnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** The error of a Web API call in the words of the delivery protocol. Holds no text and no token. */
export function sendErrorOf(error: unknown, doing: string): SendError {
  if (error instanceof SendError) return error;
  return new SendError(`Slack: ${doing} failed (${codeOf(error)})`, failureOf(error), { cause: error });
}

/** Which of the three ways a call failed (delivery protocol: refused, permanent or ambiguous). */
export function failureOf(error: unknown): SendFailure {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "refused", retryAfterMs: Math.max(1, error.retryAfter) * 1000 };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (passing.has(code)) return { kind: "refused", retryAfterMs: null };
    if (unsure.has(code)) return { kind: "ambiguous" };
    return { kind: "permanent", code };
  }
  if (error instanceof WebAPIHTTPError)
    return error.statusCode >= 500 ? { kind: "ambiguous" } : { kind: "refused", retryAfterMs: null };
  if (error instanceof WebAPIRequestError)
    return neverConnected(error.original) ? { kind: "refused", retryAfterMs: null } : { kind: "ambiguous" };
  // A 429 without a usable Retry-After reaches us as a plain error of the SDK.
  if (error instanceof Error && /retry header/i.test(error.message))
    return { kind: "refused", retryAfterMs: null };
  return { kind: "ambiguous" };
}

/** Slack's own word for what went wrong, for logs and checks. */
export function codeOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return "ratelimited";
  if (error instanceof WebAPIRequestError)
    return neverConnected(error.original) ? "unreachable" : "no_answer";
  return error instanceof Error ? error.name : "unknown";
}

function neverConnected(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code: unknown = "code" in at ? at.code : undefined;
    if (code === "UND_ERR_CONNECT_TIMEOUT" || (typeof code === "string" && unconnected.has(code)))
      return true;
    if (at instanceof AggregateError && at.errors.length > 0) return at.errors.every(neverConnected);
  }
  return false;
}
