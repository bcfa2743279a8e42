import type {
  RawFile,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import { nonceOf } from "../render/marker.ts";
import type { Part } from "../render/message.ts";

/** Nobody is ever mentioned, whatever the words say. */
export const noMentions = { parse: [] };

/**
 * A part as a new message, posted at most once for some minutes by its nonce. After the first come
 * humbler forms of it, for a host that refuses what it does not know: words matter more than what
 * stands around them.
 */
export function newMessages(key: string, place: number, part: Part): readonly NewMessage[] {
  const words = { content: part.content, allowed_mentions: noMentions, nonce: nonceOf(key, place) };
  const pressed = { ...words, components: [...part.components] };
  const files = rawFiles(part);
  return [
    { body: { ...pressed, flags: part.flags, enforce_nonce: true }, files },
    { body: pressed, files },
    { body: words, files: [] },
  ];
}

export type NewMessage = Readonly<{ body: RESTPostAPIChannelMessageJSONBody; files: RawFile[] }>;

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
