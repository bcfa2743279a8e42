import { expect, test } from "vitest";
import { backoffMs } from "../../jobs/attempt.ts";
import { createLeapWatch } from "../../jobs/leap.ts";
import { createPacing, type Pace } from "../../jobs/pacing.ts";
import type { Clock } from "../../src/ports.ts";
import { standingClock } from "../support/world.ts";

const pace: Pace = { addressBurst: 3, addressEveryMs: 1_000, inFlight: 2, backlogEveryMs: 2_000 };
const message = (more: object = {}) => ({
  platform: "test",
  person: { tenantId: "team", personId: "ana" },
  address: "a",
  lane: "reply" as const,
  lateMs: null,
  ...more,
});

test("a channel takes a few messages at once and then one a second", () => {
  const clock = standingClock(0);
  const pacing = createPacing(() => pace, clock);
  expect([1, 2, 3, 4].map(() => pacing.turn(message()))).toEqual([0, 0, 0, 1_000]);
  expect(pacing.turn(message({ address: "b" }))).toBe(0);
  clock.advance(1_000);
  expect(pacing.turn(message())).toBe(0);
  expect(pacing.turn(message())).toBe(1_000);
});

test("a platform that is not paced takes everything, but for what it refused", () => {
  const clock = standingClock(0);
  const pacing = createPacing(() => null, clock);
  expect(Array.from({ length: 50 }, () => pacing.turn(message()))).toEqual(Array(50).fill(0));
  pacing.hold("a", 500);
  expect(pacing.turn(message())).toBe(500);
  clock.advance(500);
  expect(pacing.turn(message())).toBe(0);
});

test("nudges that waited out an outage go to a workspace thirty a minute", () => {
  const clock = standingClock(0);
  const pacing = createPacing(() => pace, clock);
  const late = (address: string) => message({ address, lane: "nudge", lateMs: 86_400_000 });
  expect(pacing.turn(late("a"))).toBe(0);
  expect(pacing.turn(late("b"))).toBe(2_000);
  expect(pacing.turn(message({ address: "c", lane: "nudge", lateMs: 1_000 }))).toBe(0);
  clock.advance(2_000);
  expect(pacing.turn(late("b"))).toBe(0);
});

test("a flood of chat cannot hold up a nudge: it has places of its own", async () => {
  const pacing = createPacing(() => pace, standingClock(0));
  const begun: string[] = [];
  const take = (what: string, lane: "reply" | "nudge") =>
    pacing.place(message({ lane })).then((leave) => {
      begun.push(what);
      return leave;
    });
  const replies = [1, 2, 3, 4].map((n) => take(`reply ${n}`, "reply"));
  await take("nudge", "nudge");
  expect(begun).toEqual(["reply 1", "reply 2", "nudge"]);
  (await replies[0])?.();
  await replies[2];
  expect(begun).toEqual(["reply 1", "reply 2", "nudge", "reply 3"]);
});

test("retries part further and further, never longer than five minutes, never all at once", () => {
  expect([0, 1, 2, 3, 20].map((attempts) => backoffMs(attempts, 0))).toEqual([
    1_000, 2_000, 4_000, 8_000, 300_000,
  ]);
  expect(backoffMs(3, 1)).toBe(4_000);
});

test("a database clock that leaps ahead pauses sending; a process that slept does not", () => {
  const clock = standingClock(0);
  const moving: Clock = { ...clock, ruling: () => ({ offsetMs: 0 }) };
  const watch = createLeapWatch(moving);
  expect(watch(1_000_000)).toBe(0);
  clock.advance(30_000);
  expect(watch(1_030_000)).toBe(0);
  clock.advance(30_000);
  expect(watch(1_060_000 + 86_400_000)).toBe(120_000);
  clock.advance(86_400_000);
  expect(watch(1_060_000 + 2 * 86_400_000)).toBe(0);
  expect(watch(0)).toBe(0);
});

test("a clock that is moved on purpose is no leap", () => {
  let offsetMs = 0;
  const watch = createLeapWatch({ ...standingClock(0), ruling: () => ({ offsetMs }) });
  watch(1_000_000);
  offsetMs = 7 * 86_400_000;
  expect(watch(1_000_000 + offsetMs)).toBe(0);
});
