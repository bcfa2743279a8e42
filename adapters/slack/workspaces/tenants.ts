/** A workspace (or organisation) that the app is installed in, with what its calls need. */
export type Tenant = Readonly<{
  tenantId: string;
  token: string;
  botUserId: string | null;
  botId: string | null;
}>;

/** Whose token a call takes. */
export interface Tenants {
  /** Null when the app is not installed there (any more). Throws when Slack or the store cannot say. */
  of(tenantId: string): Promise<Tenant | null>;
}

/**
 * Records are kept by installation: an organisation-wide one spans its workspaces, all others are
 * one workspace each, so that the same user id in two workspaces is two people.
 */
export function tenantIdOf(body: {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId: string | null;
  readonly teamId: string | null;
}): string | null {
  const key = body.isEnterpriseInstall
    ? (body.enterpriseId ?? body.teamId)
    : (body.teamId ?? body.enterpriseId);
  return key === null ? null : `slack:${key}`;
}

type Identity = Pick<Tenant, "botUserId" | "botId">;

/** One token for everything: whoever sends us an event signed for this app is its workspace. */
export function createSingleTenant(token: string, identify: () => Promise<Identity>): Tenants {
  let asked: Promise<Identity> | null = null;
  return {
    async of(tenantId) {
      // One question for all that come at once; a failed one is asked again by the next.
      asked ??= identify().catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return { tenantId, token, ...(await asked) };
    },
  };
}
