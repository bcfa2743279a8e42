import type { WebClient } from "@slack/web-api";
import { surfaces } from "../../../src/guide/surfaces.ts";
import type { Outgoing, Sender } from "../../../src/ports/adapter.ts";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Clock, Log } from "../../../src/ports.ts";
import { readAddress, readRef, type SlackAddress, type SlackRef, writeRef } from "../address.ts";
import { type Clients, mostPostMs, preparingMs } from "../connect/clients.ts";
import type { People } from "../intake/people.ts";
import { markedWith, metadataOf } from "../render/marker.ts";
import { type Rendered, renderMessage, renderRetired } from "../render/message.ts";
import { asSlackTime } from "../wall-time.ts";
import { codeOf, failureOf, sendErrorOf } from "./failure.ts";
import { filesOf, shareFiles, stageFiles } from "./files.ts";
import type { Pace } from "./pace.ts";
import type { Said, Streams } from "./stream.ts";
import type { Trouble } from "./trouble.ts";
import { within } from "./within.ts";

/** History pages that a probe reads at most: 15 messages each where the workspace limits them. */
const mostPages = 5;

/** Slack's words for "there is no such message (any more)". */
const alreadyGone = new Set([
  "message_not_found",
  "channel_not_found",
  "cant_delete_message",
  "cant_update_message",
]);

/** Slack as the delivery protocol sees it: post once, probe, tidy up. */
export function createSender(deps: {
  clients: Clients;
  people: People;
  pace: Pace;
  trouble: Trouble;
  streams: Streams;
  clock: Clock;
  log: Log;
}): Sender {
  const { clients, people, pace, trouble, streams, clock, log } = deps;
  const statusShownIn = new Set<string>();

  const calling = async <T>(address: SlackAddress, doing: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "refused" && failure.retryAfterMs !== null)
        pace.hold(address.tenantId, failure.retryAfterMs);
      if (failure.kind === "permanent") await trouble.met(failure.code);
      throw sendErrorOf(error, doing);
    }
  };

  /** All that can be done before anybody sees a word. */
  const prepare = async (address: SlackAddress, outgoing: Outgoing) => {
    await pace.turn(address.tenantId, address.channel, preparingMs / 2);
    if (outgoing.nudge !== null) await refuseDeactivated(people, address);
    const client = await clients.posting(address.tenantId);
    const files = filesOf(outgoing.message);
    return { client, staged: await calling(address, "upload", () => stageFiles(client, files)) };
  };

  /** Where it stands, and under which message: a stream goes into the thread of what it answers. */
  const say = async (client: WebClient, address: SlackAddress, outgoing: Outgoing): Promise<Said> => {
    const streamed = await calling(address, "chat.startStream", () =>
      streams.send(client, address, outgoing),
    );
    if (streamed !== null) return streamed;
    const ref = await calling(address, "chat.postMessage", () => post(client, address, outgoing));
    return { ref, thread: address.thread };
  };

  const update = (client: WebClient, ref: string, rendered: Rendered, key: string): Promise<unknown> =>
    client.chat.update({ ...readRef(ref), ...rendered, metadata: metadataOf(key) });

  return {
    async post(to, outgoing) {
      const address = readAddress(to);
      const startedAt = clock.monotonic();
      const preparing = prepare(address, outgoing);
      const { client, staged } = await within(preparingMs, preparing, {
        kind: "refused",
        retryAfterMs: null,
      });
      const leftMs = mostPostMs - (clock.monotonic() - startedAt);
      const { ref, thread } = await within(leftMs, say(client, address, outgoing), { kind: "ambiguous" });
      await trouble.over();
      await clearStatus(clients, address, statusShownIn);
      const shared = staged !== null && (await shareFiles(client, staged, ref.channel, thread, log));
      if (!shared)
        await quietly(log, () =>
          update(client, writeRef(ref), renderMessage(withNote(outgoing)), outgoing.key),
        );
      return writeRef(ref);
    },

    async find(to, key, since) {
      const address = readAddress(to);
      const client = await clients.posting(address.tenantId);
      return calling(address, "conversations.history", async () => {
        const streamed = await streams.recover(client, key);
        if (streamed !== null) return writeRef(streamed);
        const channel = await conversationOf(client, address);
        // A second of grace: Slack's clock and ours differ.
        const oldest = String(Math.floor(asSlackTime(clock, since) / 1000) - 1);
        const search = { channel, oldest, include_all_metadata: true, limit: 100 };
        let cursor: string | undefined;
        for (let page = 0; page < mostPages; page += 1) {
          const at = cursor === undefined ? search : { ...search, cursor };
          const answer = await (address.thread === null
            ? client.conversations.history(at)
            : client.conversations.replies({ ...at, ts: address.thread }));
          for (const message of answer.messages ?? []) {
            const ts = markedWith(key, message);
            if (ts !== null) return writeRef({ channel, ts });
          }
          cursor = answer.response_metadata?.next_cursor || undefined;
          if (cursor === undefined) return null;
        }
        // Not found in what was read is not "not there": nothing is posted again on a guess.
        throw new SendError("Slack: too much was said since to be sure", { kind: "ambiguous" });
      });
    },

    async retire(to, ref, outgoing, note) {
      const address = readAddress(to);
      const client = await clients.posting(address.tenantId);
      await calling(address, "chat.update", () =>
        unlessGone(() => update(client, ref, renderRetired(outgoing, note), outgoing.key)),
      );
    },

    async remove(to, ref) {
      const address = readAddress(to);
      const client = await clients.posting(address.tenantId);
      await calling(address, "chat.delete", () => unlessGone(() => client.chat.delete(readRef(ref))));
    },

    async working(to) {
      const address = readAddress(to);
      const thread = address.thread ?? address.answering;
      if (thread === null) return;
      await quietly(log, async () => {
        const client = await clients.asking(address.tenantId);
        await client.assistant.threads.setStatus({
          channel_id: address.channel,
          thread_ts: thread,
          status: surfaces.status.working,
        });
        statusShownIn.add(`${address.channel}/${thread}`);
      });
    },
  };
}

async function post(client: WebClient, address: SlackAddress, outgoing: Outgoing): Promise<SlackRef> {
  const answer = await client.chat.postMessage({
    channel: address.channel,
    ...(address.thread === null ? {} : { thread_ts: address.thread }),
    ...renderMessage(outgoing),
    metadata: metadataOf(outgoing.key),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (answer.ts === undefined)
    throw new SendError("Slack: chat.postMessage answered without a timestamp", { kind: "ambiguous" });
  return { channel: answer.channel ?? address.channel, ts: answer.ts };
}

/** A nudge to a closed account would be posted and read by nobody: Slack does not refuse it. */
async function refuseDeactivated(people: People, address: SlackAddress): Promise<void> {
  const account = await people.account(address.tenantId, address.user);
  if (account?.deleted === true)
    throw new SendError("Slack: the account is deactivated", { kind: "permanent", code: "account_inactive" });
}

/** History wants a conversation; before the first answer only the person may be known. */
async function conversationOf(client: WebClient, address: SlackAddress): Promise<string> {
  if (!/^[UW]/.test(address.channel)) return address.channel;
  const opened = await client.conversations.open({ users: address.channel });
  return opened.channel?.id ?? address.channel;
}

/** The status of a thread ends with an answer in it; ours may stand at the top level instead. */
async function clearStatus(clients: Clients, address: SlackAddress, shownIn: Set<string>): Promise<void> {
  const thread = address.thread ?? address.answering;
  if (thread === null || !shownIn.delete(`${address.channel}/${thread}`)) return;
  const client = await clients.asking(address.tenantId);
  await client.assistant.threads
    .setStatus({ channel_id: address.channel, thread_ts: thread, status: "" })
    .catch(() => undefined);
}

async function unlessGone(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!alreadyGone.has(codeOf(error))) throw error;
  }
}

async function quietly(log: Log, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.debug({ code: codeOf(error) }, "Slack would not, and nothing depends on it");
  }
}

function withNote(outgoing: Outgoing): Outgoing {
  return {
    ...outgoing,
    message: { ...outgoing.message, text: `${outgoing.message.text}\n\n${surfaces.file.failed}` },
  };
}
