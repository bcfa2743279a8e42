import type { App } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { AdapterWorld, ChatAdapter } from "../../src/ports.ts";
import { createBoltApp } from "./bolt-app.ts";
import { createClients } from "./clients.ts";
import { listenToCommands } from "./commands.ts";
import { createConversations } from "./conversations.ts";
import { listenToForms } from "./form-listeners.ts";
import type { FrontDesk } from "./front-desk.ts";
import { listenToHome } from "./home-actions.ts";
import { createHomePublisher } from "./home-publisher.ts";
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
  const conversations = createConversations(clients, log);
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
      const home = createHomePublisher({ desk, clients, log });
      const stopWatching = desk.onChange((person) => {
        if (person.tenantId.startsWith("slack:")) home.soon(person);
      });
      const front: FrontDesk = { desk, reception, clients, conversations, people, home, clock, log };
      const listen = (app: App): void => {
        for (const listenTo of [listenToPresses, listenToCommands, listenToHome, listenToForms])
          listenTo(app, front);
      };
      const stop = async (): Promise<void> => {
        await reception.close();
        stopWatching();
        await home.close();
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
            await stop();
            await line.close();
          },
        };
      }
      const line = createHttpLine({ secret: settings.SLACK_SIGNING_SECRET ?? "", clock, log, logger });
      const app = createBoltApp({ receiver: line.receiver, tenants, reception, apiUrl, logger });
      listen(app);
      world.mount("/slack", line.handle);
      return { quietMs: line.quietMs, stop };
    },
    check: async () => [],
    close: async () => undefined,
  };
}
