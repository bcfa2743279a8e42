import * as z from "zod";
import { Address } from "../../src/ports.ts";

/** The person's direct messages. `channelId` is null until the conversation has been opened. */
export type DirectPlace = Readonly<{ type: "direct"; userId: string; channelId: string | null }>;

/** The answer to a command or a modal: open for a quarter of an hour, by its token. */
export type ReplyPlace = Readonly<{
  type: "reply";
  userId: string;
  channelId: string;
  applicationId: string;
  interactionId: string;
  token: string;
  /** Only the person sees it: everywhere but in their direct messages. */
  ephemeral: boolean;
}>;

export type Place = DirectPlace | ReplyPlace;

const Written = z.union([
  z.tuple([z.literal("dm"), z.string(), z.string().nullable()]),
  z.tuple([z.literal("re"), z.string(), z.string(), z.string(), z.string(), z.string(), z.boolean()]),
]);

export function writeAddress(place: Place): Address {
  const written: z.input<typeof Written> =
    place.type === "direct"
      ? ["dm", place.userId, place.channelId]
      : [
          "re",
          place.userId,
          place.channelId,
          place.applicationId,
          place.interactionId,
          place.token,
          place.ephemeral,
        ];
  return Address.parse(JSON.stringify(written));
}

/** Reads what `writeAddress` wrote. Throws on anything else: an address of another platform is a bug. */
export function readAddress(address: Address): Place {
  const written = Written.parse(JSON.parse(address));
  if (written[0] === "dm") return { type: "direct", userId: written[1], channelId: written[2] };
  const [, userId, channelId, applicationId, interactionId, token, ephemeral] = written;
  return { type: "reply", userId, channelId, applicationId, interactionId, token, ephemeral };
}

/** Where the person can always be written to. */
export function directPlace(place: Place): DirectPlace {
  if (place.type === "direct") return place;
  return { type: "direct", userId: place.userId, channelId: place.ephemeral ? null : place.channelId };
}
