import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  RESTJSONErrorCodes as Code,
  InteractionResponseType as Kind,
  MessageFlags,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from "discord.js";
import { isCode } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import { noMentions } from "../send/bodies.ts";
import type { Interaction } from "./interaction.ts";

/** `late`: Discord no longer takes a first answer, three seconds have gone by. */
export type Acknowledged = "done" | "late";

/** The first answers to interactions. Each must be the first thing that is done for one. */
export type Responder = Readonly<{
  /** "Thinking ...", to be filled in later. */
  defer(it: Interaction): Promise<Acknowledged>;
  /** A pressed button: heard, with nothing to see. */
  deferUpdate(it: Interaction): Promise<Acknowledged>;
  modal(it: Interaction, form: APIModalInteractionResponseCallbackData): Promise<Acknowledged>;
  /** At most 25; never fails, for an empty list is better than an error. */
  choices(it: Interaction, choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void>;
  /** Puts this into the place of "thinking ...", or of the message whose button was pressed. */
  fill(it: Interaction, body: object): Promise<void>;
  /** One more word that only the person sees, where others could read along. */
  add(it: Interaction, content: string): Promise<void>;
}>;

export function createResponder(rest: DiscordRest): Responder {
  async function first(it: Interaction, body: RESTPostAPIInteractionCallbackJSONBody): Promise<Acknowledged> {
    try {
      await rest.call("post", Routes.interactionCallback(it.id, it.place.token), { body, auth: false });
      return "done";
    } catch (error) {
      // Answered before: the gateway has repeated it, or the answer to our answer was lost.
      if (isCode(error, Code.InteractionHasAlreadyBeenAcknowledged)) return "done";
      if (isCode(error, Code.UnknownInteraction)) return "late";
      throw error;
    }
  }

  const seenBy = (it: Interaction) => (it.place.ephemeral ? MessageFlags.Ephemeral : undefined);

  return {
    defer: (it) => {
      const flags = seenBy(it);
      return first(it, {
        type: Kind.DeferredChannelMessageWithSource,
        ...(flags === undefined ? {} : { data: { flags } }),
      });
    },
    deferUpdate: (it) => first(it, { type: Kind.DeferredMessageUpdate }),
    modal: (it, data) => first(it, { type: Kind.Modal, data }),
    async choices(it, choices) {
      const data = { choices: choices.slice(0, 25) };
      await first(it, { type: Kind.ApplicationCommandAutocompleteResult, data }).catch(() => undefined);
    },
    async fill(it, body) {
      const { applicationId, token } = it.place;
      await rest.call("patch", Routes.webhookMessage(applicationId, token), {
        body: { allowed_mentions: noMentions, ...body },
        auth: false,
      });
    },
    async add(it, content) {
      const { applicationId, token } = it.place;
      await rest.call("post", Routes.webhook(applicationId, token), {
        body: { content, flags: MessageFlags.Ephemeral, allowed_mentions: noMentions },
        auth: false,
      });
    },
  };
}
