import type { Desk } from "../../../src/ports/adapter.ts";
import type { Delivery, Log } from "../../../src/ports.ts";
import type { InTurn } from "../in-turn.ts";
import type { DirectMessages } from "../send/direct.ts";
import type { Ledger } from "../send/ledger.ts";
import { insist } from "./insist.ts";
import { deliveryOf, Incoming, isForCoach } from "./message.ts";
import type { Watermarks } from "./watermarks.ts";

export type Intake = Readonly<{
  /** Takes in a message, after all of the same conversation that came before it. */
  message(raw: unknown, myId: string): Promise<void>;
  /** Takes in what `read` finds, before any message of this conversation that comes from now on. */
  catchUp(channelId: string, myId: string, read: () => Promise<readonly Incoming[]>): Promise<void>;
  /** Hands one delivery to the coach, trying until it is durable; rejects once closed. */
  accept(delivery: Delivery): Promise<void>;
  /** Aborted when nothing is to be accepted any more. */
  readonly closing: AbortSignal;
  /** Nothing is accepted from now on; resolves when what was begun is over. */
  close(): Promise<void>;
}>;

type Needs = Readonly<{
  desk: Desk;
  watermarks: Watermarks;
  ledger: Ledger;
  direct: DirectMessages;
  inTurn: InTurn;
  log: Log;
}>;

/** What people write, in order for each conversation and durable before it counts as read. */
export function createIntake({ desk, watermarks, ledger, direct, inTurn, log }: Needs): Intake {
  const closing = new AbortController();
  const working = new Set<Promise<unknown>>();

  const accept = (delivery: Delivery) =>
    insist(() => desk.accept(delivery), `storing ${delivery.id}`, closing.signal, log);

  async function take(message: Incoming): Promise<void> {
    const answered = message.message_reference?.message_id ?? null;
    const replyTo = answered === null ? null : await wholeOf(ledger, message.author.id, answered);
    await accept(deliveryOf(message, replyTo));
    await watermarks.reached(message.channel_id, message.author.id, message.id);
    await direct.reached(message.author.id);
  }

  /** In the conversation's turn, and known to `close`. */
  function inside(channelId: string, work: () => Promise<void>): Promise<void> {
    return track(inTurn(`in ${channelId}`, work));
  }

  function track(work: Promise<void>): Promise<void> {
    const quiet = work.catch(() => undefined);
    working.add(quiet);
    void quiet.then(() => working.delete(quiet));
    return work;
  }

  return {
    async message(raw, myId) {
      const message = Incoming.safeParse(raw);
      if (!message.success || !isForCoach(message.data, myId)) return;
      await inside(message.data.channel_id, () => take(message.data));
    },
    catchUp: (channelId, myId, read) =>
      inside(channelId, async () => {
        for (const message of await read()) {
          closing.signal.throwIfAborted();
          if (isForCoach(message, myId)) await take({ ...message, channel_id: channelId });
        }
      }),
    accept: (delivery) => track(accept(delivery)),
    closing: closing.signal,
    async close() {
      closing.abort();
      await Promise.all(working);
    },
  };
}

/** The ref of the thing said that this message is a part of: people answer whichever part they like. */
async function wholeOf(ledger: Ledger, userId: string, messageId: string): Promise<string> {
  const { sent } = await ledger.read(userId);
  const entry = sent.find(({ parts }) => parts.some((part) => part.id === messageId));
  return entry?.parts.at(-1)?.id ?? messageId;
}
