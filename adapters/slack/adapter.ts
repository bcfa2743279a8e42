import type { App } from "@slack/bolt";
import type { AdapterWorld, ChatAdapter, Desk, Gateway } from "../../src/ports/adapter.ts";
import type { Check, Clock } from "../../src/ports.ts";
import { createBoltApp } from "./connect/bolt-app.ts";
import { createClients } from "./connect/clients.ts";
import { openHttpLine } from "./connect/http-line.ts";
import type { Line } from "./connect/line.ts";
import { createSlackLogger } from "./connect/logger.ts";
import { openSocketLine } from "./connect/socket-line.ts";
import { listenToCommands } from "./intake/commands.ts";
import { createConversations } from "./intake/conversations.ts";
import type { FrontDesk } from "./intake/front-desk.ts";
import { createPeople } from "./intake/people.ts";
import { listenToPresses } from "./intake/presses.ts";
import { createReception } from "./intake/reception.ts";
import { createPace } from "./send/pace.ts";
import { createSender } from "./send/sender.ts";
import { createStreams } from "./send/stream.ts";
import { createTrouble } from "./send/trouble.ts";
import { apiUrlOf, receivesBySocket, type SlackSettings } from "./settings.ts";
import { listenToForms } from "./surfaces/form-listeners.ts";
import { listenToHome } from "./surfaces/home-actions.ts";
import { createHomePublisher } from "./surfaces/home-publisher.ts";
import { checkAppToken, checkHttp, checkSocket, checkTrouble } from "./workspaces/check.ts";
import { createWorkspaces } from "./workspaces/workspaces.ts";

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
  const pace = createPace(clock);
  const streams = createStreams(keep, clock, log);
  const sender = createSender({ clients, people, pace, trouble, streams, clock, log });

  let line: Line | null = null;

  const open = async (desk: Desk): Promise<Gateway> => {
    await workspaces.mustBeUsable();
    const reception = createReception({
      desk,
      people,
      conversations,
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
    const opened = await connect(settings, world, { apiUrl, logger, pages: workspaces.pages }, (receiver) =>
      listen(createBoltApp({ receiver, tenants: workspaces.tenants, reception, apiUrl, logger })),
    );
    const stopWatching = desk.onChange((person) => {
      if (person.tenantId.startsWith("slack:")) home.soon(person);
    });
    line = opened;
    return {
      quietMs: opened.quietMs,
      async stop() {
        await reception.close();
        stopWatching();
        await home.close();
        line = null;
        await opened.close();
      },
    };
  };

  // Asked at each look at the health of the process, and Slack would soon have enough of it.
  const tokens = atMostEvery(60_000, clock, workspaces.check);

  const checkLine = async (): Promise<Check> => {
    const appToken = settings.SLACK_APP_TOKEN;
    if (appToken === undefined) return checkHttp();
    return line === null ? checkAppToken(appToken, { apiUrl, logger }) : checkSocket(line.quietMs());
  };

  return {
    platform: "slack",
    sender,
    open,
    async check() {
      const checks = await Promise.all([tokens(), checkLine(), checkTrouble(keep)]);
      return checks.flat();
    },
    close: async () => undefined,
  };
}

/** Asks again only when the last answer is older than `everyMs`. */
function atMostEvery<T>(everyMs: number, clock: Clock, ask: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const now = clock.monotonic();
    if (last === null || now - last.at > everyMs) last = { at: now, answer: ask() };
    return last.answer;
  };
}
