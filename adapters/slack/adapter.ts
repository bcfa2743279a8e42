import type { App } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { AdapterWorld, ChatAdapter } from "../../src/ports.ts";
import { createBoltApp } from "./bolt-app.ts";
import { createClients } from "./clients.ts";
import { createHttpLine } from "./http-line.ts";
import { createSlackLogger } from "./logger.ts";
import { createPace } from "./pace.ts";
import { createPeople } from "./people.ts";
import { listenToPresses } from "./presses.ts";
import { createReception } from "./reception.ts";
import { createSender } from "./sender.ts";
import { apiUrlOf, type SlackSettings } from "./settings.ts";
import { createSocketLine } from "./socket-line.ts";
import { createSingleTenant } from "./tenants.ts";

/** Slack, by Socket Mode or HTTP: transport and translation, nothing that decides what to say. */
export function createSlackAdapter(settings: SlackSettings, world: AdapterWorld): ChatAdapter {
  const { clock, log } = world;
  const apiUrl = apiUrlOf(settings);
  const logger = createSlackLogger(log);
  const token = settings.SLACK_BOT_TOKEN ?? "";
  const tenants = createSingleTenant(token, async () => {
    const client = new WebClient(token, {
      slackApiUrl: apiUrl,
      timeout: 5_000,
      retryConfig: { retries: 1 },
      logger,
    });
    const answer = await client.auth.test();
    return { botUserId: answer.user_id ?? null, botId: answer.bot_id ?? null };
  });
  const clients = createClients(tenants, apiUrl, logger);
  const people = createPeople(clients, clock, log);
  const sender = createSender({ clients, people, pace: createPace(clock), clock, log });

  return {
    platform: "slack",
    sender,
    async open(desk) {
      const reception = createReception({
        desk,
        people,
        tenants,
        clock,
        log,
        uninstalled: (tenantId, at) => desk.forgetTenant(tenantId, at),
      });
      const listen = (app: App): void => {
        listenToPresses(app, { reception, clients, clock, log });
      };
      const appToken = settings.SLACK_APP_TOKEN;
      if (appToken !== undefined) {
        const line = createSocketLine({ appToken, apiUrl, clock, logger });
        const app = createBoltApp({ receiver: line.receiver, tenants, reception, apiUrl, logger });
        listen(app);
        await app.start();
        return {
          quietMs: line.quietMs,
          async stop() {
            await reception.close();
            await line.close();
          },
        };
      }
      const line = createHttpLine({ secret: settings.SLACK_SIGNING_SECRET ?? "", clock, log, logger });
      const app = createBoltApp({ receiver: line.receiver, tenants, reception, apiUrl, logger });
      listen(app);
      world.mount("/slack", line.handle);
      return { quietMs: line.quietMs, stop: () => reception.close() };
    },
    check: async () => [],
    close: async () => undefined,
  };
}
