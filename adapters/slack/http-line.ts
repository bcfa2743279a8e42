import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { Clock, Log } from "../../src/ports.ts";
import { codeOf } from "./failure.ts";
import { guardRequests } from "./http-guard.ts";
import type { SlackLogger } from "./logger.ts";

/** Where Slack posts events, commands and presses: the Request URL of the app's settings. */
const eventsPath = "/slack/events";

export type HttpLine = Readonly<{
  receiver: HTTPReceiver;
  /** Every path below `/slack`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  quietMs(): number | null;
}>;

/** Slack calls us. The one HTTP server of the process hands over what starts with `/slack`. */
export function createHttpLine(deps: {
  secret: string;
  clock: Clock;
  log: Log;
  logger: SlackLogger;
}): HttpLine {
  const { secret, clock, log, logger } = deps;
  let heardAt: number | null = null;
  const receiver = new HTTPReceiver({
    signingSecret: secret,
    // The guard has verified the request already, with checks that Bolt's own do not have.
    signatureVerification: false,
    endpoints: [eventsPath],
    logger,
    processEventErrorHandler: async ({ error, response }) => {
      logger.error(`A request was not taken in and will come again (${codeOf(error)})`);
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  const guarded = guardRequests(secret, clock, log, (request, response) => {
    heardAt = clock.monotonic();
    receiver.requestListener(request, response);
  });
  return {
    receiver,
    handle(request, response) {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (path !== eventsPath || request.method !== "POST") {
        response.writeHead(404).end();
        return;
      }
      guarded(request, response).catch(() => response.destroy());
    },
    quietMs: () => (heardAt === null ? null : clock.monotonic() - heardAt),
  };
}
