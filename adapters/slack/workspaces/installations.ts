import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import * as z from "zod";
import type { Clock, Keep } from "../../../src/ports.ts";
import { slackNow } from "../wall-time.ts";
import { type Seal, Sealed } from "./seal.ts";
import { type Tenant, type Tenants, tenantIdOf } from "./tenants.ts";

const scope = "slack-installations";

/** One installation as stored. Nothing that opens a door stands in it unsealed. */
const StoredInstallation = z.strictObject({
  /** Epoch ms, in Slack's time: an uninstall that happened before is an old one, delivered late. */
  installedAt: z.number(),
  sealed: Sealed,
});

export type Installations = InstallationStore &
  Tenants &
  Readonly<{
    /** Forgets an installation that was there at `at` (epoch ms). False: it was installed again since. */
    uninstalled(tenantId: string, at: number): Promise<boolean>;
    /** Seals every token anew with the current key. Returns how many were sealed with another one. */
    rotate(): Promise<number>;
    /** Every tenant that the app is installed in. */
    all(): Promise<readonly string[]>;
  }>;

/** Installations in the store, sealed as a whole: the bot's token, its refresh token, the user's. */
export function createInstallations(keep: Keep, seal: Seal, clock: Clock): Installations {
  const read = async (tenantId: string) => {
    const stored = await keep.get(scope, tenantId);
    return stored === null || stored === undefined ? null : StoredInstallation.parse(stored);
  };
  const open = (tenantId: string, sealed: Sealed): Installation =>
    JSON.parse(seal.open(sealed, placeOf(tenantId))) as Installation;
  const close = (tenantId: string, installation: Installation): Sealed =>
    seal.close(JSON.stringify(installation), placeOf(tenantId));

  return {
    async storeInstallation(installation) {
      const tenantId = tenantOfInstallation(installation);
      const sealed = close(tenantId, installation);
      await keep.put(scope, tenantId, { installedAt: slackNow(clock), sealed });
    },
    async fetchInstallation(query) {
      const tenantId = tenantOfQuery(query);
      const stored = await read(tenantId);
      if (stored === null) throw new Error("The app is not installed there");
      return open(tenantId, stored.sealed);
    },
    async deleteInstallation(query) {
      await keep.remove(scope, tenantOfQuery(query));
    },
    /** By installation: its token and who the bot is there. */
    async of(tenantId): Promise<Tenant | null> {
      const stored = await read(tenantId);
      const bot = stored === null ? undefined : open(tenantId, stored.sealed).bot;
      return bot === undefined ? null : { tenantId, token: bot.token, botUserId: bot.userId, botId: bot.id };
    },
    async uninstalled(tenantId, at) {
      const stored = await read(tenantId);
      if (stored !== null && stored.installedAt > at) return false;
      await keep.remove(scope, tenantId);
      return true;
    },
    async rotate() {
      let rotated = 0;
      for (const { key: tenantId, value } of await keep.list(scope)) {
        const stored = StoredInstallation.parse(value);
        if (stored.sealed.key === seal.current) continue;
        await keep.put(scope, tenantId, {
          ...stored,
          sealed: close(tenantId, open(tenantId, stored.sealed)),
        });
        rotated += 1;
      }
      return rotated;
    },
    all: async () => (await keep.list(scope)).map((it) => it.key),
  };
}

function tenantOfInstallation(installation: Installation): string {
  return tenantOf(
    installation.isEnterpriseInstall === true,
    installation.enterprise?.id,
    installation.team?.id,
  );
}

function tenantOfQuery(query: InstallationQuery<boolean>): string {
  return tenantOf(query.isEnterpriseInstall, query.enterpriseId, query.teamId);
}

function tenantOf(
  isEnterpriseInstall: boolean,
  enterpriseId: string | undefined,
  teamId: string | undefined,
): string {
  const ids = { isEnterpriseInstall, enterpriseId: enterpriseId ?? null, teamId: teamId ?? null };
  const tenantId = tenantIdOf(ids);
  if (tenantId === null) throw new Error("Slack names neither a workspace nor an organisation");
  return tenantId;
}

function placeOf(tenantId: string): string {
  return `${scope}/${tenantId}/installation`;
}
