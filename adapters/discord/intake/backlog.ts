import { Routes } from "discord.js";
import * as z from "zod";
import type { Clock, Log } from "../../../src/ports.ts";
import { failureOf } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import { byAge } from "../snowflake.ts";
import { insist } from "./insist.ts";
import type { Intake } from "./intake.ts";
import { Incoming } from "./message.ts";
import type { Watermarks } from "./watermarks.ts";

const pageSize = 100;
/** Who wrote a thousand messages during an outage gets the rest at the next one. */
const mostPages = 10;
/** At once, so that the limits of the whole bot leave room for answers. */
const atOnce = 4;
/** A conversation that slept longer than this is not asked about again. */
const asleepMs = 60 * 24 * 60 * 60_000;
/** In a conversation that we know nothing of, the end of it is looked at. */
const strangerPage = 50;

const Conversation = z.looseObject({ id: z.string().regex(/^\d+$/), type: z.number().catch(1) });

type Needs = Readonly<{
  rest: DiscordRest;
  watermarks: Watermarks;
  intake: Intake;
  clock: Clock;
  log: Log;
}>;

/**
 * Fetches what was written while nobody listened: per conversation from its watermark on, oldest
 * first, each message through the same intake as a live one. What was taken in before is known by
 * its id.
 */
export function createBacklog({ rest, watermarks, intake, clock, log }: Needs) {
  async function page(channelId: string, query: Record<string, string>): Promise<readonly Incoming[]> {
    const answer = await rest.call("get", Routes.channelMessages(channelId), {
      query: new URLSearchParams(query),
    });
    const messages = z
      .array(z.unknown())
      .parse(answer)
      .map((it) => Incoming.safeParse(it));
    return messages.flatMap((it) => (it.success ? [it.data] : [])).sort((a, b) => byAge(a.id, b.id));
  }

  async function since(channelId: string, mark: string): Promise<readonly Incoming[]> {
    const all: Incoming[] = [];
    for (let after = mark, pages = 0; pages < mostPages; pages++) {
      const messages = await page(channelId, { after, limit: String(pageSize) });
      const fresh = messages.filter((message) => byAge(message.id, after) > 0);
      all.push(...fresh);
      const last = fresh.at(-1);
      if (last === undefined || messages.length < pageSize) break;
      after = last.id;
    }
    return all;
  }

  /** In an unknown conversation only what came after our last word can be unanswered. */
  async function unanswered(channelId: string, myId: string): Promise<readonly Incoming[]> {
    const messages = await page(channelId, { limit: String(strangerPage) });
    return messages.slice(messages.findLastIndex((message) => message.author.id === myId) + 1);
  }

  /** A list that Discord leaves empty for apps; other hosts may tell of strangers in it. */
  async function strangers(known: ReadonlySet<string>): Promise<readonly string[]> {
    try {
      const list = z.array(Conversation).parse(await rest.call("get", Routes.userChannels()));
      return list.filter((it) => it.type === 1 && !known.has(it.id)).map((it) => it.id);
    } catch {
      return [];
    }
  }

  return {
    /**
     * Finds out what to read and takes its place before anything that comes later: messages of the
     * new session must wait for this. Resolves before the reading; `read` is when that is over.
     */
    async begin(myId: string): Promise<{ readonly read: Promise<unknown> }> {
      const marks = await insist(
        watermarks.all,
        "reading how far conversations were read",
        intake.closing,
        log,
      );
      const recent = marks.filter((mark) => clock.now() - mark.at < asleepMs);
      const others = await strangers(new Set(marks.map((mark) => mark.channelId)));
      const free = createLimit(atOnce);
      const catchUp = (channelId: string, read: () => Promise<readonly Incoming[]>) =>
        intake.catchUp(channelId, myId, () =>
          insist(
            () => free(read).catch(nothingThere),
            `reading conversation ${channelId}`,
            intake.closing,
            log,
          ),
        );
      return {
        read: Promise.all([
          ...recent.map((mark) => catchUp(mark.channelId, () => since(mark.channelId, mark.last))),
          ...others.map((channelId) => catchUp(channelId, () => unanswered(channelId, myId))),
        ]),
      };
    },
  };
}

/** A conversation that is gone or closed to us has nothing to tell; every other trouble passes. */
function nothingThere(error: unknown): readonly Incoming[] {
  if (failureOf(error).kind !== "permanent") throw error;
  return [];
}

/** Runs at most `most` works at once, first come, first served. */
function createLimit(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
