import { beforeAll, expect, test } from "vitest";
import { sendTimes } from "../../jobs/send-times.ts";
import { Address } from "../../src/ports.ts";
import { personalTables } from "../../src/store/erase.ts";
import { openMemoryStore } from "../../src/store/memory.ts";
import { aDelivery, ana, typed } from "../support/coach-house.ts";
import { warmUp } from "../support/memory-store.ts";
import { plannedNudge } from "../support/nudging-mind.ts";
import { plainMessage } from "../support/toy-mind.ts";
import { collectingLog, standingClock } from "../support/world.ts";

beforeAll(warmUp);

const canary = "canary-7f3a";
const address = Address.parse(`window ${canary}`);
const person = { tenantId: "test", personId: canary };

async function storeWithCanaries() {
  const store = await openMemoryStore({ clock: standingClock("2026-10-19T10:00:00Z"), log: collectingLog() });
  const delivery = aDelivery(typed(canary), {
    personId: canary,
    id: `delivery ${canary}`,
    address,
    home: address,
  });
  await store.receive(delivery);
  await store.withPerson(person, async (tx) => {
    await tx.settle(address, "test");
    await tx.save({ words: canary }, [plannedNudge(canary, 0)]);
    await tx.fired([canary], "key-1");
    await tx.say({
      key: "key-1",
      address,
      message: plainMessage(canary),
      nudge: { kind: "remind", company: canary, nudgeIds: [canary], opportunityIds: [canary] },
      timeZone: null,
    });
  });
  return Object.assign(store, { delivery, [Symbol.asyncDispose]: () => store.close() });
}

/** Every row of every table of ours, as text. */
async function dump(store: Awaited<ReturnType<typeof storeWithCanaries>>): Promise<string> {
  const { rows } = await store.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'hearback'",
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => (await store.pool.query(`select t::text from hearback.${name} t`)).rows),
  );
  return JSON.stringify(tables);
}

test("after an erasure no row of any table knows the person", async () => {
  await using store = await storeWithCanaries();
  expect(await dump(store)).toContain(canary);
  await store.withPerson(person, (tx) => tx.erase());
  expect(await dump(store)).not.toContain(canary);
});

test("a delivery that comes again after the erasure brings nobody back", async () => {
  await using store = await storeWithCanaries();
  await store.withPerson(person, (tx) => tx.erase());
  expect(await store.receive(store.delivery)).toBe(false);
  expect(await store.waiting(0)).toEqual([]);
});

test("the last word is said and then forgotten as well", async () => {
  await using store = await storeWithCanaries();
  await store.withPerson(person, async (tx) => {
    await tx.erase();
    await tx.say({ key: "bye", address, message: plainMessage("Gone."), nudge: null, timeZone: null });
  });
  const outcome = await store.outbox.claim(person, sendTimes);
  if (outcome.type !== "claimed") throw new Error("nothing to say");
  expect(await store.outbox.begin(outcome.claim, sendTimes)).toBe(true);
  await store.outbox.sent(outcome.claim, "ref", "posted");
  expect(await dump(store)).not.toContain(canary);
});

test("a message that is on its way while its person is erased is taken back", async () => {
  await using store = await storeWithCanaries();
  const outcome = await store.outbox.claim(person, sendTimes);
  if (outcome.type !== "claimed") throw new Error("nothing to say");
  await store.outbox.begin(outcome.claim, sendTimes);
  await store.withPerson(person, (tx) => tx.erase());
  expect(await store.outbox.sent(outcome.claim, "ref", "posted")).toEqual({ state: "erased", more: false });
  const { rows } = await store.pool.query("select platform, send_key from hearback.erasure_jobs");
  expect(rows).toEqual([{ platform: "test", send_key: "key-1" }]);
});

test("a claim made before an erasure cannot begin to send after it", async () => {
  await using store = await storeWithCanaries();
  const outcome = await store.outbox.claim(person, sendTimes);
  if (outcome.type !== "claimed") throw new Error("nothing to say");
  await store.withPerson(person, (tx) => tx.erase());
  expect(await store.outbox.begin(outcome.claim, sendTimes)).toBe(false);
});

test("every table with people in it is in the export and in the erasure", async () => {
  await using store = await storeWithCanaries();
  const { rows } = await store.pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'hearback' and column_name in ('person_id', 'tenant_id', 'address') order by 1`,
  );
  // Addresses without persons are kept until the message is deleted, a day at most.
  expect(rows.map(({ name }) => name)).toEqual([...personalTables, "erasure_jobs"].sort());
  const everything = await store.withPerson(person, (tx) => tx.everything());
  for (const table of ["people", "inbox", "nudges", "events", "outbox"])
    expect(everything[table], table).not.toEqual([]);
  expect(await store.withPerson(ana, (tx) => tx.everything())).toMatchObject({ outbox: [], nudges: [] });
});
