import type { SessionInfo } from "@discordjs/ws";
import * as z from "zod";
import type { Keep } from "../../../src/ports.ts";

/*
 * The gateway session outlives the process: whoever holds the gateway next resumes it, and Discord
 * repeats what was missed, first messages of strangers included (there is no list of conversations
 * to ask for those). Kept is the number up to which everything is durable, not the last one heard.
 */

const scope = "discord.session";

const Kept = z.object({
  apiUrl: z.string(),
  sessionId: z.string(),
  resumeURL: z.string(),
  sequence: z.number(),
  shardId: z.number(),
  shardCount: z.number(),
});

/** Not more often than this, for a busy gateway: what is repeated for it is known by its id. */
const everyMs = 500;

export type Sessions = Readonly<{
  /** What to resume, as the library asks; as of the last process at first. */
  retrieve(shardId: number): Promise<SessionInfo | null>;
  update(shardId: number, session: SessionInfo | null): void;
  /** Begins to handle a dispatch; the returned function says that it is durable. */
  begin(shardId: number, sequence: number): () => void;
  /**
   * A new session is nothing to go on with until what was missed before it has been fetched: until
   * the returned function is called, a process that comes next has to begin anew as well.
   */
  hold(): () => void;
  /** Writes down what is durable now. */
  save(): Promise<void>;
}>;

export function createSessions(keep: Keep, apiUrl: string): Sessions {
  const live = new Map<number, SessionInfo | null>();
  const open = new Map<number, Set<number>>();
  const held = new Set<object>();
  const saved = new Map<number, string>();
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();

  const openOf = (shardId: number) => {
    const set = open.get(shardId) ?? new Set<number>();
    open.set(shardId, set);
    return set;
  };

  /** Everything below the oldest that is still being handled. */
  const durableOf = (shardId: number, session: SessionInfo) =>
    Math.min(session.sequence, ...[...openOf(shardId)].map((sequence) => sequence - 1));

  async function write(): Promise<void> {
    for (const [shardId, session] of live) {
      const value =
        session === null || held.size > 0
          ? null
          : { ...session, apiUrl, sequence: durableOf(shardId, session) };
      const text = JSON.stringify(value);
      if (saved.get(shardId) === text) continue;
      if (value === null) await keep.remove(scope, String(shardId));
      else await keep.put(scope, String(shardId), value);
      saved.set(shardId, text);
    }
  }

  const save = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    saving = saving.then(write, write);
    return saving;
  };

  const saveSoon = () => {
    timer ??= setTimeout(() => {
      // A session that can't be written down now will be at the next message.
      save().catch(() => undefined);
    }, everyMs).unref();
  };

  return {
    async retrieve(shardId) {
      const known = live.get(shardId);
      if (known !== undefined) return known;
      const kept = Kept.safeParse(await keep.get(scope, String(shardId)));
      const session = kept.success && kept.data.apiUrl === apiUrl ? kept.data : null;
      live.set(shardId, session);
      return session;
    },
    update(shardId, session) {
      live.set(shardId, session);
      saveSoon();
    },
    begin(shardId, sequence) {
      const mine = openOf(shardId);
      mine.add(sequence);
      return () => {
        mine.delete(sequence);
        saveSoon();
      };
    },
    hold() {
      const mark = {};
      held.add(mark);
      return () => {
        held.delete(mark);
        saveSoon();
      };
    },
    save,
  };
}
