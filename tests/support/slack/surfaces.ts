import { checkView } from "./block-rules.ts";
import { conversation, json, need } from "./messaging.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Method } from "./web-api.ts";
import type { StoredView } from "./workspace.ts";

/** Triggers live three seconds and open one modal. */
export type Triggers = {
  issue(): string;
  use(trigger: string): void;
};

export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, number>();
  return {
    issue() {
      const trigger = `${issued.size + 1}.${now()}.trigger`;
      issued.set(trigger, now());
      return trigger;
    },
    use(trigger) {
      const at = issued.get(trigger);
      if (at === undefined) throw new Refusal("invalid_trigger_id");
      issued.set(trigger, -1);
      if (at < 0) throw new Refusal("exchanged_trigger_id");
      if (now() - at > 3_000) throw new Refusal("expired_trigger_id");
    },
  };
}

let views = 0;

/** `users.*`, `views.*`, `assistant.*`, `auth.test`: everything beside messages and files. */
export function surfaceMethods(triggers: Triggers): ReadonlyMap<string, Method> {
  return new Map<string, Method>([
    ["auth.test", { run: authTest }],
    ["users.info", { scope: "users:read", run: usersInfo }],
    ["views.publish", { run: publish }],
    ["views.open", { run: (call) => openModal(call, triggers) }],
    ["assistant.threads.setStatus", { scope: "chat:write", run: setStatus }],
    ["assistant.threads.setSuggestedPrompts", { scope: "assistant:write", run: setPrompts }],
  ]);
}

function authTest({ workspace }: Call): object {
  return {
    url: `https://${workspace.teamId.toLowerCase()}.slack.com/`,
    team: `Team ${workspace.teamId}`,
    team_id: workspace.teamId,
    ...(workspace.enterpriseId === null ? {} : { enterprise_id: workspace.enterpriseId }),
    user: "hearback",
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  };
}

function usersInfo(call: Call): object {
  const member = call.workspace.members.get(need(call, "user"));
  if (member === undefined) throw new Refusal("user_not_found");
  const { locale, name, ...user } = member;
  const withLocale = call.params["include_locale"] === "true" ? { locale } : {};
  return {
    user: {
      ...user,
      name: name.toLowerCase(),
      real_name: name,
      is_bot: false,
      ...withLocale,
      profile: { real_name: name },
    },
  };
}

function publish(call: Call): object {
  const view = json<StoredView>(call, "view");
  const user = need(call, "user_id");
  if (!call.workspace.homeTab) throw new Refusal("not_enabled");
  if (!call.workspace.members.has(user)) throw new Refusal("user_not_found");
  checkView(view);
  const before = call.workspace.homes.get(user);
  const hash = call.params["hash"];
  if (hash !== undefined && before !== undefined && before.hash !== hash) throw new Refusal("hash_conflict");
  const stored = store({ ...view, type: "home", user } as StoredView, before?.id);
  call.workspace.homes.set(user, stored);
  return { view: stored };
}

function openModal(call: Call, triggers: Triggers): object {
  triggers.use(need(call, "trigger_id"));
  const view = json<StoredView>(call, "view");
  checkView(view);
  const stored = store({ ...view, type: "modal", user: "" } as StoredView);
  call.workspace.modals.push(stored);
  return { view: stored };
}

function store(view: StoredView, id?: string): StoredView {
  views += 1;
  return { ...view, id: id ?? `V${views}`, hash: `${views}.hash` };
}

function setStatus(call: Call): object {
  const channel = conversation(call.workspace, need(call, "channel_id"));
  call.workspace.statuses.push({
    channel,
    thread: need(call, "thread_ts"),
    status: call.params["status"] ?? "",
  });
  return {};
}

function setPrompts(call: Call): object {
  const prompts = json<unknown[]>(call, "prompts") ?? [];
  if (prompts.length === 0 || prompts.length > 4) throw new Refusal("invalid_arguments");
  call.workspace.prompts.push({ channel: need(call, "channel_id"), prompts });
  return {};
}
