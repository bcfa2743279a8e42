import { WebClient } from "@slack/web-api";
import type { AdapterWorld } from "../../../src/ports/adapter.ts";
import type { Check } from "../../../src/ports.ts";
import type { SlackLogger } from "../connect/logger.ts";
import { codeOf } from "../send/failure.ts";
import type { SlackSettings } from "../settings.ts";
import { slackNow } from "../wall-time.ts";
import { checkBotToken } from "./check.ts";
import { needsOwner } from "./fixes.ts";
import { createInstallations } from "./installations.ts";
import { createOAuthPages, type OAuthPages } from "./oauth.ts";
import { createSeal } from "./seal.ts";
import { createSingleTenant, type Tenants } from "./tenants.ts";

/** The workspaces that the coach is at home in: one by its token, or those that installed the app. */
export type Workspaces = Readonly<{
  tenants: Tenants;
  /** The pages that install the app; null with a token of one workspace. */
  pages: OAuthPages | null;
  /** Throws, with what to do, when the app's settings cannot work. */
  mustBeUsable(): Promise<void>;
  /** False where the uninstallation is an old one and the app is there again. */
  uninstalled(tenantId: string, at: number): Promise<boolean>;
  check(): Promise<readonly Check[]>;
}>;

type Api = Readonly<{ apiUrl: string; logger: SlackLogger }>;

export function createWorkspaces(settings: SlackSettings, world: AdapterWorld, api: Api): Workspaces {
  return settings.SLACK_CLIENT_ID === undefined
    ? oneWorkspace(settings.SLACK_BOT_TOKEN ?? "", world, api)
    : manyWorkspaces(settings, world, api);
}

function oneWorkspace(token: string, { clock, log }: AdapterWorld, api: Api): Workspaces {
  const startedAt = slackNow(clock);
  const test = () =>
    new WebClient(token, {
      slackApiUrl: api.apiUrl,
      logger: api.logger,
      timeout: 2_500,
      retryConfig: { retries: 0 },
    }).auth.test();
  const check = () => checkBotToken(token, "slack", api);
  return {
    tenants: createSingleTenant(token, async () => {
      const answer = await test();
      return { botUserId: answer.user_id ?? null, botId: answer.bot_id ?? null };
    }),
    pages: null,
    check,
    async mustBeUsable() {
      const [token, ...beside] = await check();
      if (token?.state === "broken") throw new Error(`${token.what}: ${token.found}. ${token.fix ?? ""}`);
      // Less than all scopes is less than the whole coach, and better than none.
      for (const { found, fix } of beside.filter((it) => it.state !== "ok"))
        log.error({ found, fix }, "Slack does not grant what the coach needs");
    },
    async uninstalled(_, at) {
      if (at >= startedAt) return true;
      // From before this start: the token tells whether the app was installed again since.
      return test().then(
        () => false,
        (error: unknown) => {
          if (needsOwner(codeOf(error))) return true;
          throw error;
        },
      );
    },
  };
}

function manyWorkspaces(settings: SlackSettings, world: AdapterWorld, api: Api): Workspaces {
  const installations = createInstallations(
    world.keep,
    createSeal(settings.SLACK_TOKEN_KEY ?? ""),
    world.clock,
  );
  return {
    tenants: installations,
    pages: createOAuthPages(settings, world, { installations, ...api }),
    mustBeUsable: async () => undefined,
    uninstalled: installations.uninstalled,
    async check() {
      const tenantIds = await installations.all();
      const found = tenantIds.length === 1 ? "1 workspace" : `${tenantIds.length} workspaces`;
      const checks = await Promise.all(
        tenantIds.map(async (tenantId): Promise<readonly Check[]> => {
          const tenant = await installations.of(tenantId);
          return tenant === null ? [] : checkBotToken(tenant.token, tenantId, api);
        }),
      );
      return [{ what: "slack installations", state: "ok", found, fix: null }, ...checks.flat()];
    },
  };
}
