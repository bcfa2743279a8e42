import type { APIMessage, GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { FakeGateway } from "./gateway.ts";
import { listOf } from "./message-rules.ts";
import { Refusal } from "./refusal.ts";
import type { DiscordState, OpenInteraction, StoredMessage } from "./state.ts";

type Where = Readonly<{ inServer?: boolean; locale?: string }>;
type Json = Readonly<Record<string, unknown>>;

/** People of this Discord and everything that they can do to an app. */
export function createPeople(state: DiscordState, gateway: FakeGateway) {
  function person(name = "ana") {
    const user = state.person(name);
    const dm = () => state.conversationWith(user.id);

    /** An interaction as the gateway tells of it. */
    function interact(
      type: number,
      data: Json,
      { inServer = false, locale = "en-US" }: Where,
      source?: StoredMessage,
    ) {
      const id = state.nextId();
      const channelId = inServer ? state.nextId() : dm().id;
      const interaction: OpenInteraction = {
        id,
        token: `interaction-token-${id}`,
        type,
        channelId,
        userId: user.id,
        createdAt: state.now(),
        isInServer: inServer,
        source: source ?? null,
        answered: false,
        original: null,
        followUps: [],
        modal: null,
        choices: null,
      };
      state.interactions.set(id, interaction);
      const place = inServer
        ? { guild_id: "81384788765712384", member: { user, roles: [], permissions: "0" }, context: 0 }
        : { user, context: 1 };
      gateway.dispatch("INTERACTION_CREATE", {
        id,
        application_id: state.bot.id,
        type,
        token: interaction.token,
        version: 1,
        channel_id: channelId,
        channel: { id: channelId, type: inServer ? 0 : 1 },
        locale,
        app_permissions: "0",
        attachment_size_limit: 10_485_760,
        entitlements: [],
        authorizing_integration_owners: inServer ? { "0": "81384788765712384" } : { "1": user.id },
        ...place,
        ...(source === undefined ? {} : { message: withoutFiles(source) }),
        data,
      });
      return interaction;
    }

    function newestWithComponents(): StoredMessage {
      const hidden = [...state.interactions.values()].flatMap((it) =>
        it.userId === user.id && it.isInServer ? [it.original, ...it.followUps] : [],
      );
      const found = [...dm().messages, ...hidden.filter((it) => it !== null)]
        .filter((message) => buttonsOf(message).length > 0)
        .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
        .at(-1);
      if (found === undefined) throw new Error(`${name} sees no buttons`);
      return found;
    }

    return {
      id: user.id,
      name,
      channelId: () => dm().id,
      /** Writes a direct message. */
      writes(content: string, extra: Json = {}): StoredMessage {
        const { id } = dm();
        const message = { ...state.message(id, user, { content }), ...extra };
        dm().messages.push(message);
        gateway.dispatch("MESSAGE_CREATE", {
          ...withoutFiles(message),
          channel_type: 1,
        } satisfies GatewayMessageCreateDispatchData);
        return message;
      },
      /** Writes while nobody is told, as in an outage: only the history has it. */
      writesUnheard(content: string): StoredMessage {
        const message = state.message(dm().id, user, { content });
        dm().messages.push(message);
        return message;
      },
      answers(messageId: string, content: string): StoredMessage {
        return this.writes(content, {
          type: 19,
          message_reference: { message_id: messageId, channel_id: dm().id },
        });
      },
      /** Presses a button by its label or place on the newest message that has some, or on this one. */
      presses(button: string | number, where: Where & { on?: StoredMessage } = {}): OpenInteraction {
        const message = where.on ?? newestWithComponents();
        const buttons = buttonsOf(message);
        const found =
          typeof button === "number" ? buttons[button] : buttons.find((it) => it["label"] === button);
        if (found === undefined) throw new Error(`No button ${button} among ${JSON.stringify(buttons)}`);
        return interact(3, { component_type: 2, custom_id: found["custom_id"] }, where, message);
      },
      pressesId(customId: string, on: StoredMessage, where: Where = {}): OpenInteraction {
        return interact(3, { component_type: 2, custom_id: customId }, where, on);
      },
      chooses(
        customId: string,
        values: readonly string[],
        on: StoredMessage,
        where: Where = {},
      ): OpenInteraction {
        return interact(3, { component_type: 3, custom_id: customId, values }, where, on);
      },
      runs(command: string, options: Readonly<Record<string, string | boolean>> = {}, where: Where = {}) {
        return interact(2, { id: "1", name: command, type: 1, options: optionsOf(options) }, where);
      },
      completes(command: string, option: string, typed: string, where: Where = {}): OpenInteraction {
        const options = [{ type: 3, name: option, value: typed, focused: true }];
        return interact(4, { id: "1", name: command, type: 1, options }, where);
      },
      usesOnMessage(command: string, content: string, where: Where = {}): OpenInteraction {
        const target = state.message(dm().id, state.person("recruiter"), { content });
        return interact(
          2,
          {
            id: "1",
            name: command,
            type: 3,
            target_id: target.id,
            resolved: { messages: { [target.id]: withoutFiles(target) } },
          },
          where,
        );
      },
      /** Fills in the modal that an interaction was answered with. */
      submits(
        opened: OpenInteraction,
        fields: Readonly<Record<string, string | readonly string[]>>,
        where: Where = {},
      ) {
        if (opened.modal === null) throw new Error("There is no modal to fill in");
        const components = listOf(opened.modal["components"]).map((label) => {
          const { custom_id: id, type } = label["component"] as { custom_id: string; type: number };
          const value = fields[id];
          const filled = type === 3 ? { values: value ?? [] } : { value: value ?? "" };
          return { type: 18, id: 1, component: { type, id: 2, custom_id: id, ...filled } };
        });
        return interact(
          5,
          { custom_id: opened.modal["custom_id"], components },
          where,
          opened.source ?? undefined,
        );
      },
      /** Shuts the direct messages for the app. */
      closes(code: 50007 | 50278 = 50007): void {
        const known = state.people.get(user.id);
        if (known !== undefined) known.refusal = new Refusal(403, code, "Cannot send messages to this user");
      },
      opens(): void {
        const known = state.people.get(user.id);
        if (known !== undefined) known.refusal = null;
      },
    };
  }
  return { person };
}

function optionsOf(options: Readonly<Record<string, string | boolean>>): readonly object[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === "string" ? 3 : 5,
  }));
}

/** Every button of a message that can be pressed, also those inside containers. */
export function buttonsOf(message: { readonly components?: unknown }): readonly Json[] {
  const walk = (it: Json): readonly Json[] => {
    const inside = [
      ...listOf(it["components"]),
      ...(it["accessory"] === undefined ? [] : [it["accessory"] as Json]),
    ];
    return [...(it["type"] === 2 && it["custom_id"] !== undefined ? [it] : []), ...inside.flatMap(walk)];
  };
  return listOf(message.components).flatMap(walk);
}

function withoutFiles(message: StoredMessage): APIMessage {
  const { files: _, ...rest } = message;
  return rest;
}
