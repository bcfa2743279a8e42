import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock, Log } from "../../../src/ports.ts";
import { slackNow } from "../wall-time.ts";
import { readSignature } from "./signature.ts";

/** Handles a request whose raw body was read and found to be Slack's. */
type Verified = (request: IncomingMessage & { rawBody: Buffer }, response: ServerResponse) => void;

export const mostBodyBytes = 1_000_000;
const rememberMs = 10 * 60_000;

/**
 * Stands before every request of Slack: at most 1 MB, signed, fresh, and not seen before. A
 * signature alone could be replayed while it is fresh, so those that were handled are remembered;
 * one whose handling failed is forgotten, for Slack may send the same again.
 */
export function guardRequests(secret: string, clock: Clock, log: Log, handle: Verified): GuardedHandler {
  const seen = new Map<string, { readonly at: number; done: boolean }>();

  const forgetOld = (now: number): void => {
    for (const [signature, { at }] of seen) {
      if (now - at < rememberMs) return;
      seen.delete(signature);
    }
  };

  return async (request, response) => {
    const body = await readBody(request);
    if (body === null) return refuse(response, 413, "too-large", log);
    const reading = readSignature(request, body, secret, slackNow(clock));
    if (!reading.ok) return refuse(response, 401, reading.reason, log);
    const now = clock.monotonic();
    forgetOld(now);
    const before = seen.get(reading.signature);
    if (before !== undefined) {
      // Slack's own second try may fall into the same second: acknowledged, and handled no more.
      const handled = before.done && request.headers["x-slack-retry-num"] !== undefined;
      return handled ? void response.writeHead(200).end() : refuse(response, 401, "replayed", log);
    }
    const remembered = { at: now, done: false };
    seen.set(reading.signature, remembered);
    response.once("close", () => {
      remembered.done = response.writableFinished && response.statusCode < 300;
      if (!remembered.done) seen.delete(reading.signature);
    });
    handle(Object.assign(request, { rawBody: body }), response);
  };
}

export type GuardedHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Null when there is more than `mostBodyBytes`: the rest is not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > mostBodyBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > mostBodyBytes) return null;
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, reason: string, log: Log): void {
  log.warn({ status, reason }, "A request that is not Slack's was refused");
  response.writeHead(status, { connection: "close" }).end();
}
