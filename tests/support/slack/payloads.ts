import type { StoredMessage, StoredView, Workspace } from "./workspace.ts";

/* What Slack sends, in the shapes that Slack sends it in. */

const token = "verification-token";

let events = 0;

/** An Events API delivery: the same object twice is a redelivery. */
export function eventPayload(
  workspace: Workspace,
  event: Readonly<Record<string, unknown>> & { readonly type: string },
  at: number,
): Record<string, unknown> {
  events += 1;
  return {
    token,
    team_id: workspace.teamId,
    api_app_id: "A0001",
    type: "event_callback",
    event_id: `Ev${String(events).padStart(6, "0")}`,
    event_time: Math.floor(at / 1000),
    event_context: "4-context",
    is_ext_shared_channel: false,
    authorizations: [authorizationOf(workspace)],
    event: { event_ts: `${Math.floor(at / 1000)}.000000`, ...event },
  };
}

/** A person's message in the direct conversation. */
export function messageEvent(message: StoredMessage, workspace: Workspace): { type: string } {
  return {
    ...message,
    type: "message",
    channel_type: message.channel.startsWith("D") ? "im" : "channel",
    client_msg_id: `client-${message.ts}`,
    team: workspace.teamId,
    event_ts: message.ts,
  } as { type: string };
}

export function commandPayload(
  workspace: Workspace,
  from: { user: string; channel: string; text: string; trigger: string; responseUrl: string },
): Record<string, unknown> {
  return {
    token,
    team_id: workspace.teamId,
    team_domain: "acme",
    channel_id: from.channel,
    channel_name: from.channel.startsWith("D") ? "directmessage" : "general",
    user_id: from.user,
    user_name: from.user.toLowerCase(),
    command: "/interview",
    text: from.text,
    api_app_id: "A0001",
    is_enterprise_install: "false",
    response_url: from.responseUrl,
    trigger_id: from.trigger,
  };
}

/** A press on a button, in a message or on a view. */
export function actionPayload(
  workspace: Workspace,
  user: string,
  on: { message: StoredMessage } | { view: StoredView },
  action: Readonly<Record<string, unknown>>,
  trigger: string,
  at: number,
): Record<string, unknown> {
  const common = {
    type: "block_actions",
    user: personOf(workspace, user),
    api_app_id: "A0001",
    token,
    trigger_id: trigger,
    team: { id: workspace.teamId, domain: "acme" },
    enterprise: workspace.enterpriseId === null ? null : { id: workspace.enterpriseId, name: "Acme Group" },
    is_enterprise_install: workspace.enterpriseId !== null,
    actions: [{ ...action, action_ts: `${Math.floor(at / 1000)}.000200` }],
  };
  if ("view" in on) return { ...common, container: { type: "view", view_id: on.view.id }, view: on.view };
  const { message } = on;
  return {
    ...common,
    container: { type: "message", message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
    channel: { id: message.channel, name: "directmessage" },
    message,
    state: { values: {} },
    response_url: "https://hooks.slack.test/actions/1",
  };
}

export function shortcutPayload(
  workspace: Workspace,
  user: string,
  callbackId: string,
  trigger: string,
  message: StoredMessage | null,
): Record<string, unknown> {
  const common = {
    token,
    callback_id: callbackId,
    trigger_id: trigger,
    action_ts: "1700000000.000300",
    team: { id: workspace.teamId, domain: "acme" },
    enterprise: null,
    user: personOf(workspace, user),
    is_enterprise_install: false,
  };
  if (message === null) return { ...common, type: "shortcut" };
  return {
    ...common,
    type: "message_action",
    message_ts: message.ts,
    message,
    channel: { id: message.channel, name: "general" },
    response_url: "https://hooks.slack.test/actions/2",
  };
}

/** A submitted modal with what stands in its inputs, by block id and action id. */
export function submissionPayload(
  workspace: Workspace,
  user: string,
  view: StoredView,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Record<string, unknown> {
  return {
    type: "view_submission",
    team: { id: workspace.teamId, domain: "acme" },
    enterprise: null,
    user: personOf(workspace, user),
    api_app_id: "A0001",
    token,
    trigger_id: "submitted",
    view: { ...view, team_id: workspace.teamId, state: { values } },
    response_urls: [],
    is_enterprise_install: false,
  };
}

function personOf(workspace: Workspace, user: string): object {
  return { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: workspace.teamId };
}

function authorizationOf(workspace: Workspace): object {
  return {
    enterprise_id: workspace.enterpriseId,
    team_id: workspace.enterpriseId === null ? workspace.teamId : null,
    user_id: workspace.botUserId,
    is_bot: true,
    is_enterprise_install: workspace.enterpriseId !== null,
  };
}
