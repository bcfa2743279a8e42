import { expect, test, vi } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { realClock } from "../support/jobs-house.ts";
import { startPostgres } from "../support/servers.ts";
import { collectingLog } from "../support/world.ts";

vi.setConfig({ testTimeout: 60_000 });

test("a Postgres that is killed in the middle of a transaction fails it, and the next one works", async () => {
  await using postgres = await startPostgres();
  const log = collectingLog();
  const store = await openStore({ dataDir: "memory", databaseUrl: postgres.url, clock: realClock, log });
  const person = { tenantId: "t", personId: "p" };
  const cut = store.withPerson(person, async (tx) => {
    await postgres.restart();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.save({ half: true }, []);
  });
  await expect(cut).rejects.toThrow();
  await store.withPerson(person, (tx) => tx.save({ whole: true }, []));
  expect(await store.peek(person)).toEqual({ whole: true });
  await store.close();
});
