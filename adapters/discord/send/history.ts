import { Routes } from "discord.js";
import * as z from "zod";
import type { DiscordRest } from "../connection/rest.ts";
import { isOurNonce, nonceOf, readPress } from "../render/marker.ts";
import { byAge } from "../snowflake.ts";
import { type Entry, hashOf } from "./ledger.ts";

const pageSize = 100;
const mostPages = 5;

const Component: z.ZodType<{ custom_id?: string | undefined; components?: unknown }> = z.looseObject({
  custom_id: z.string().optional(),
  components: z.unknown().optional(),
});

const HistoryMessage = z.looseObject({
  id: z.string().regex(/^\d+$/),
  author: z.looseObject({ id: z.string() }),
  content: z.string().catch(""),
  nonce: z.union([z.string(), z.number()]).nullish().catch(null),
  components: z.unknown().optional(),
});

/** A message of ours as the history shows it. */
export type Seen = Readonly<{
  id: string;
  content: string;
  nonce: string | null;
  /** Send keys that its buttons carry. */
  keys: readonly string[];
}>;

/** Our own messages of a conversation that are younger than `after`, or else the newest; oldest first. */
export type ReadHistory = (channelId: string, after: string | null) => Promise<readonly Seen[]>;

export function createHistory(rest: DiscordRest, myId: () => Promise<string>): ReadHistory {
  return async (channelId, after) => {
    const me = await myId();
    const seen = new Map<string, Seen>();
    let from = after;
    for (let page = 0; page < mostPages; page++) {
      const query = new URLSearchParams({ limit: String(pageSize) });
      if (from !== null) query.set("after", from);
      const answer = await rest.call("get", Routes.channelMessages(channelId), { query });
      const messages = z
        .array(HistoryMessage)
        .parse(answer)
        .sort((a, b) => byAge(a.id, b.id));
      // A host that does not know `after` answers with its newest: then this is all there is to see.
      const fresh = messages.filter((message) => from === null || byAge(message.id, from) > 0);
      for (const it of fresh) if (it.author.id === me) seen.set(it.id, seenOf(it));
      const last = fresh.at(-1);
      if (from === null || last === undefined || messages.length < pageSize) break;
      from = last.id;
    }
    return [...seen.values()];
  };
}

/**
 * Fills in the ids of parts that have arrived, older entries first, each message given out once.
 * A nonce decides where the history tells it, then the buttons' key; words only where there is neither.
 */
export function recognise(entries: readonly Entry[], seen: readonly Seen[]): void {
  const taken = new Set(entries.flatMap((entry) => entry.parts.map((part) => part.id)));
  for (const entry of entries)
    for (const [place, part] of entry.parts.entries()) {
      if (part.id !== null) continue;
      const found = seen.find(
        (it) =>
          !taken.has(it.id) &&
          (entry.after === null || byAge(it.id, entry.after) > 0) &&
          isPart(it, entry, place, part.hash),
      );
      if (found === undefined) continue;
      part.id = found.id;
      taken.add(found.id);
    }
}

function isPart(seen: Seen, entry: Entry, place: number, hash: string): boolean {
  if (seen.nonce === nonceOf(entry.key, place)) return true;
  if (seen.nonce !== null && isOurNonce(seen.nonce)) return false;
  if (seen.keys.length > 0) return seen.keys.includes(entry.key) && place === entry.parts.length - 1;
  return hashOf(entry.key, seen.content) === hash;
}

function seenOf(message: z.infer<typeof HistoryMessage>): Seen {
  const { id, content, nonce } = message;
  return { id, content, nonce: nonce == null ? null : String(nonce), keys: keysIn(message.components) };
}

function keysIn(components: unknown): readonly string[] {
  const list = z.array(Component).safeParse(components);
  if (!list.success) return [];
  return list.data.flatMap((it) => {
    const press = it.custom_id === undefined ? null : readPress(it.custom_id);
    return [...(press === null ? [] : [press.key]), ...keysIn(it.components)];
  });
}
