import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Older (or newer) requests are refused: the signature holds the time. */
const freshSeconds = 300;

/** What was signed, once it is known to be Slack's; `reason` for the log where it is not. */
export type SignatureReading =
  | { readonly ok: true; readonly signature: string }
  | { readonly ok: false; readonly reason: "headers" | "stale" | "mismatch" };

/**
 * Checks `X-Slack-Signature`: `v0=` and the HMAC-SHA256 of `v0:<timestamp>:<raw body>`, compared in
 * constant time. A header that is there twice is refused, for each reader may pick another one.
 */
export function readSignature(
  request: Pick<IncomingMessage, "headersDistinct">,
  body: Buffer,
  secret: string,
  nowMs: number,
): SignatureReading {
  const signature = onlyOne(request.headersDistinct["x-slack-signature"]);
  const timestamp = onlyOne(request.headersDistinct["x-slack-request-timestamp"]);
  if (signature === null || timestamp === null || !/^\d{1,12}$/.test(timestamp))
    return { ok: false, reason: "headers" };
  if (Math.abs(Math.floor(nowMs / 1000) - Number(timestamp)) > freshSeconds)
    return { ok: false, reason: "stale" };
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given)
    ? { ok: true, signature }
    : { ok: false, reason: "mismatch" };
}

/** The signature that Slack would send. */
export function signatureOf(secret: string, timestamp: string, body: Buffer | string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
}

function onlyOne(values: readonly string[] | undefined): string | null {
  return values?.length === 1 ? (values[0] ?? null) : null;
}
