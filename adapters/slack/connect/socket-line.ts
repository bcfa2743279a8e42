import diagnostics from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";
import { type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { AdapterWorld } from "../../../src/ports/adapter.ts";
import { codeOf } from "../send/failure.ts";
import type { SlackSettings } from "../settings.ts";
import { fixFor } from "../workspaces/fixes.ts";
import type { Line, LineApi } from "./line.ts";

/** How long Slack may take to say goodbye. */
const farewellMs = 2_000;

/* A quiet workspace sends nothing for hours; the pings show that the line is alive all the same. */
const pings = ["undici:websocket:ping", "undici:websocket:pong"];

/** Socket Mode: we call Slack, so that no public address is needed. Resolves when the line is open. */
export async function openSocketLine(
  settings: SlackSettings,
  world: AdapterWorld,
  api: LineApi,
  attach: (receiver: Receiver) => void,
): Promise<Line> {
  const { clock } = world;
  const { apiUrl, logger, pages } = api;
  const receiver = new SocketModeReceiver({
    appToken: settings.SLACK_APP_TOKEN ?? "",
    logger,
    // Retries stay as they are: the SDK reconnects by itself for as long as it takes.
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
    processEventErrorHandler: async ({ error }) => {
      logger.error(`An event was not taken in and will come again (${codeOf(error)})`);
      return false;
    },
  });
  attach(receiver);
  let heardAt: number | null = null;
  const heard = (): void => {
    heardAt = clock.monotonic();
  };
  for (const sign of ["connected", "ws_message"]) receiver.client.on(sign, heard);
  for (const name of pings) diagnostics.subscribe(name, heard);
  const close = async (): Promise<void> => {
    for (const name of pings) diagnostics.unsubscribe(name, heard);
    // Bolt's own stop does not wait for the farewell; a line cut before it would hold the process up.
    const farewell = new Promise((resolve) => receiver.client.once("disconnected", resolve));
    await receiver.stop();
    await Promise.race([farewell, sleep(farewellMs, undefined, { ref: false })]);
  };
  if (pages !== null)
    world.mount("/slack", (request, response) => {
      if (!pages.handle(request, response)) response.writeHead(404).end();
    });
  try {
    await receiver.start();
  } catch (error) {
    await close();
    const code = codeOf(error);
    throw new Error(`slack socket: ${code}. ${fixFor(code)}`, { cause: error });
  }
  return { quietMs: () => (heardAt === null ? null : clock.monotonic() - heardAt), close };
}
