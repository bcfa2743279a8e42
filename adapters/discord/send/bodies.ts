import type {
  RawFile,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { nonceOf } from "../render/marker.ts";
import type { Part } from "../render/message.ts";

/** Nobody is ever mentioned, whatever the words say. */
export const noMentions = { parse: [] };

/** A part as a new message, posted at most once for some minutes by its nonce. */
export function newMessage(key: string, place: number, part: Part): RESTPostAPIChannelMessageJSONBody {
  return {
    content: part.content,
    components: [...part.components],
    flags: part.flags,
    allowed_mentions: noMentions,
    nonce: nonceOf(key, place),
    enforce_nonce: true,
  };
}

/** The same words without anything that a host could refuse, for when it did. */
export function plainMessage(key: string, place: number, part: Part): RESTPostAPIChannelMessageJSONBody {
  return {
    content: part.content,
    allowed_mentions: noMentions,
    nonce: nonceOf(key, place),
    enforce_nonce: true,
  };
}

/** A part in place of "thinking ...": doing it twice is doing it once. */
export function editedReply(part: Part): RESTPatchAPIWebhookWithTokenMessageJSONBody {
  return {
    content: part.content,
    components: [...part.components],
    allowed_mentions: noMentions,
    attachments: part.files.map((file, id) => ({ id, filename: file.name })),
  };
}

/** Files for the multipart form of a call. */
export function rawFiles(part: Part): RawFile[] {
  return part.files.map(({ name, data, contentType }) => ({ name, data, contentType }));
}
