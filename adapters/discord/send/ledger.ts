import { createHash } from "node:crypto";
import * as z from "zod";
import type { Keep } from "../../../src/ports.ts";

/*
 * What was begun to be said to a person, written down before a byte leaves. Discord has no place
 * for a marker in a message without buttons, and a long message is several: so a second try has to
 * know which parts there are and where in the conversation to look for them. Holds ids and hashes,
 * never words.
 */

const scope = "discord.sent";

/** One message of the coach's on its way or there. */
export const Entry = z.object({
  key: z.string(),
  /** Everything of it is younger than this id; null: nothing was said before. */
  after: z.string().nullable(),
  /** Hash of the words, and the message's id once known. */
  parts: z.array(z.object({ hash: z.string(), id: z.string().nullable() })),
});
export type Entry = z.infer<typeof Entry>;

const Row = z.object({
  /** The direct messages with this person, once opened. */
  channelId: z.string().nullable(),
  /** Discord does not let us write to them, since when (epoch ms) and why. */
  unreachable: z.object({ code: z.string(), at: z.number() }).nullable(),
  /** Oldest first. */
  sent: z.array(Entry),
});
export type LedgerRow = z.infer<typeof Row>;

/** Enough to tell apart what may still be tried again from what was said just before. */
const keptEntries = 12;

export type Ledger = Readonly<{
  read(userId: string): Promise<LedgerRow>;
  write(userId: string, row: LedgerRow): Promise<void>;
  forget(userId: string): Promise<void>;
  /** Everybody that was ever written to. */
  people(): Promise<readonly string[]>;
}>;

export function createLedger(keep: Keep): Ledger {
  return {
    async read(userId) {
      const row = Row.safeParse(await keep.get(scope, userId));
      return row.success ? row.data : { channelId: null, unreachable: null, sent: [] };
    },
    async write(userId, row) {
      await keep.put(scope, userId, { ...row, sent: newest(row.sent) });
    },
    forget: (userId) => keep.remove(scope, userId),
    people: async () => (await keep.list(scope)).map((row) => row.key),
  };
}

/** The same for the same words under the same key; says nothing of them. */
export function hashOf(key: string, content: string): string {
  return createHash("sha256").update(`${key}\n${content.trim()}`).digest("base64url").slice(0, 12);
}

export function isWhole(entry: Entry): boolean {
  return entry.parts.every((part) => part.id !== null);
}

/** Those that still wait for an answer are kept longest. */
function newest(entries: readonly Entry[]): readonly Entry[] {
  const surplus = entries.length - keptEntries;
  if (surplus <= 0) return entries;
  const dropped = new Set(
    [...entries.filter(isWhole), ...entries.filter((it) => !isWhole(it))].slice(0, surplus),
  );
  return entries.filter((entry) => !dropped.has(entry));
}
