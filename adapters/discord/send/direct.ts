import { RESTJSONErrorCodes as Code, DiscordAPIError, Routes } from "discord.js";
import * as z from "zod";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Clock, Log } from "../../../src/ports.ts";
import type { DirectPlace } from "../address.ts";
import { codeOf, failureOf, isCode } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import type { InTurn } from "../in-turn.ts";
import type { Part } from "../render/message.ts";
import { byAge } from "../snowflake.ts";
import { type NewMessage, newMessages } from "./bodies.ts";
import { type ReadHistory, recognise } from "./history.ts";
import { type Entry, hashOf, isWhole, type Ledger, type LedgerRow } from "./ledger.ts";

/** Somebody who cannot be written to is tried again after a day: every refusal counts against the bot. */
const unreachableMs = 24 * 60 * 60_000;

/** The last of the forms that a message can take. */
const humblest = 2;

const Identified = z.looseObject({ id: z.string() });

export type DirectMessages = Readonly<{
  /** Posts what is missing of these parts (`first` is the id of an already answered first one) and returns the last one's id. */
  post(place: DirectPlace, key: string, parts: readonly Part[], first: string | null): Promise<string>;
  find(place: DirectPlace, key: string, first: string | null): Promise<string | null>;
  /** The conversation's id; opens it where it is not known. */
  channelOf(place: DirectPlace): Promise<string>;
  /** All messages of the thing said whose last part is `ref`. */
  partsOf(place: DirectPlace, ref: string): Promise<readonly string[]>;
  /** The person has written: they can be written to again. True when that was in doubt. */
  reached(userId: string): Promise<boolean>;
}>;

type DirectParts = Readonly<{
  rest: DiscordRest;
  ledger: Ledger;
  history: ReadHistory;
  inTurn: InTurn;
  clock: Clock;
  log: Log;
}>;

/** Direct messages, each thing said once however often it is tried (delivery protocol, section 3). */
export function createDirectMessages(needs: DirectParts): DirectMessages {
  const { rest, ledger, history, inTurn, clock, log } = needs;

  async function open(userId: string): Promise<string> {
    const ask = (body: object) => rest.call("post", Routes.userChannels(), { body });
    const answer = await ask({ recipient_id: userId }).catch((error: unknown) => {
      // Other hosts know only the list that Discord keeps for groups.
      if (isBadForm(error)) return ask({ recipients: [userId] });
      throw error;
    });
    return Identified.parse(answer).id;
  }

  async function channelIn(row: LedgerRow, place: DirectPlace): Promise<string> {
    row.channelId ??= place.channelId ?? (await open(place.userId));
    return row.channelId;
  }

  /** Looks up in the conversation which parts of what was begun have arrived. */
  async function lookUp(row: LedgerRow, place: DirectPlace, entry: Entry): Promise<void> {
    if (isWhole(entry)) return;
    recognise(row.sent, await history(await channelIn(row, place), entry.after));
    await ledger.write(place.userId, row);
  }

  async function postPart(
    row: LedgerRow,
    place: DirectPlace,
    key: string,
    at: number,
    part: Part,
  ): Promise<string> {
    for (const [form, message] of newMessages(key, at, part).entries()) {
      try {
        return await postOnce(row, place, message);
      } catch (error) {
        // Surely not posted, so a humbler form of it makes no second message.
        if (!isBadForm(error) || form === humblest) throw error;
        log.error(
          { key, code: codeOf(error), form },
          "Discord refused the form of a message: trying a plainer one",
        );
      }
    }
    throw new Error("A message has at least one form");
  }

  async function postOnce(row: LedgerRow, place: DirectPlace, message: NewMessage): Promise<string> {
    const send = async (channelId: string) =>
      Identified.parse(await rest.call("post", Routes.channelMessages(channelId), message)).id;
    const channelId = await channelIn(row, place);
    try {
      return await send(channelId);
    } catch (error) {
      if (!isCode(error, Code.UnknownChannel)) throw error;
      // The conversation may have been opened anew since: once, then it is the person who is gone.
      row.channelId = await open(place.userId);
      if (row.channelId === channelId) throw error;
      return await send(row.channelId);
    }
  }

  async function postAll(place: DirectPlace, key: string, parts: readonly Part[], first: string | null) {
    const row = await ledger.read(place.userId);
    const begun = row.sent.find((entry) => entry.key === key);
    const entry = begun ?? { key, after: youngest(row), parts: [] };
    if (begun === undefined) {
      entry.parts = parts.map((part) => ({ hash: hashOf(key, part.content), id: null }));
      row.sent.push(entry);
    }
    if (entry.parts[0] !== undefined && first !== null) entry.parts[0].id = first;
    if (isWhole(entry)) {
      await ledger.write(place.userId, row);
      return lastId(entry);
    }
    refuseUnreachable(row, clock.now());
    if (begun === undefined) await ledger.write(place.userId, row);
    else await lookUp(row, place, entry);
    try {
      for (const [at, part] of parts.entries()) {
        const slot = entry.parts[at];
        if (slot !== undefined) slot.id ??= await postPart(row, place, key, at, part);
      }
    } catch (error) {
      noteUnreachable(row, error, clock.now());
      await ledger.write(place.userId, row);
      throw error;
    }
    row.unreachable = null;
    await ledger.write(place.userId, row);
    return lastId(entry);
  }

  return {
    post: (place, key, parts, first) => inTurn(place.userId, () => postAll(place, key, parts, first)),

    find: (place, key, first) =>
      inTurn(place.userId, async () => {
        const row = await ledger.read(place.userId);
        let entry = row.sent.find((it) => it.key === key);
        // Unknown here (a lost row): the key in the buttons still finds the last part.
        if (entry === undefined) {
          entry = { key, after: null, parts: [{ hash: "", id: first }] };
          row.sent.push(entry);
          recognise([entry], await history(await channelIn(row, place), entry.after));
          return isWhole(entry) ? lastId(entry) : null;
        }
        if (entry.parts[0] !== undefined && first !== null) entry.parts[0].id = first;
        await lookUp(row, place, entry);
        return isWhole(entry) ? lastId(entry) : null;
      }),

    async channelOf(place) {
      return place.channelId ?? (await channelIn(await ledger.read(place.userId), place));
    },

    async partsOf(place, ref) {
      const row = await ledger.read(place.userId);
      const ids = row.sent.find((entry) => entry.parts.at(-1)?.id === ref)?.parts.map((part) => part.id);
      return ids?.filter((id) => id !== null) ?? [ref];
    },

    async reached(userId) {
      const row = await ledger.read(userId);
      if (row.unreachable === null) return false;
      await inTurn(userId, async () => {
        await ledger.write(userId, { ...(await ledger.read(userId)), unreachable: null });
      });
      return true;
    },
  };
}

/** The youngest message that is known to be there: what is said next comes after it. */
function youngest(row: LedgerRow): string | null {
  const ids = row.sent.flatMap((entry) => entry.parts.map((part) => part.id)).filter((id) => id !== null);
  return ids.sort(byAge).at(-1) ?? null;
}

function lastId(entry: Entry): string {
  const id = entry.parts.at(-1)?.id;
  if (id == null) throw new Error("A message without parts was said");
  return id;
}

function refuseUnreachable({ unreachable }: LedgerRow, now: number): void {
  if (unreachable !== null && now - unreachable.at < unreachableMs)
    throw new SendError(`Discord: cannot write to this person (${unreachable.code})`, {
      kind: "permanent",
      code: unreachable.code,
    });
}

function isBadForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 400;
}

function noteUnreachable(row: LedgerRow, error: unknown, now: number): void {
  const failure = failureOf(error);
  const cannot = [
    Code.CannotSendMessagesToThisUser,
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  ];
  if (failure.kind === "permanent" && cannot.some((code) => String(code) === failure.code))
    row.unreachable = { code: failure.code, at: now };
}
