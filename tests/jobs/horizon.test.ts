import { Counter } from "prom-client";
import { expect, test } from "vitest";
import { createAlarmClock } from "../../jobs/alarm-clock.ts";
import type { ArmedAlarm } from "../../jobs/queue.ts";
import { collectingLog, standingClock } from "../support/world.ts";

const now = Date.parse("2026-10-19T10:00:00Z");
const day = 86_400_000;

function anAlarmClock(add: (alarms: readonly ArmedAlarm[]) => Promise<unknown>) {
  const alarms = new Counter({ name: "alarms", help: "of a test", labelNames: ["result"], registers: [] });
  return createAlarmClock({
    queue: { add },
    clock: standingClock(now),
    log: collectingLog(),
    metrics: { alarms },
  });
}

test.each([
  ["in 25 days", 25 * day],
  ["in 40 days", 40 * day],
  ["in 400 days", 400 * day],
  ["in 2038", Date.parse("2038-02-01T00:00:00Z") - now],
])("a nudge due %s is left to the database: no timer is that long", async (_when, inMs) => {
  const armed: ArmedAlarm[] = [];
  const clock = anAlarmClock(async (alarms) => armed.push(...alarms));
  await clock.arm([{ nudgeRowId: "7", version: 1, dueAt: now + inMs }]);
  expect(armed).toEqual([]);
});

test("a nudge due within the hour is armed once by row and version, and one that is late at once", async () => {
  const armed: ArmedAlarm[] = [];
  const clock = anAlarmClock(async (alarms) => armed.push(...alarms));
  await clock.arm([
    { nudgeRowId: "7", version: 2, dueAt: now + 3_600_000 },
    { nudgeRowId: "8", version: 1, dueAt: now - day },
  ]);
  expect(armed.map(({ opts }) => [opts.jobId, opts.delay])).toEqual([
    ["n-7-2", 3_600_000],
    ["n-8-1", 0],
  ]);
});

test("a queue that never answers holds nobody up for longer than half a second", async () => {
  const clock = anAlarmClock(() => new Promise(() => undefined));
  const before = performance.now();
  await clock.arm([{ nudgeRowId: "7", version: 1, dueAt: now }]);
  expect(performance.now() - before).toBeLessThan(1_500);
});

test("a queue that refuses is nobody's error: the sweep arms again", async () => {
  const clock = anAlarmClock(() => Promise.reject(new Error("away")));
  await expect(clock.arm([{ nudgeRowId: "7", version: 1, dueAt: now }])).resolves.toBeUndefined();
});
