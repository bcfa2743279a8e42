import { checkChoices } from "./command-rules.ts";
import { checkMessage, checkModal, listOf } from "./message-rules.ts";
import { badForm, Refusal } from "./refusal.ts";
import type { RestAnswer, RestCall } from "./rest.ts";
import type { DiscordState, OpenInteraction, StoredMessage } from "./state.ts";

type Json = Readonly<Record<string, unknown>>;

const firstAnswerMs = 3_000;
const openMs = 15 * 60_000;
const ephemeral = 64;
const loading = 128;

/** Which first answers each kind of interaction may have: 4 message, 5 and 6 deferred, 7 edit, 8 choices, 9 modal. */
const allowed: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** Answers to interactions: once within three seconds, then by the token for a quarter of an hour. */
export function createInteractionRoutes(state: DiscordState) {
  function route({ method, path, body, files }: RestCall): RestAnswer {
    const [, id, token] = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path) ?? [];
    if (id !== undefined && token !== undefined) {
      firstAnswer(open(id, token), body, files);
      return null;
    }
    const [, hook, rest] = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/.exec(path) ?? [];
    if (hook === undefined) return undefined;
    const interaction = byToken(hook);
    if (rest === undefined) return followUp(interaction, body, files);
    const target =
      rest === "@original"
        ? interaction.original
        : (interaction.followUps.find((it) => it.id === rest) ?? interaction.original);
    if (target === null) throw new Refusal(404, 10015, "Unknown Webhook");
    if (method === "GET") return plain(target);
    if (method === "PATCH") return edit(interaction, target, body, files);
    return undefined;
  }

  function open(id: string, token: string): OpenInteraction {
    const found = state.interactions.get(id);
    if (found === undefined || found.token !== token || state.now() - found.createdAt > firstAnswerMs)
      throw new Refusal(404, 10062, "Unknown interaction");
    if (found.answered) throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    return found;
  }

  function byToken(token: string): OpenInteraction {
    const found = [...state.interactions.values()].find((it) => it.token === token);
    if (found === undefined || state.now() - found.createdAt > openMs)
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    return found;
  }

  function firstAnswer(interaction: OpenInteraction, body: Json, files: RestCall["files"]): void {
    const type = Number(body["type"]);
    const data = (body["data"] ?? {}) as Json;
    if (!allowed[interaction.type]?.includes(type)) throw badForm(`type ${type} cannot answer this`);
    switch (type) {
      case 4:
        checkMessage(data, files.length);
        interaction.original = put(interaction, data, files);
        break;
      case 5:
        interaction.original = put(
          interaction,
          { flags: loading | (Number(data["flags"] ?? 0) & ephemeral) },
          [],
        );
        break;
      case 6:
      case 7:
        if (interaction.source === null) throw badForm("there is no message to edit");
        interaction.original = interaction.source;
        if (type === 7) edit(interaction, interaction.source, data, files);
        break;
      case 8:
        checkChoices(listOf(data["choices"]));
        interaction.choices = listOf(data["choices"]);
        break;
      default:
        checkModal(data);
        interaction.modal = data;
    }
    interaction.answered = true;
  }

  /** Into the conversation, or for the person alone where others could read along. */
  function put(interaction: OpenInteraction, data: Json, files: RestCall["files"]): StoredMessage {
    const hidden = (Number(data["flags"] ?? 0) & ephemeral) !== 0;
    if (interaction.isInServer && !hidden)
      throw badForm("(of ours, not Discord's) an open answer in a server");
    const message = state.message(interaction.channelId, state.bot, data, files);
    if (!hidden && !interaction.isInServer) state.conversation(interaction.channelId).messages.push(message);
    return message;
  }

  function edit(
    interaction: OpenInteraction,
    target: StoredMessage,
    body: Json,
    files: RestCall["files"],
  ): object {
    const flags = target.flags ?? 0;
    const edited: StoredMessage = {
      ...target,
      ...(body as object),
      flags: (flags & ~loading) | (Number(body["flags"] ?? 0) & ~ephemeral),
      edited_timestamp: new Date(state.now()).toISOString(),
      files: files.length > 0 ? files : target.files,
    };
    checkMessage({ allowed_mentions: { parse: [] }, ...edited }, edited.files.length);
    if (interaction.original?.id === target.id) interaction.original = edited;
    const list = state.conversations.get(target.channel_id)?.messages;
    const at = list?.findIndex((it) => it.id === target.id) ?? -1;
    if (list !== undefined && at !== -1) list[at] = edited;
    return plain(edited);
  }

  function followUp(interaction: OpenInteraction, body: Json, files: RestCall["files"]): object {
    if (!interaction.answered) throw new Refusal(404, 10015, "Unknown Webhook");
    checkMessage(body, files.length);
    const message = put(interaction, body, files);
    interaction.followUps.push(message);
    return plain(message);
  }

  return { route };
}

function plain(message: StoredMessage): object {
  const { files: _, ...rest } = message;
  return rest;
}
