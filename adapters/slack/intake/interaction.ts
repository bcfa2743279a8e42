import * as z from "zod";
import { tenantIdOf } from "../workspaces/tenants.ts";

/** Where an interaction says that it comes from: presses, shortcuts and modals alike. */
const ActionOrigin = z.looseObject({
  team: z.looseObject({ id: z.string().nullish() }).nullish(),
  enterprise: z.looseObject({ id: z.string().nullish() }).nullish(),
  user: z.looseObject({ team_id: z.string().nullish() }).optional(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
});

/** Slash commands name the same things flatly, and their booleans are words. */
const CommandOrigin = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
});

/** Whose record a press, a shortcut or a modal is about; null when Slack does not say. */
export function tenantOfAction(body: unknown): string | null {
  const origin = ActionOrigin.safeParse(body).data;
  if (origin === undefined) return null;
  return tenantIdOf({
    isEnterpriseInstall: isYes(origin.is_enterprise_install),
    enterpriseId: origin.enterprise?.id ?? null,
    teamId: origin.team?.id ?? origin.user?.team_id ?? null,
  });
}

export function tenantOfCommand(body: unknown): string | null {
  const origin = CommandOrigin.safeParse(body).data;
  if (origin === undefined) return null;
  return tenantIdOf({
    isEnterpriseInstall: isYes(origin.is_enterprise_install),
    enterpriseId: origin.enterprise_id ?? null,
    teamId: origin.team_id ?? null,
  });
}

function isYes(flag: boolean | string | null | undefined): boolean {
  return flag === true || flag === "true";
}
