import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import * as z from "zod";
import type { Outgoing } from "../../../src/ports/adapter.ts";
import type { Clock, Keep, Log } from "../../../src/ports.ts";
import type { SlackAddress, SlackRef } from "../address.ts";
import { metadataOf } from "../render/marker.ts";
import { renderMessage } from "../render/message.ts";
import { disarm, escapeText } from "../render/text.ts";
import { codeOf } from "./failure.ts";

const scope = "slack-streams";
const forgottenAfterMs = 60 * 60_000;
const piecesEveryMs = 120;
const mostPieces = 8;
/** Slack takes 12,000 characters of markdown over a whole stream. */
const mostCharacters = 11_000;

const StoredStream = z.strictObject({
  channel: z.string(),
  ts: z.string(),
  at: z.number(),
  whole: z.boolean(),
});

/** A message of ours and the thread that it stands in, if any. */
export type Said = Readonly<{ ref: SlackRef; thread: string | null }>;

/** Shows a text that a model wrote as it would be written, paragraph by paragraph. */
export interface Streams {
  /**
   * Streams and ends with the message as it would have been posted, marker and buttons included.
   * Null when Slack offers no stream here: nothing was shown, and it is to be posted.
   */
  send(client: WebClient, address: SlackAddress, outgoing: Outgoing): Promise<Said | null>;
  /**
   * After a crash: the streamed message, when it is whole. One that broke off is deleted, so that
   * posting anew says it once.
   */
  recover(client: WebClient, key: string): Promise<SlackRef | null>;
}

export function createStreams(keep: Keep, clock: Clock, log: Log): Streams {
  const forgetOld = async (): Promise<void> => {
    for (const { key, value } of await keep.list(scope)) {
      const at = StoredStream.safeParse(value).data?.at ?? 0;
      if (clock.now() - at > forgottenAfterMs) await keep.remove(scope, key);
    }
  };

  return {
    async send(client, address, outgoing) {
      const thread = address.thread ?? address.answering;
      if (thread === null || !worthStreaming(outgoing)) return null;
      const started = await client.chat
        .startStream({
          channel: address.channel,
          thread_ts: thread,
          recipient_user_id: address.user,
          markdown_text: "…\n\n",
        })
        .catch((error: unknown) =>
          log.debug({ code: codeOf(error) }, "No stream here: the message is posted whole"),
        );
      // A start whose answer was lost has shown no word: posting is safe.
      if (started?.ts === undefined) return null;
      const ref = { channel: started.channel ?? address.channel, ts: started.ts };
      await forgetOld();
      // Durable before the first word: a stream has no marker until it ends.
      await keep.put(scope, outgoing.key, { ...ref, at: clock.now(), whole: false });
      await writeOut(client, ref, outgoing).catch((error: unknown) =>
        // Slack ends a stream by itself after minutes, and people can: the update says all of it.
        log.debug({ code: codeOf(error) }, "A stream broke off"),
      );
      await client.chat.update({ ...ref, ...renderMessage(outgoing), metadata: metadataOf(outgoing.key) });
      await keep.put(scope, outgoing.key, { ...ref, at: clock.now(), whole: true });
      return { ref, thread };
    },
    async recover(client, key) {
      const stored = StoredStream.safeParse(await keep.get(scope, key)).data;
      if (stored === undefined) return null;
      const { channel, ts, whole } = stored;
      if (whole) return { channel, ts };
      await client.chat.delete({ channel, ts }).catch((error: unknown) => {
        if (codeOf(error) !== "message_not_found") throw error;
      });
      await keep.remove(scope, key);
      return null;
    },
  };
}

/** Only what takes a moment to be written: a model's draft that fits into a stream. */
function worthStreaming({ message }: Outgoing): boolean {
  return message.draft?.by === "model" && message.text.length + message.draft.body.length <= mostCharacters;
}

async function writeOut(client: WebClient, ref: SlackRef, { message }: Outgoing): Promise<void> {
  // Mentions and markup of people and models are disarmed here as everywhere.
  const paragraphs = [message.text, ...(message.draft?.body ?? "").split(/\n{2,}/)].filter((it) => it !== "");
  const pieces = [...paragraphs.slice(0, mostPieces - 1), paragraphs.slice(mostPieces - 1).join("\n\n")];
  for (const piece of pieces.filter((it) => it !== "")) {
    await client.chat.appendStream({ ...ref, markdown_text: `${escapeText(disarm(piece))}\n\n` });
    await sleep(piecesEveryMs);
  }
  await client.chat.stopStream(ref);
}
