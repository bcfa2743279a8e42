import { beforeAll, expect, test } from "vitest";
import { createDeliver } from "../../jobs/deliver.ts";
import { ana } from "../support/coach-house.ts";
import { openDeliveryHouse } from "../support/delivery-house.ts";
import { randomFrom } from "../support/fake-platform.ts";
import { warmUp } from "../support/memory-store.ts";
import { report, seedOfThisRun } from "./report.ts";

/* T16: the person answers or is erased at any instant around a send. */

beforeAll(warmUp);
const races = Number(process.env["RACES"] ?? 2_000);

type Instant =
  | "before the claim"
  | "after the claim"
  | "after the write-ahead"
  | "during the post"
  | "after the post";
const instants: readonly Instant[] = [
  "before the claim",
  "after the claim",
  "after the write-ahead",
  "during the post",
  "after the post",
];

test("T16: an answer or an erasure at any instant of a send leaves no stray nudge and no trace", async () => {
  const seed = seedOfThisRun();
  const chance = randomFrom(seed);
  const counts = { withdrawn: 0, retired: 0, removed: 0, kept: 0 };
  await using house = await openDeliveryHouse();
  const { outbox } = house.store;

  for (let race = 0; race < races; race++) {
    const key = `race-${race}`;
    const instant = instants[Math.floor(chance() * instants.length)] ?? "before the claim";
    const erases = chance() < 0.4;
    let done = false;
    const strike = async (now: Instant) => {
      if (now !== instant || done) return;
      done = true;
      await house.store.withPerson(ana, async (tx) =>
        erases ? tx.erase() : tx.withdrawNudges([`${key}-opportunity`], "superseded"),
      );
    };
    house.platform.posts.length = 0;
    house.platform.retired.length = 0;
    house.platform.removed.length = 0;
    house.platform.script.push({ meanwhile: () => strike("during the post") });
    const deliverer = createDeliver({
      ...house.world,
      outbox: {
        ...outbox,
        claim: async (...args) => {
          const outcome = await outbox.claim(...args);
          await strike("after the claim");
          return outcome;
        },
        begin: async (...args) => {
          const begun = await outbox.begin(...args);
          await strike("after the write-ahead");
          return begun;
        },
      },
    });
    await house.nudge(key);
    await strike("before the claim");
    await deliverer.deliver(ana);
    await strike("after the post");
    await deliverer.stop();

    const { posts, retired, removed } = house.platform;
    const early = instant === "before the claim" || instant === "after the claim";
    const what = `${key}: ${erases ? "erased" : "answered"} ${instant} (seed ${seed})`;
    expect(posts.length, what).toBe(early ? 0 : 1);
    const midway = instant === "after the write-ahead" || instant === "during the post";
    expect(removed.length, what).toBe(erases && midway ? 1 : 0);
    expect(retired.length, what).toBe(!erases && midway ? 1 : 0);
    if (erases) {
      const { rows } = await house.store.pool.query(
        "select (select count(*) from hearback.people) + (select count(*) from hearback.outbox) + (select count(*) from hearback.events) as left",
      );
      expect(rows[0].left, what).toBe(0);
    }
    counts.withdrawn += early ? 1 : 0;
    counts.retired += retired.length;
    counts.removed += removed.length;
    counts.kept += posts.length - removed.length - retired.length;
    house.platform.script.length = 0;
    if (!erases) await house.store.withPerson(ana, (tx) => tx.erase());
    await house.store.pool.query("delete from hearback.erasure_jobs");
  }
  report("T16", { seed, races, ...counts });
});

test("T16, control: without the fence a nudge goes out although the person was faster", async () => {
  await using house = await openDeliveryHouse();
  const { outbox } = house.store;
  const careless = createDeliver({
    ...house.world,
    outbox: {
      ...outbox,
      claim: async (...args) => {
        const outcome = await outbox.claim(...args);
        await house.store.withPerson(ana, (tx) => tx.withdrawNudges(["race-opportunity"], "superseded"));
        return outcome;
      },
      begin: async () => true,
    },
  });
  await house.nudge("race");
  await careless.deliver(ana);
  await careless.stop();
  expect(house.platform.posts).toHaveLength(1);
});
