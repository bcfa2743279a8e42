import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { AdapterWorld } from "../../../src/ports/adapter.ts";
import type { SlackLogger } from "../connect/logger.ts";
import type { SlackSettings } from "../settings.ts";
import type { Installations } from "./installations.ts";
import { createOAuthStates } from "./oauth-state.ts";
import { botScopes } from "./scopes.ts";

const installPath = "/slack/install";
const redirectPath = "/slack/oauth_redirect";

/** The pages on which a workspace installs the app. */
export type OAuthPages = Readonly<{
  /** True when the request was for one of them, and is answered. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}>;

/** Add to Slack: the SDK's own flow, with states that are used once and installations that are sealed. */
export function createOAuthPages(
  settings: SlackSettings,
  world: AdapterWorld,
  deps: { installations: Installations; apiUrl: string; logger: SlackLogger },
): OAuthPages {
  const { installations, apiUrl, logger } = deps;
  const redirectUri = settings.SLACK_REDIRECT_URL;
  const pages = new HTTPReceiver({
    // Only the pages are served here; events come in by their own line.
    endpoints: [],
    signingSecret: "",
    signatureVerification: false,
    clientId: settings.SLACK_CLIENT_ID ?? "",
    clientSecret: settings.SLACK_CLIENT_SECRET ?? "",
    scopes: [...botScopes],
    installationStore: installations,
    logger,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      directInstall: true,
      stateStore: createOAuthStates(world.keep, world.leases, world.clock),
      clientOptions: { slackApiUrl: apiUrl },
      authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
    },
  });
  return {
    handle(request, response) {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (request.method !== "GET" || (path !== installPath && path !== redirectPath)) return false;
      pages.requestListener(request, response);
      return true;
    },
  };
}
