import { expect, test } from "vitest";
import { clean } from "./oracle.ts";
import { report, seedOfThisRun } from "./report.ts";
import { badDay, type Storm, storm } from "./storm.ts";

/* T3: `kill -9` of workers under load, Redis flushed, a platform that loses answers. */

const small: Storm = {
  nudges: 1_500,
  kills: 150,
  flushes: 3,
  faults: badDay,
  workers: 3,
  seed: seedOfThisRun(),
  drainMs: 60_000,
};

test("T3b: 150 kills and 3 flushes lose no nudge and double none", async () => {
  const result = await storm(small);
  report("T3b", { ...small, ...result });
  expect(result).toMatchObject(clean);
  expect(result.drainMs).toBeLessThan(30_000);
  // It was a storm: without probes these would have been doubles.
  expect(result.duplicatesAvoided).toBeGreaterThan(0);
});

test("T3: 500 kills and 3 flushes lose no nudge and double none", async () => {
  const order = { ...small, nudges: 2_000, kills: 500 };
  const result = await storm(order);
  report("T3", { ...order, ...result });
  expect(result).toMatchObject(clean);
  expect(result.drainMs).toBeLessThan(30_000);
});

test("T3c, control: without the probe more than one in twenty is doubled", async () => {
  const order = { ...small, nudges: 500, kills: 20, flushes: 0, without: "probe" as const };
  const result = await storm(order);
  report("T3c without probe", { ...order, ...result, doubled: result.doubled.length });
  expect(result.doubled.length).toBeGreaterThan(order.nudges / 20);
});

test("T3c, control: without the sweep more than one in five is lost", async () => {
  const order = {
    ...small,
    nudges: 500,
    kills: 20,
    flushes: 3,
    drainMs: 15_000,
    without: "sweep" as const,
  };
  const result = await storm(order);
  report("T3c without sweep", { ...order, ...result, lost: result.lost.length });
  expect(result.lost.length).toBeGreaterThan(order.nudges / 5);
});
