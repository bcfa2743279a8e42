import { expect, test } from "vitest";
import { movableClock, offsetClock } from "../../src/cli/clock.ts";
import { parseDuration } from "../../src/cli/duration.ts";
import { withOffset } from "../../src/cli/setup.ts";
import { readConfig } from "../../src/config.ts";
import type { Clock } from "../../src/ports.ts";

const start = Date.parse("2026-10-19T16:05:00Z");
const day = 86_400_000;
const running = (): Clock => ({ now: () => start, monotonic: () => 7, ruling: () => ({ offsetMs: 0 }) });
const configOf = (environment: Record<string, string>) => {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error("These settings are right.");
  return reading.settings;
};

test("an offset clock is ahead, and tells the database by how much", () => {
  const clock = offsetClock(running(), 7 * day);

  expect(clock.now()).toBe(start + 7 * day);
  expect(clock.ruling()).toEqual({ offsetMs: 7 * day });
});

test("a moved clock goes forward and never back", () => {
  const clock = movableClock(offsetClock(running(), day));
  clock.advanceTo(start + 3 * day);
  clock.advanceTo(start);

  expect(clock.now()).toBe(start + 3 * day);
  expect(clock.ruling()).toEqual({ offsetMs: 3 * day });
});

test.for([
  ["P7D", 7 * day],
  ["7d", 7 * day],
  ["2w", 14 * day],
  ["36h", 1.5 * day],
  ["90m", 5_400_000],
  ["P1DT12H", 1.5 * day],
  ["PT30M", 1_800_000],
  ["p2w", 14 * day],
] as const)("%s is a length of time", ([text, ms]) => {
  expect(parseDuration(text)).toBe(ms);
});

test.for(["", "P", "PT", "7", "d", "seven days", "-7d", "P1Y", "7d7d", "999999d"])("%j is none", (text) => {
  expect(parseDuration(text)).toBeNull();
});

test("a moved start is refused in production", () => {
  expect(() => withOffset(running(), "P7D", configOf({ NODE_ENV: "production" }))).toThrow(/refused/);
  expect(withOffset(running(), "P7D", configOf({})).now()).toBe(start + 7 * day);
});

test("a moved start that cannot be read is told with an example", () => {
  expect(() => withOffset(running(), "soon", configOf({}))).toThrow("P7D");
});
