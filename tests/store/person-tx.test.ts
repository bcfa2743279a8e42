import { beforeAll, expect, test } from "vitest";
import { newRecord } from "../../src/engine/record.ts";
import { Address } from "../../src/ports.ts";
import { openMemoryStore } from "../../src/store/memory.ts";
import { aDelivery, ana, typed } from "../support/coach-house.ts";
import { warmUp } from "../support/memory-store.ts";
import { plannedNudge } from "../support/nudging-mind.ts";
import { plainMessage } from "../support/toy-mind.ts";
import { collectingLog, standingClock } from "../support/world.ts";

beforeAll(warmUp);

const monday = Date.parse("2026-10-19T10:00:00Z");
const day = 86_400_000;
const home = Address.parse("ana's window");

async function openStore() {
  const clock = standingClock(monday);
  const store = await openMemoryStore({ clock, log: collectingLog() });
  return Object.assign(store, { clock, [Symbol.asyncDispose]: () => store.close() });
}

const aNudge = (key: string, nudgeIds: readonly string[]) => ({
  key,
  address: home,
  message: plainMessage("Have you heard back?"),
  nudge: { kind: "heard-back" as const, company: "Acme", nudgeIds, opportunityIds: [] },
  timeZone: null,
});

test("a delivery is taken once, however often the platform brings it", async () => {
  await using store = await openStore();
  const delivery = aDelivery(typed("hello"));
  const taken = await Promise.all(Array.from({ length: 100 }, () => store.receive(delivery)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test("a handled delivery leaves no words behind and cannot be handled twice", async () => {
  await using store = await openStore();
  const delivery = aDelivery(typed("my salary is a secret"));
  await store.receive(delivery);
  await store.withPerson(ana, (tx) => tx.handled(delivery.id));
  const { rows } = await store.pool.query("select delivery::text from hearback.inbox");
  expect(rows).toEqual([{ delivery: null }]);
  await expect(store.withPerson(ana, (tx) => tx.handled(delivery.id))).rejects.toThrow(/handled already/);
});

test("events of one person follow one another, also when they come at the same instant", async () => {
  await using store = await openStore();
  const count = (record: unknown) => (record as { n?: number } | null)?.n ?? 0;
  await Promise.all(
    Array.from({ length: 30 }, () => store.withPerson(ana, (tx) => tx.save({ n: count(tx.record) + 1 }, []))),
  );
  expect(await store.peek(ana)).toEqual({ n: 30 });
});

test("what an event did is undone as a whole when it fails", async () => {
  await using store = await openStore();
  const failing = store.withPerson(ana, async (tx) => {
    await tx.save(newRecord(tx.now), [plannedNudge("n1", monday + day)]);
    await tx.say(aNudge("key-1", ["n1"]));
    throw new Error("half-way");
  });
  await expect(failing).rejects.toThrow("half-way");
  expect(await store.peek(ana)).toBeNull();
  expect(await store.nextDue()).toBeNull();
  expect(await store.outbox.waits(ana)).toBe(false);
});

test("the stored nudges are what the plan says, whatever it said before", async () => {
  await using store = await openStore();
  const plan = (ids: readonly string[], at = monday + day) =>
    store.withPerson(ana, (tx) =>
      tx.save(
        {},
        ids.map((id) => plannedNudge(id, at)),
      ),
    );
  const first = await plan(["a", "b"]);
  expect(first.map(({ version }) => version)).toEqual([1, 1]);
  expect(await plan(["a", "b"])).toEqual([]);
  await plan(["b"]);
  // Taken back and called for again: a new version, so that the old alarm finds nothing to do.
  const [back] = await plan(["a", "b"]);
  expect(back).toMatchObject({ nudgeRowId: first[0]?.nudgeRowId, version: 3 });
  const moved = await plan(["a", "b"], monday + 2 * day);
  expect(moved.map(({ dueAt }) => dueAt)).toEqual([monday + 2 * day, monday + 2 * day]);
});

test("a nudge that was said is never scheduled again, and one merged into it neither", async () => {
  await using store = await openStore();
  const plan = [plannedNudge("a", monday - 1), plannedNudge("b", monday - 1)];
  await store.withPerson(ana, (tx) => tx.save({}, plan));
  await store.withPerson(ana, async (tx) => {
    expect((await tx.dueNudges()).map(({ id }) => id)).toEqual(["a", "b"]);
    await tx.fired(["a", "b"], "key-1");
    await tx.say(aNudge("key-1", ["a", "b"]));
    await tx.say(aNudge("key-1", ["a", "b"]));
    expect(await tx.save({}, plan)).toEqual([]);
  });
  await store.withPerson(ana, async (tx) => expect(await tx.dueNudges()).toEqual([]));
  const { rows } = await store.pool.query("select nudge_id, status from hearback.nudges order by nudge_id");
  expect(rows).toEqual([
    { nudge_id: "a", status: "fired" },
    { nudge_id: "b", status: "merged" },
  ]);
  const sent = await store.pool.query("select count(*) as messages from hearback.outbox");
  expect(sent.rows).toEqual([{ messages: 1 }]);
});

test("a skipped nudge comes back only when it is planned for later", async () => {
  await using store = await openStore();
  const plan = (at: number) => store.withPerson(ana, (tx) => tx.save({}, [plannedNudge("a", at)]));
  await plan(monday - day);
  await store.withPerson(ana, (tx) => tx.skipped(["a"], "too late"));
  expect(await plan(monday - day)).toEqual([]);
  expect(await plan(monday + day)).toHaveLength(1);
});

test("a person who was faster is not nudged: the message is taken back before it goes", async () => {
  await using store = await openStore();
  const nudge = plannedNudge("a", monday - 1);
  await store.withPerson(ana, async (tx) => {
    await tx.settle(home, "test");
    await tx.save({}, [nudge]);
    await tx.fired(["a"], "key-1");
    await tx.say(aNudge("key-1", ["a"]));
    await tx.withdrawNudges(["somebody else's opportunity"], "superseded");
  });
  expect(await store.outbox.waits(ana)).toBe(true);
  await store.withPerson(ana, (tx) => tx.withdrawNudges([nudge.opportunityId], "superseded"));
  expect(await store.outbox.waits(ana)).toBe(false);
});

test("each change of a nudge and of its message is in the audit", async () => {
  await using store = await openStore();
  await store.withPerson(ana, (tx) => tx.save({}, [plannedNudge("a", monday - 1)]));
  await store.withPerson(ana, async (tx) => {
    await tx.fired(["a"], "key-1");
    await tx.say(aNudge("key-1", ["a"]));
    await tx.save({}, []);
  });
  const { rows } = await store.pool.query("select subject, status from hearback.events order by event_id");
  expect(rows).toEqual([
    { subject: "a", status: "scheduled" },
    { subject: "a", status: "fired" },
    { subject: "key-1", status: "waiting" },
  ]);
});

test("people of two tenants with the same id never see each other's rows", async () => {
  await using store = await openStore();
  const twin = { tenantId: "other", personId: ana.personId };
  await store.withPerson(ana, async (tx) => {
    await tx.save({ mine: true }, [plannedNudge("a", monday - 1)]);
    await tx.say(aNudge("key-1", []));
  });
  await store.withPerson(twin, async (tx) => {
    expect(tx.record).toBeNull();
    expect(await tx.dueNudges()).toEqual([]);
    expect(await tx.said({ key: "key-1" })).toBeNull();
    expect(await tx.nextDelivery()).toBeNull();
    await tx.fired(["a"], "key-2");
    await tx.save({ mine: false }, []);
  });
  await store.withPerson(ana, async (tx) => expect(await tx.dueNudges()).toHaveLength(1));
  expect(await store.outbox.waits(twin)).toBe(false);
});
