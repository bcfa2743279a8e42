import { RESTJSONErrorCodes as Code, Routes } from "discord.js";
import type { Sender } from "../../../src/ports/adapter.ts";
import type { Log } from "../../../src/ports.ts";
import { directPlace, readAddress } from "../address.ts";
import { isCode, sendErrorOf } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import { render, renderRetired } from "../render/message.ts";
import { noMentions } from "./bodies.ts";
import type { DirectMessages } from "./direct.ts";
import type { Replies } from "./replies.ts";

type SenderParts = Readonly<{ rest: DiscordRest; direct: DirectMessages; replies: Replies; log: Log }>;

/**
 * Discord's side of the delivery protocol. A message goes to the direct messages, or in place of
 * the "thinking ..." of a command while that is open; what does not fit there follows directly.
 */
export function createSender({ rest, direct, replies, log }: SenderParts): Sender {
  return {
    async post(to, outgoing) {
      const place = readAddress(to);
      const parts = render(outgoing);
      try {
        if (place.type === "direct") return await direct.post(place, outgoing.key, parts, null);
        const answered = await replies.answer(place, outgoing.key, parts);
        return await direct.post(directPlace(place), outgoing.key, parts, answered);
      } catch (error) {
        throw sendErrorOf(error, "posting");
      }
    },

    // The key alone is looked for: our clock may be moved, and Discord's ids know only Discord's.
    async find(to, key) {
      const place = readAddress(to);
      try {
        const answered = place.type === "reply" ? await replies.answered(place, key) : null;
        return await direct.find(directPlace(place), key, answered);
      } catch (error) {
        throw sendErrorOf(error, "looking for a message");
      }
    },

    async retire(to, ref, outgoing, note) {
      const place = readAddress(to);
      const body = { ...renderRetired(outgoing, note), allowed_mentions: noMentions };
      try {
        if (place.type === "reply" && place.ephemeral) await replies.edit(place, ref, body);
        else
          await rest.call("patch", Routes.channelMessage(await direct.channelOf(directPlace(place)), ref), {
            body,
          });
      } catch (error) {
        if (!isGone(error)) throw sendErrorOf(error, "editing a message");
      }
    },

    async remove(to, ref) {
      const place = directPlace(readAddress(to));
      try {
        const channelId = await direct.channelOf(place);
        for (const id of await direct.partsOf(place, ref))
          await rest.call("delete", Routes.channelMessage(channelId, id)).catch((error: unknown) => {
            if (!isGone(error)) throw error;
          });
      } catch (error) {
        throw sendErrorOf(error, "deleting a message");
      }
    },

    async working(to) {
      try {
        const place = readAddress(to);
        // A command already shows "thinking ..." until it is answered.
        if (place.type === "direct")
          await rest.call("post", Routes.channelTyping(await direct.channelOf(place)));
      } catch {
        log.debug({ platform: "discord" }, "Could not show that the coach is typing");
      }
    },
  };
}

function isGone(error: unknown): boolean {
  return isCode(
    error,
    Code.UnknownMessage,
    Code.UnknownWebhook,
    Code.InvalidWebhookToken,
    Code.UnknownChannel,
  );
}
