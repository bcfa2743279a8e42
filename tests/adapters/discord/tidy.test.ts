import { expect, test } from "vitest";
import { createWatermarks } from "../../../adapters/discord/intake/watermarks.ts";
import { createLedger } from "../../../adapters/discord/send/ledger.ts";
import { tidy } from "../../../adapters/discord/tidy.ts";
import { recordingDesk } from "../../support/desk.ts";
import { aBoard } from "../../support/discord/board.ts";
import { testWorld } from "../../support/world.ts";

const day = 86_400_000;

test("a day after somebody's record was erased their ids are gone too, and nobody else's", async () => {
  const { keep, clock, log } = testWorld();
  const watermarks = createWatermarks(keep, clock);
  const ledger = createLedger(keep);
  const replies = {
    sweep: async () => {},
    answer: async () => null,
    answered: async () => null,
    edit: async () => {},
  };
  const desk = {
    ...recordingDesk(),
    board: async ({ personId }: { personId: string }) => (personId === "1" ? aBoard(1) : null),
  };
  for (const userId of ["1", "2"]) {
    await watermarks.reached(`1${userId}`, userId, "100");
    await ledger.write(userId, { channelId: `1${userId}`, unreachable: null, sent: [] });
  }
  await tidy({ desk, watermarks, ledger, replies, clock, log });
  expect(await ledger.people()).toEqual(["1", "2"]);

  clock.advance(day + 1);
  await tidy({ desk, watermarks, ledger, replies, clock, log });
  expect(await ledger.people()).toEqual(["1"]);
  expect((await watermarks.all()).map(({ userId }) => userId)).toEqual(["1"]);
});
