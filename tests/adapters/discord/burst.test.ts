import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Delivery } from "../../../src/ports.ts";
import { asRead } from "../../support/discord/bench.ts";
import { eventually, openDiscordHouse } from "../../support/discord/house.ts";
import { anOutgoing } from "../contract.ts";

const people = 50;
const each = 10;

test("500 messages at once from 50 people: stored within a second, answered in order, Discord's pace kept", async () => {
  await using house = await openDiscordHouse();
  const writers = Array.from({ length: people }, (_, at) => house.discord.person(`person ${at}`));
  const begun = performance.now();
  for (let turn = 0; turn < each; turn++) for (const writer of writers) writer.writes(`message ${turn}`);
  const written = performance.now() - begun;
  await eventually(() => house.desk.deliveries.length === people * each);
  const storedMs = performance.now() - begun - written;

  expect(storedMs).toBeLessThan(1_000);
  await Promise.all(
    writers.map(({ id }) => answerAll(house.desk.deliveries.filter((it) => it.personId === id))),
  );
  for (const { id } of writers)
    expect(house.discord.posted(id).map(({ content }) => asRead(content))).toEqual(
      Array.from({ length: each }, (_, turn) => `Heard: message ${turn}`),
    );
  // A refusal means that Discord had to say it: now and then the whole bot's limit may be met, no more.
  expect(house.discord.limits.refusals()).toBeLessThan(people);

  /** One after the other, later when it is refused: as the delivery protocol sends. */
  async function answerAll(deliveries: readonly Delivery[]): Promise<void> {
    for (const { id, address, body } of deliveries) {
      const text = body.type === "text" ? `Heard: ${body.text}` : "";
      const outgoing = { ...anOutgoing("a", text), key: id.slice(-19).padStart(22, "A") };
      for (;;) {
        const failed = await house.sender.post(address, outgoing).catch((error: unknown) => error);
        if (!(failed instanceof SendError)) break;
        if (failed.failure.kind !== "refused") throw failed;
        await pause(failed.failure.retryAfterMs ?? 100);
      }
    }
  }
}, 60_000);
