import { HTTPReceiver, type Receiver } from "@slack/bolt";
import type { AdapterWorld } from "../../../src/ports/adapter.ts";
import { codeOf } from "../send/failure.ts";
import type { SlackSettings } from "../settings.ts";
import { guardRequests } from "./http-guard.ts";
import type { Line, LineApi } from "./line.ts";

/** Where Slack posts events, commands and presses: the Request URL of the app's settings. */
export const eventsPath = "/slack/events";

/** Slack calls us. The one HTTP server of the process hands over what starts with `/slack`. */
export async function openHttpLine(
  settings: SlackSettings,
  world: AdapterWorld,
  api: LineApi,
  attach: (receiver: Receiver) => void,
): Promise<Line> {
  const { clock, log, mount } = world;
  const { logger, pages } = api;
  let heardAt: number | null = null;
  const receiver = new HTTPReceiver({
    signingSecret: settings.SLACK_SIGNING_SECRET ?? "",
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
  attach(receiver);
  const guarded = guardRequests(settings.SLACK_SIGNING_SECRET ?? "", clock, log, (request, response) => {
    heardAt = clock.monotonic();
    receiver.requestListener(request, response);
  });
  mount("/slack", (request, response) => {
    if (pages?.handle(request, response) === true) return;
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path !== eventsPath || request.method !== "POST") {
      response.writeHead(404).end();
      return;
    }
    guarded(request, response).catch(() => response.destroy());
  });
  return {
    quietMs: () => (heardAt === null ? null : clock.monotonic() - heardAt),
    close: async () => undefined,
  };
}
