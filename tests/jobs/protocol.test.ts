import { beforeAll, expect, test } from "vitest";
import { createDeliver } from "../../jobs/deliver.ts";
import { sweepErasures } from "../../jobs/erasures.ts";
import { sendTimes } from "../../jobs/send-times.ts";
import { aDelivery, ana, typed } from "../support/coach-house.ts";
import { openDeliveryHouse } from "../support/delivery-house.ts";
import { warmUp } from "../support/memory-store.ts";

beforeAll(warmUp);

const { leaseMs, graceMs, timeoutMs, unknownAfterMs } = sendTimes;
const afterTheLease = leaseMs + graceMs + timeoutMs + 1;

test("what is said is sent in the order it was said", async () => {
  await using house = await openDeliveryHouse();
  for (const key of ["one", "two", "three"]) await house.say(key);
  await Promise.all([house.deliver(), house.deliver(), house.deliver()]);
  expect(house.platform.posts.map(({ key }) => key)).toEqual(["one", "two", "three"]);
  expect(await house.statuses()).toEqual({ one: "sent", two: "sent", three: "sent" });
});

test("a refused message keeps its place and goes when the platform allows", async () => {
  await using house = await openDeliveryHouse({ script: [{ refuse: 3_000 }] });
  await house.say("one");
  await house.say("two");
  await house.deliver();
  expect(house.platform.posts).toEqual([]);
  house.clock.advance(2_000);
  await house.deliver();
  expect(house.platform.posts).toEqual([]);
  house.clock.advance(1_500);
  await house.deliver();
  expect(house.platform.posts.map(({ key }) => key)).toEqual(["one", "two"]);
});

test("a message whose answer was lost is looked for and not sent twice", async () => {
  await using house = await openDeliveryHouse({ script: ["accept, then silence"] });
  await house.say("one");
  await house.deliver();
  expect(await house.statuses()).toEqual({ one: "sending" });
  house.clock.advance(afterTheLease);
  await house.deliver();
  expect(house.platform.posts).toHaveLength(1);
  expect(await house.statuses()).toEqual({ one: "sent" });
});

test("a message that never arrived is sent again, once it was looked for", async () => {
  await using house = await openDeliveryHouse({ script: ["silence"] });
  await house.say("one");
  await house.deliver();
  house.clock.advance(afterTheLease);
  await house.deliver();
  expect(house.platform.state.finds).toBe(1);
  expect(house.platform.posts).toHaveLength(1);
  expect(await house.counted(house.metrics.resentAfterProbe)).toBe(1);
});

test("while nobody can tell whether it arrived, it is not sent again; in the end it is given up", async () => {
  await using house = await openDeliveryHouse({ script: ["accept, then silence"] });
  house.platform.state.findsFail = true;
  await house.nudge("nudge");
  await house.deliver();
  for (let passed = 0; passed < unknownAfterMs + afterTheLease; passed += 5 * 60_000) {
    house.clock.advance(5 * 60_000);
    await house.deliver();
  }
  expect(house.platform.posts).toHaveLength(1);
  expect(await house.statuses()).toEqual({ nudge: "failed" });
  await house.store.withPerson(ana, async (tx) =>
    expect(await tx.undelivered()).toEqual([{ nudgeId: "nudge", reason: "unknown" }]),
  );
});

test("before the lease and the grace are over nobody takes a begun message up", async () => {
  await using house = await openDeliveryHouse({ script: ["accept, then silence"] });
  await house.say("one");
  await house.deliver();
  house.clock.advance(leaseMs + graceMs - 1);
  await house.deliver();
  expect(house.platform.state.finds).toBe(0);
});

test("who closed their messages is not written to again, and is told at the next contact", async () => {
  await using house = await openDeliveryHouse({ script: [{ never: "cannot_dm" }] });
  await house.nudge("first");
  await house.deliver();
  await house.nudge("second");
  await house.deliver();
  expect(house.platform.posts).toEqual([]);
  expect(await house.statuses()).toEqual({ first: "failed", second: "failed" });

  const delivery = aDelivery(typed("I am back"));
  await house.store.receive(delivery);
  await house.store.withPerson(ana, async (tx) => {
    await tx.handled(delivery.id);
    const missed = await tx.undelivered();
    expect(missed.map(({ nudgeId }) => nudgeId).sort()).toEqual(["first", "second"]);
    expect(await tx.undelivered()).toEqual([]);
  });
  await house.say("welcome");
  await house.deliver();
  expect(house.platform.posts.map(({ key }) => key)).toEqual(["welcome"]);
});

test("a worker that was frozen past its lease sends nothing when it wakes", async () => {
  await using house = await openDeliveryHouse();
  // Frozen between the write-ahead and the call: the very last check has to see it.
  const { begin } = house.store.outbox;
  const frozen = createDeliver({
    ...house.world,
    outbox: {
      ...house.store.outbox,
      begin: async (...args) => {
        const begun = await begin(...args);
        house.clock.advance(leaseMs);
        return begun;
      },
    },
  });
  await house.say("one");
  await frozen.deliver(ana);
  expect(house.platform.posts).toEqual([]);
  house.clock.advance(afterTheLease);
  await house.deliver();
  expect(house.platform.posts).toHaveLength(1);
  await frozen.stop();
});

test("a nudge that went out while the person answered is retired", async () => {
  let house: Awaited<ReturnType<typeof openDeliveryHouse>>;
  const answer = () =>
    house.store.withPerson(ana, (tx) => tx.withdrawNudges(["nudge-opportunity"], "superseded"));
  house = await openDeliveryHouse({ script: [{ meanwhile: answer }] });
  await using _ = house;
  await house.nudge("nudge");
  await house.deliver();
  expect(house.platform.retired).toEqual([{ ref: "ref-1", note: "You were faster." }]);
});

test("a message that went out while its person was erased is deleted", async () => {
  let house: Awaited<ReturnType<typeof openDeliveryHouse>>;
  house = await openDeliveryHouse({
    script: [{ meanwhile: () => house.store.withPerson(ana, (tx) => tx.erase()) }],
  });
  await using _ = house;
  await house.say("one");
  await house.deliver();
  expect(house.platform.removed).toEqual(["ref-1"]);
});

test("a message of somebody erased whose sender died is found and deleted by the sweep", async () => {
  await using house = await openDeliveryHouse({ script: ["accept, then silence"] });
  await house.say("one");
  await house.deliver();
  await house.store.withPerson(ana, (tx) => tx.erase());
  expect(await sweepErasures(house.world)).toBe(0);
  house.clock.advance(60_000);
  expect(await sweepErasures(house.world)).toBe(1);
  expect(house.platform.removed).toEqual(["ref-1"]);
  expect(await house.store.outbox.erasures(10)).toEqual([]);
});

test("two workers that meet one message send it once", async () => {
  await using house = await openDeliveryHouse();
  const other = createDeliver(house.world);
  await house.say("one");
  await Promise.all([house.deliver(), other.deliver(ana)]);
  await other.stop();
  expect(house.platform.posts).toHaveLength(1);
});

test("a worker without the platform leaves the message to one that has it", async () => {
  await using house = await openDeliveryHouse();
  const blind = createDeliver({ ...house.world, senderOf: () => null });
  await house.say("one");
  await blind.deliver(ana);
  await blind.stop();
  house.clock.advance(61_000);
  await house.deliver();
  expect(await house.statuses()).toEqual({ one: "sent" });
});

test("what comes late from a platform that hangs is taken for unanswered", async () => {
  await using house = await openDeliveryHouse({
    script: [{ meanwhile: () => new Promise((resolve) => setTimeout(resolve, 200)) }],
    times: { ...sendTimes, timeoutMs: 30 },
  });
  await house.say("one");
  await house.deliver();
  expect(await house.statuses()).toEqual({ one: "sending" });
});
