import { App, type AuthorizeResult, ErrorCode, type Receiver } from "@slack/bolt";
import { EventBody } from "../intake/deliveries.ts";
import type { Reception } from "../intake/reception.ts";
import { type Tenants, tenantIdOf } from "../workspaces/tenants.ts";
import type { SlackLogger } from "./logger.ts";

/**
 * A Bolt app whose events are taken in before they are acknowledged: Bolt itself acknowledges an
 * event first and runs listeners after, so that a crash in between would lose it.
 */
export function createBoltApp(deps: {
  receiver: Receiver;
  tenants: Tenants;
  reception: Reception;
  apiUrl: string;
  logger: SlackLogger;
}): App {
  const { receiver, tenants, reception, apiUrl, logger } = deps;
  const app = new App({
    receiver,
    logger,
    // No retry settings here: with `retries: 0` one failed reconnect ends the process.
    clientOptions: { slackApiUrl: apiUrl },
    convoStore: false,
    async authorize(source): Promise<AuthorizeResult> {
      const tenantId = tenantIdOf({
        isEnterpriseInstall: source.isEnterpriseInstall,
        enterpriseId: source.enterpriseId ?? null,
        teamId: source.teamId ?? null,
      });
      const tenant = tenantId === null ? null : await tenants.of(tenantId);
      if (tenant === null) throw new Error("The app is not installed there");
      return {
        botToken: tenant.token,
        ...(tenant.botUserId === null ? {} : { botUserId: tenant.botUserId }),
        ...(tenant.botId === null ? {} : { botId: tenant.botId }),
      };
    },
  });
  app.error(async (error) => {
    // Not (or no longer) installed there: acknowledged, for Slack would only send it again.
    if (error.code !== ErrorCode.AuthorizationError) throw error;
  });
  const acknowledgeAndListen = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    const body = EventBody.safeParse(received.body);
    if (body.success) await reception.event(body.data);
    await acknowledgeAndListen(received);
  };
  return app;
}
