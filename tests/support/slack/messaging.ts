import type { KnownBlock } from "@slack/types";
import { checkMessageBlocks } from "./block-rules.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Method } from "./web-api.ts";
import { directChannel, type StoredMessage, type Workspace } from "./workspace.ts";

let order = 0;

/** A timestamp as Slack makes them: seconds, and a fraction that only orders. */
export function newTs(now: number): string {
  order = (order + 1) % 1_000_000;
  return `${Math.floor(now / 1000)}.${String(order).padStart(6, "0")}`;
}

/** `chat.*`, `conversations.*`: posting, changing, reading back. */
export const messagingMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["chat.postMessage", { scope: "chat:write", run: (call) => post(call) }],
  ["chat.update", { scope: "chat:write", run: (call) => update(call) }],
  ["chat.delete", { scope: "chat:write", run: (call) => remove(call) }],
  ["chat.postEphemeral", { scope: "chat:write", run: (call) => ephemeral(call) }],
  ["conversations.open", { scope: "im:write", run: (call) => open(call) }],
  ["conversations.history", { scope: "im:history", run: (call) => history(call, null) }],
  ["conversations.replies", { scope: "im:history", run: (call) => history(call, need(call, "ts")) }],
]);

export function need(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined || value === "") throw new Refusal("invalid_arguments", { missing: name });
  return value;
}

/** An argument that the SDK writes as JSON into the form. */
export function json<T>(call: Call, name: string): T | undefined {
  const value = call.params[name];
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value) as T;
  } catch {
    throw new Refusal("invalid_arguments", { not_json: name });
  }
}

/** The conversation that a `channel` argument means; a person's id means their direct message. */
export function conversation(workspace: Workspace, channel: string): string {
  if (/^[UW]/.test(channel)) {
    if (!workspace.members.has(channel)) throw new Refusal("channel_not_found");
    return directChannel(channel);
  }
  if (
    channel.startsWith("D") &&
    ![...workspace.members.keys()].some((user) => directChannel(user) === channel)
  )
    throw new Refusal("channel_not_found");
  return channel;
}

function content(call: Call): Pick<StoredMessage, "text" | "blocks" | "metadata"> {
  const blocks = json<KnownBlock[]>(call, "blocks");
  const metadata = json<StoredMessage["metadata"]>(call, "metadata");
  const text = call.params["text"] ?? "";
  if (text === "" && blocks === undefined) throw new Refusal("no_text");
  if (text.length > 40_000) throw new Refusal("msg_too_long");
  if (blocks !== undefined) checkMessageBlocks(blocks);
  return {
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function post(call: Call): object {
  const { workspace } = call;
  const channel = conversation(workspace, need(call, "channel"));
  if (channel.startsWith("D") && !workspace.messagesTab) throw new Refusal("messages_tab_disabled");
  const message: StoredMessage = {
    type: "message",
    ts: newTs(call.now()),
    channel,
    user: workspace.botUserId,
    bot_id: workspace.botId,
    ...content(call),
    ...(call.params["thread_ts"] === undefined ? {} : { thread_ts: call.params["thread_ts"] }),
  };
  workspace.messages.push(message);
  return { channel, ts: message.ts, message };
}

export function ownMessage(call: Call, channel: string, ts: string): StoredMessage {
  const message = call.workspace.messages.find((it) => it.channel === channel && it.ts === ts);
  if (message === undefined) throw new Refusal("message_not_found");
  if (message.bot_id !== call.workspace.botId) throw new Refusal("cant_update_message");
  return message;
}

function update(call: Call): object {
  const channel = need(call, "channel");
  const message = ownMessage(call, channel, need(call, "ts"));
  if (message.streaming === true) throw new Refusal("streaming_state_conflict");
  Object.assign(message, content(call), { edited: true });
  return { channel, ts: message.ts, text: message.text };
}

function remove(call: Call): object {
  const message = ownMessage(call, need(call, "channel"), need(call, "ts"));
  call.workspace.messages.splice(call.workspace.messages.indexOf(message), 1);
  return { channel: message.channel, ts: message.ts };
}

function ephemeral(call: Call): object {
  const { text, blocks = [] } = content(call);
  call.workspace.ephemerals.push({ channel: need(call, "channel"), user: need(call, "user"), text, blocks });
  return { message_ts: newTs(call.now()) };
}

function open(call: Call): object {
  const user = need(call, "users");
  if (!call.workspace.members.has(user)) throw new Refusal("user_not_found");
  return { channel: { id: directChannel(user) } };
}

function history(call: Call, thread: string | null): object {
  const channel = need(call, "channel");
  if (!/^[CDG]/.test(channel)) throw new Refusal("channel_not_found");
  const oldest = Number(call.params["oldest"] ?? 0);
  const limit = Math.min(Number(call.params["limit"] ?? 100), 15);
  const all = call.workspace.messages
    .filter((it) => it.channel === channel && Number(it.ts) > oldest)
    .filter((it) =>
      thread === null ? it.thread_ts === undefined : it.thread_ts === thread || it.ts === thread,
    )
    .reverse();
  const from = Number(call.params["cursor"] ?? 0);
  const page = all
    .slice(from, from + limit)
    .map(({ metadata, ...message }) =>
      call.params["include_all_metadata"] === "true" && metadata !== undefined
        ? { ...message, metadata }
        : message,
    );
  const next = from + limit < all.length ? String(from + limit) : "";
  return { messages: page, has_more: next !== "", response_metadata: { next_cursor: next } };
}
