import { RESTJSONErrorCodes as Code, MessageFlags, Routes } from "discord.js";
import * as z from "zod";
import type { Clock, Keep } from "../../../src/ports.ts";
import type { ReplyPlace } from "../address.ts";
import { isCode } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import type { Part } from "../render/message.ts";
import { editedReply, rawFiles } from "./bodies.ts";

const scope = "discord.replies";

/** Discord keeps an interaction open for fifteen minutes; no claim is asked for after this. */
const forgottenMs = 60 * 60_000;

const Claim = z.object({ key: z.string(), at: z.number() });
const Original = z.looseObject({ id: z.string(), flags: z.number().catch(0) });

export type Replies = Readonly<{
  /**
   * Puts the first part in the place of "thinking ..." and returns its id, or null where that place
   * is taken by another message or closed: then it is for the direct messages.
   */
  answer(place: ReplyPlace, key: string, parts: readonly Part[]): Promise<string | null>;
  /** The id of the first part, when the place was given to this key and has been filled. */
  answered(place: ReplyPlace, key: string): Promise<string | null>;
  /** Edits an answer that only its reader can see. Quiet once it is closed. */
  edit(place: ReplyPlace, messageId: string, body: unknown): Promise<void>;
  /** Forgets the claims on places that have closed. */
  sweep(): Promise<void>;
}>;

/** Answers to commands and modals. Whoever claims the one place first has it for good. */
export function createReplies(rest: DiscordRest, keep: Keep, clock: Clock): Replies {
  async function isMine(place: ReplyPlace, key: string): Promise<boolean> {
    const claim = Claim.safeParse(await keep.get(scope, place.interactionId));
    return claim.success && claim.data.key === key;
  }

  return {
    async answer(place, key, parts) {
      const [part] = parts;
      if (part === undefined) return null;
      const claim = { key, at: clock.now() };
      const mine = (await keep.putNew(scope, place.interactionId, claim)) || (await isMine(place, key));
      if (!mine) return null;
      const route = Routes.webhookMessage(place.applicationId, place.token);
      try {
        const answer = await rest.call("patch", route, {
          body: editedReply(part),
          files: rawFiles(part),
          auth: false,
        });
        return Original.parse(answer).id;
      } catch (error) {
        if (isClosed(error)) return null;
        throw error;
      }
    },

    async answered(place, key) {
      if (!(await isMine(place, key))) return null;
      const route = Routes.webhookMessage(place.applicationId, place.token);
      try {
        const original = Original.parse(await rest.call("get", route, { auth: false }));
        return (original.flags & MessageFlags.Loading) === 0 ? original.id : null;
      } catch (error) {
        if (isClosed(error)) return null;
        throw error;
      }
    },

    async edit(place, messageId, body) {
      const route = Routes.webhookMessage(place.applicationId, place.token, messageId);
      await rest.call("patch", route, { body, auth: false });
    },

    async sweep() {
      for (const { key, value } of await keep.list(scope)) {
        const claim = Claim.safeParse(value);
        if (!claim.success || clock.now() - claim.data.at > forgottenMs) await keep.remove(scope, key);
      }
    },
  };
}

function isClosed(error: unknown): boolean {
  return isCode(error, Code.UnknownWebhook, Code.InvalidWebhookToken, Code.UnknownMessage);
}
