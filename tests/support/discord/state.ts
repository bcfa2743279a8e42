import type { APIMessage, APIUser } from "discord.js";
import { Refusal } from "./refusal.ts";
import { createSnowflakes, older } from "./snowflakes.ts";

export type StoredMessage = APIMessage & {
  readonly files: readonly StoredFile[];
  readonly ephemeralFor?: string;
};
export type StoredFile = { readonly name: string; readonly content: string };

export type Conversation = {
  readonly id: string;
  readonly person: APIUser;
  readonly messages: StoredMessage[];
};

/** An interaction and what became of it. */
export type OpenInteraction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly userId: string;
  readonly createdAt: number;
  readonly isInServer: boolean;
  /** The message whose component was used. */
  readonly source: StoredMessage | null;
  answered: boolean;
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  modal: Readonly<Record<string, unknown>> | null;
  choices: readonly Readonly<Record<string, unknown>>[] | null;
};

const nonceWindowMs = 3 * 60_000;

/** Everything that this Discord knows: people, conversations, messages, commands. */
export function createDiscordState() {
  let offsetMs = 0;
  const now = () => Date.now() + offsetMs;
  const ids = createSnowflakes(now);
  const people = new Map<string, { user: APIUser; refusal: Refusal | null }>();
  const conversations = new Map<string, Conversation>();
  const interactions = new Map<string, OpenInteraction>();
  const nonces = new Map<string, { message: StoredMessage; at: number }>();
  const bot = userOf(ids.next(), "hearback", true);

  function person(name: string): APIUser {
    const user = userOf(ids.next(), name, false);
    people.set(user.id, { user, refusal: null });
    return user;
  }

  function conversationWith(userId: string): Conversation {
    const known = [...conversations.values()].find((it) => it.person.id === userId);
    if (known !== undefined) return known;
    const user = people.get(userId)?.user;
    if (user === undefined) throw new Refusal(404, 10013, "Unknown User");
    const conversation = { id: ids.next(), person: user, messages: [] };
    conversations.set(conversation.id, conversation);
    return conversation;
  }

  function conversation(id: string): Conversation {
    const found = conversations.get(id);
    if (found === undefined) throw new Refusal(404, 10003, "Unknown Channel");
    return found;
  }

  /** A complete message, as history and gateway show it. */
  function message(
    channelId: string,
    author: APIUser,
    body: Readonly<Record<string, unknown>>,
    files: readonly StoredFile[] = [],
  ): StoredMessage {
    const id = ids.next();
    return {
      id,
      channel_id: channelId,
      author,
      content: typeof body["content"] === "string" ? body["content"] : "",
      timestamp: new Date(now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: files.map((file, place) => ({
        id: String(BigInt(id) + BigInt(place) + 1n),
        filename: file.name,
        size: Buffer.byteLength(file.content),
        url: `https://cdn.invalid/${file.name}`,
        proxy_url: `https://cdn.invalid/${file.name}`,
      })),
      embeds: [],
      pinned: false,
      type: 0,
      flags: typeof body["flags"] === "number" ? body["flags"] : 0,
      components: (body["components"] ?? []) as NonNullable<APIMessage["components"]>,
      files,
    };
  }

  /** Posts once for one nonce within its window, where the sender asks for that. */
  function post(channelId: string, body: Readonly<Record<string, unknown>>, files: readonly StoredFile[]) {
    const place = conversation(channelId);
    const refusal = people.get(place.person.id)?.refusal ?? null;
    if (refusal !== null) throw refusal;
    const nonce = body["enforce_nonce"] === true ? `${channelId} ${String(body["nonce"])}` : null;
    const before = nonce === null ? undefined : nonces.get(nonce);
    if (before !== undefined && now() - before.at < nonceWindowMs) return before.message;
    const posted = message(channelId, bot, body, files);
    place.messages.push(posted);
    if (nonce !== null) nonces.set(nonce, { message: posted, at: now() });
    return posted;
  }

  return {
    bot,
    now,
    nextId: ids.next,
    people,
    conversations,
    interactions,
    person,
    conversationWith,
    conversation,
    message,
    post,
    advance(ms: number) {
      offsetMs += ms;
    },
    forgetNonces() {
      nonces.clear();
    },
    /** Newest first, as Discord lists them. */
    list(channelId: string, after: string | null, limit: number): readonly StoredMessage[] {
      const all = conversation(channelId).messages.toSorted(older);
      const page =
        after === null
          ? all.slice(-limit)
          : all.filter((it) => BigInt(it.id) > BigInt(after)).slice(0, limit);
      return page.toReversed();
    },
  };
}
export type DiscordState = ReturnType<typeof createDiscordState>;

function userOf(id: string, name: string, bot: boolean): APIUser {
  return {
    id,
    username: name,
    discriminator: "0",
    global_name: name,
    avatar: null,
    ...(bot ? { bot: true } : {}),
  };
}
