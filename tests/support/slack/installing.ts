import type { FakeSlack } from "./fake-slack.ts";
import { Refusal } from "./refusal.ts";
import { createWorkspace, join, type Workspace } from "./workspace.ts";

export const clientId = "1234.5678";
export const clientSecret = "planted-client-secret";

/** Lets workspaces install the app: codes that `oauth.v2.access` changes into tokens, once each. */
export function allowInstalling(slack: FakeSlack): {
  /** A workspace whose admin agreed: the code that Slack sends back. */
  agree(workspace: Workspace): string;
} {
  const codes = new Map<string, Workspace>();
  slack.appMethods.set("oauth.v2.access", (params, _, request) => {
    // The SDK sends the secret either way; both are Slack's.
    const basic = Buffer.from(
      request.headers.authorization?.replace("Basic ", "") ?? "",
      "base64",
    ).toString();
    const secret = params["client_secret"] ?? basic.split(":")[1];
    if (secret !== clientSecret) throw new Refusal("bad_client_secret");
    const workspace = codes.get(params["code"] ?? "");
    if (workspace === undefined) throw new Refusal("invalid_code");
    codes.delete(params["code"] ?? "");
    slack.workspaces.set(workspace.enterpriseId ?? workspace.teamId, workspace);
    return {
      app_id: "A0001",
      authed_user: { id: "U0009" },
      scope: [...workspace.scopes].join(","),
      token_type: "bot",
      access_token: workspace.botToken,
      bot_user_id: workspace.botUserId,
      team:
        workspace.enterpriseId === null ? { id: workspace.teamId, name: `Team ${workspace.teamId}` } : null,
      enterprise: workspace.enterpriseId === null ? null : { id: workspace.enterpriseId, name: "Group" },
      is_enterprise_install: workspace.enterpriseId !== null,
    };
  });
  return {
    agree(workspace) {
      const code = `code-${codes.size + 1}-${workspace.botToken}`.slice(0, 60);
      codes.set(code, workspace);
      return code;
    },
  };
}

/** Goes through the pages like a browser: the cookie comes back, redirects are looked at. */
export async function install(
  door: string,
  code: string,
  change: (callback: { state: string; cookie: string }) => { state: string; cookie: string } = (it) => it,
): Promise<{ status: number; authorizeUrl: URL; state: string; cookie: string }> {
  const start = await fetch(`${door}/slack/install`, { redirect: "manual" });
  const authorizeUrl = new URL(start.headers.get("location") ?? "");
  const given = {
    state: authorizeUrl.searchParams.get("state") ?? "",
    cookie: (start.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
  };
  const { state, cookie } = change(given);
  return { status: await comeBack(door, code, state, cookie), authorizeUrl, ...given };
}

/** What Slack sends the browser to when the admin has agreed. */
export async function comeBack(door: string, code: string, state: string, cookie: string): Promise<number> {
  const back = `${door}/slack/oauth_redirect?code=${encodeURIComponent(code)}&state=${encodeURIComponent(state)}`;
  const answer = await fetch(back, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

/** Another workspace, with somebody who has the same user id as in the first. */
export function secondWorkspace(teamId = "T0002", more: Partial<Workspace> = {}): Workspace {
  const workspace = createWorkspace(teamId, more);
  join(workspace, "U0001", { name: `Somebody else in ${teamId}`, tz: "Europe/Berlin" });
  return workspace;
}
