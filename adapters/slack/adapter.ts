import type { App } from "@slack/bolt";
import type { AdapterWorld, ChatAdapter, Desk, Gateway } from "../../src/ports.ts";
import { createBoltApp } from "./bolt-app.ts";
import { checkAppToken, checkTrouble } from "./check.ts";
import { createClients } from "./clients.ts";
import { listenToCommands } from "./commands.ts";
import { createConversations } from "./conversations.ts";
import { listenToForms } from "./form-listeners.ts";
import type { FrontDesk } from "./front-desk.ts";
import { listenToHome } from "./home-actions.ts";
import { createHomePublisher } from "./home-publisher.ts";
import { openHttpLine } from "./http-line.ts";
import { createSlackLogger } from "./logger.ts";
import { createPace } from "./pace.ts";
import { createPeople } from "./people.ts";
import { listenToPresses } from "./presses.ts";
import { createReception } from "./reception.ts";
import { createSender } from "./sender.ts";
import { apiUrlOf, receivesBySocket, type SlackSettings } from "./settings.ts";
import { openSocketLine } from "./socket-line.ts";
import { createTrouble } from "./trouble.ts";
import { createWorkspaces } from "./workspaces.ts";

/** Slack, by Socket Mode or HTTP, for one workspace or many: transport and translation. */
export function createSlackAdapter(settings: SlackSettings, world: AdapterWorld): ChatAdapter {
  const { clock, log, keep } = world;
  const apiUrl = apiUrlOf(settings);
  const logger = createSlackLogger(log);
  const workspaces = createWorkspaces(settings, world, { apiUrl, logger });
  const clients = createClients(workspaces.tenants, apiUrl, logger);
  const people = createPeople(clients, clock, log);
  const conversations = createConversations(clients, log);
  const trouble = createTrouble(keep, log);
  const sender = createSender({ clients, people, pace: createPace(clock), trouble, clock, log });

  const open = async (desk: Desk): Promise<Gateway> => {
    await workspaces.mustBeUsable();
    const reception = createReception({
      desk,
      people,
      tenants: workspaces.tenants,
      clock,
      log,
      uninstalled: async (tenantId, at) => {
        if (await workspaces.uninstalled(tenantId, at)) await desk.forgetTenant(tenantId, at);
      },
    });
    const home = createHomePublisher({ desk, clients, log });
    const front: FrontDesk = { desk, reception, clients, conversations, people, home, clock, log };
    const listen = (app: App): void => {
      for (const listenTo of [listenToPresses, listenToCommands, listenToHome, listenToForms])
        listenTo(app, front);
    };
    const connect = receivesBySocket(settings) ? openSocketLine : openHttpLine;
    const line = await connect(settings, world, { apiUrl, logger, pages: workspaces.pages }, (receiver) =>
      listen(createBoltApp({ receiver, tenants: workspaces.tenants, reception, apiUrl, logger })),
    );
    const stopWatching = desk.onChange((person) => {
      if (person.tenantId.startsWith("slack:")) home.soon(person);
    });
    return {
      quietMs: line.quietMs,
      async stop() {
        await reception.close();
        stopWatching();
        await home.close();
        await line.close();
      },
    };
  };

  return {
    platform: "slack",
    sender,
    open,
    async check() {
      const appToken = settings.SLACK_APP_TOKEN;
      const checks = await Promise.all([
        workspaces.check(),
        appToken === undefined ? [] : checkAppToken(appToken, { apiUrl, logger }),
        checkTrouble(keep),
      ]);
      return checks.flat();
    },
    close: async () => undefined,
  };
}
