import { conversation, need, newTs, ownMessage } from "./messaging.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Method } from "./web-api.ts";
import type { StoredMessage } from "./workspace.ts";

/** `chat.startStream`, `appendStream`, `stopStream`: a message that grows until it is stopped. */
export const streamingMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["chat.startStream", { scope: "chat:write", run: start }],
  ["chat.appendStream", { scope: "chat:write", run: append }],
  ["chat.stopStream", { scope: "chat:write", run: stop }],
]);

function start(call: Call): object {
  const { workspace } = call;
  const message: StoredMessage = {
    type: "message",
    ts: newTs(call.now()),
    channel: conversation(workspace, need(call, "channel")),
    user: workspace.botUserId,
    bot_id: workspace.botId,
    text: markdown(call),
    thread_ts: need(call, "thread_ts"),
    streaming: true,
  };
  workspace.messages.push(message);
  return { channel: message.channel, ts: message.ts };
}

function append(call: Call): object {
  const message = streaming(call);
  message.text += markdown(call);
  if (message.text.length > 12_000) throw new Refusal("msg_too_long");
  return { channel: message.channel, ts: message.ts };
}

function stop(call: Call): object {
  const message = streaming(call);
  message.streaming = false;
  return { channel: message.channel, ts: message.ts, message };
}

function streaming(call: Call): StoredMessage {
  const message = ownMessage(call, need(call, "channel"), need(call, "ts"));
  if (message.streaming !== true) throw new Refusal("message_not_in_streaming_state");
  return message;
}

/** Text comes as `markdown_text` or, from the SDK's own helper, as chunks. */
function markdown(call: Call): string {
  const { markdown_text, chunks } = call.params;
  if (markdown_text !== undefined) return markdown_text;
  if (chunks === undefined) return "";
  return (JSON.parse(chunks) as { text?: string }[]).map((it) => it.text ?? "").join("");
}
