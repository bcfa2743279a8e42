import * as z from "zod";
import type { Delivery, DeliveryBody } from "../../../src/ports.ts";
import { type ReplyPlace, writeAddress } from "../address.ts";
import { platform, tenantId } from "../intake/message.ts";
import { timeOf } from "../snowflake.ts";
import { PressedMessage } from "./disarm.ts";

const botDm = 1;

const Person = z.looseObject({ id: z.string() });
const Option = z.looseObject({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const Field = z.looseObject({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
const Message = z.looseObject({ content: z.string().catch("") });

/** What is read of an interaction; the rest of Discord's object is left alone. */
const RawInteraction = z.looseObject({
  id: z.string().regex(/^\d+$/),
  application_id: z.string(),
  type: z.number(),
  token: z.string(),
  channel_id: z.string().optional(),
  guild_id: z.string().nullish(),
  context: z.number().nullish(),
  locale: z.string().nullish(),
  user: Person.optional(),
  member: z.looseObject({ user: Person }).optional(),
  message: PressedMessage.optional(),
  data: z
    .looseObject({
      name: z.string().optional(),
      type: z.number().optional(),
      options: z.array(Option).optional(),
      custom_id: z.string().optional(),
      values: z.array(z.string()).optional(),
      component_type: z.number().optional(),
      components: z.array(z.looseObject({ component: Field.optional() })).optional(),
      target_id: z.string().optional(),
      resolved: z.looseObject({ messages: z.record(z.string(), Message).optional() }).optional(),
    })
    .optional(),
});

/** One thing that a person did with a command, a button or a form. */
export type Interaction = Readonly<{
  id: string;
  type: number;
  place: ReplyPlace;
  userId: string;
  locale: string | null;
  /** Name of a command, or the `custom_id` of a component or form. */
  name: string;
  options: Readonly<Record<string, string>>;
  focused: { readonly name: string; readonly value: string } | null;
  /** Chosen in a select. */
  values: readonly string[];
  /** Filled into a form, by `custom_id`; nothing where it was left empty. */
  fields: Readonly<Record<string, string>>;
  /** The words of the message that a message command was used on. */
  target: string | null;
  /** The message whose button was pressed. */
  pressed: PressedMessage | null;
}>;

/** Null where it is no interaction or nobody's. */
export function readInteraction(raw: unknown): Interaction | null {
  const parsed = RawInteraction.safeParse(raw);
  if (!parsed.success) return null;
  const { data: it } = parsed;
  const userId = it.member?.user.id ?? it.user?.id;
  if (userId === undefined) return null;
  const data = it.data ?? {};
  const isDirect = it.context == null ? it.guild_id == null : it.context === botDm;
  const focused = data.options?.find((option) => option.focused === true);
  return {
    id: it.id,
    type: it.type,
    userId,
    place: {
      type: "reply",
      userId,
      channelId: it.channel_id ?? "",
      applicationId: it.application_id,
      interactionId: it.id,
      token: it.token,
      // Where others could read along, only the person sees the answer.
      ephemeral: !isDirect,
    },
    locale: it.locale ?? null,
    name: data.name ?? data.custom_id ?? "",
    options: filled((data.options ?? []).map((option) => [option.name, String(option.value ?? "")])),
    focused: focused === undefined ? null : { name: focused.name, value: String(focused.value ?? "") },
    values: data.values ?? [],
    fields: filled(
      (data.components ?? []).flatMap(({ component }) =>
        component === undefined
          ? []
          : [[component.custom_id, component.value ?? component.values?.[0] ?? ""]],
      ),
    ),
    target: data.resolved?.messages?.[data.target_id ?? ""]?.content ?? null,
    pressed: it.message ?? null,
  };
}

/** What the person did, on its way to the coach. */
export function deliveryFrom(
  it: Interaction,
  body: DeliveryBody,
  address = writeAddress(it.place),
): Delivery {
  return {
    id: `discord-${body.type === "profile" ? "profile" : "interaction"}-${it.id}`,
    platform,
    tenantId,
    personId: it.userId,
    address,
    home: writeAddress(homeOf(it)),
    private: true,
    at: timeOf(it.id),
    body,
  };
}

/** The person's direct messages; their id is known only when the interaction was there. */
export function homeOf(it: Interaction) {
  const { ephemeral, channelId } = it.place;
  return {
    type: "direct",
    userId: it.userId,
    channelId: ephemeral || channelId === "" ? null : channelId,
  } as const;
}

function filled(pairs: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      const text = value?.trim() ?? "";
      return name === undefined || text === "" ? [] : [[name, text]];
    }),
  );
}
