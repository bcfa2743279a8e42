import diagnostics from "node:diagnostics_channel";
import { SocketModeReceiver } from "@slack/bolt";
import type { Clock } from "../../src/ports.ts";
import { codeOf } from "./failure.ts";
import type { SlackLogger } from "./logger.ts";

/** A way to receive, and when Slack was last heard on it. */
export type SocketLine = Readonly<{
  receiver: SocketModeReceiver;
  /** Milliseconds since the last sign of life, or null before the first. */
  quietMs(): number | null;
  close(): Promise<void>;
}>;

/* A quiet workspace sends nothing for hours; the pings show that the line is alive all the same. */
const pings = ["undici:websocket:ping", "undici:websocket:pong"];

/** Socket Mode: we call Slack, so that no public address is needed. */
export function createSocketLine(deps: {
  appToken: string;
  apiUrl: string;
  clock: Clock;
  logger: SlackLogger;
}): SocketLine {
  const { appToken, apiUrl, clock, logger } = deps;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // Retries stay as they are: the SDK reconnects by itself for as long as it takes.
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
    processEventErrorHandler: async ({ error }) => {
      logger.error(`An event was not taken in and will come again (${codeOf(error)})`);
      return false;
    },
  });
  let heardAt: number | null = null;
  const heard = (): void => {
    heardAt = clock.monotonic();
  };
  for (const sign of ["connected", "ws_message"]) receiver.client.on(sign, heard);
  for (const name of pings) diagnostics.subscribe(name, heard);
  return {
    receiver,
    quietMs: () => (heardAt === null ? null : clock.monotonic() - heardAt),
    async close() {
      for (const name of pings) diagnostics.unsubscribe(name, heard);
      await receiver.stop();
    },
  };
}
