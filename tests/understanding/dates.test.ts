import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadingContext } from "../../src/engine/command.ts";
import { civil, dayOf, dayOfIso, isoOf, weekdayOf } from "../../src/understanding/dates/civil.ts";
import { calendarOf, datesOf } from "../../src/understanding/dates/read.ts";
import { resolveDay, resolveTime } from "../../src/understanding/resolve.ts";
import type { Direction } from "../../src/understanding/slots/days.ts";
import { tokensOf } from "../../src/understanding/tokens.ts";

/** A Wednesday. */
const wednesday: ReadingContext = { now: "2026-07-15T10:00", timeZone: "America/New_York" };
const at = (now: string, timeZone = "America/New_York"): ReadingContext => ({ now, timeZone });

const readings: readonly (readonly [phrase: string, direction: Direction, day: string])[] = [
  // Offsets
  ["day after tomorrow", "coming", "2026-07-17"],
  ["the day after tomorrow", "coming", "2026-07-17"],
  ["day before yesterday", "past", "2026-07-13"],
  ["a week from Tuesday", "coming", "2026-07-28"],
  ["Tuesday week", "coming", "2026-07-28"],
  ["Monday week", "coming", "2026-07-27"],
  ["a week on Monday", "coming", "2026-07-27"],
  ["in a fortnight", "coming", "2026-07-29"],
  ["a fortnight from now", "coming", "2026-07-29"],
  ["next wk", "by", "2026-07-24"],
  ["in two weeks", "coming", "2026-07-29"],
  ["in two weeks or so", "coming", "2026-07-29"],
  ["in a month", "coming", "2026-08-15"],
  ["two days ago", "past", "2026-07-13"],
  ["a week ago", "past", "2026-07-08"],
  // Work days
  ["within 5 business days", "by", "2026-07-22"],
  ["in 3 working days", "by", "2026-07-20"],
  ["by EOD Friday", "by", "2026-07-17"],
  ["by COB Thursday", "by", "2026-07-16"],
  ["within ten days", "by", "2026-07-25"],
  ["couple of days", "by", "2026-07-17"],
  ["a couple of weeks", "by", "2026-07-29"],
  // Parts of periods
  ["end of the week", "by", "2026-07-17"],
  ["end of next week", "by", "2026-07-24"],
  ["early next week", "by", "2026-07-22"],
  ["beginning of next week", "by", "2026-07-22"],
  ["next week", "by", "2026-07-24"],
  ["next week", "until", "2026-07-20"],
  ["end of the month", "by", "2026-07-31"],
  ["end of October", "by", "2026-10-30"],
  ["mid-January", "by", "2027-01-15"],
  ["mid August", "by", "2026-08-15"],
  ["late September", "by", "2026-09-30"],
  ["by October", "by", "2026-10-30"],
  ["in March", "by", "2027-03-31"],
  ["in March", "until", "2027-03-01"],
  ["the week of the 20th", "by", "2026-07-24"],
  ["Q1", "by", "2027-03-31"],
  ["next quarter", "by", "2026-12-31"],
  // Days of the month
  ["the 3rd", "past", "2026-07-03"],
  ["the 3rd", "coming", "2026-08-03"],
  ["the 28th", "coming", "2026-07-28"],
  ["by the 31st", "by", "2026-07-31"],
  ["the 3rd of next month", "coming", "2026-08-03"],
  ["the twenty second", "coming", "2026-07-22"],
  ["2nd June", "past", "2026-06-02"],
  ["November 24th, 2026", "coming", "2026-11-24"],
  ["Tuesday the 21st", "coming", "2026-07-21"],
  ["2026-07-20", "coming", "2026-07-20"],
  // Holidays
  ["after the holidays", "by", "2027-01-15"],
  ["after Thanksgiving", "by", "2026-11-27"],
  ["after Labor Day", "by", "2026-09-08"],
  ["by Christmas", "by", "2026-12-25"],
  // Weekdays
  ["last Friday", "past", "2026-07-10"],
  ["last Wednesday", "past", "2026-07-08"],
  ["on Tuesday", "past", "2026-07-14"],
  ["on Tuesday", "coming", "2026-07-21"],
  ["next Tuesday", "coming", "2026-07-21"],
  ["this Friday", "coming", "2026-07-17"],
  ["last week Thursday", "past", "2026-07-09"],
  ["the Wednesday before last", "past", "2026-07-01"],
  ["Friday gone", "past", "2026-07-10"],
  // Near
  ["this morning", "past", "2026-07-15"],
  ["last night", "past", "2026-07-14"],
  ["yesterday", "past", "2026-07-14"],
  ["tmrw", "coming", "2026-07-16"],
];

describe("a day is read as the contract says, on a Wednesday", () => {
  test.each(readings)("%s (%s) is %s", (phrase, direction, day) => {
    expect(resolveDay(phrase, wednesday, direction).day).toBe(day);
  });
});

const weekly: readonly (readonly [phrase: string, now: string, direction: Direction, day: string])[] = [
  ["next Tuesday", "2026-07-13T10:00", "coming", "2026-07-21"],
  ["next Tuesday", "2026-07-14T10:00", "coming", "2026-07-21"],
  ["next Tuesday", "2026-07-19T10:00", "coming", "2026-07-21"],
  ["this Tuesday", "2026-07-13T10:00", "coming", "2026-07-14"],
  ["this Tuesday", "2026-07-19T10:00", "coming", "2026-07-21"],
  ["last Tuesday", "2026-07-13T10:00", "past", "2026-07-07"],
  ["last Tuesday", "2026-07-14T10:00", "past", "2026-07-07"],
  ["last Tuesday", "2026-07-15T10:00", "past", "2026-07-14"],
  ["next Friday", "2026-07-13T10:00", "coming", "2026-07-24"],
  ["Friday", "2026-07-17T10:00", "coming", "2026-07-24"],
  ["this Friday", "2026-07-17T10:00", "coming", "2026-07-17"],
  ["Friday", "2026-07-17T10:00", "past", "2026-07-10"],
  ["today", "2026-07-17T01:30", "past", "2026-07-16"],
  ["tonight", "2026-07-17T03:59", "past", "2026-07-16"],
  ["today", "2026-07-17T04:00", "past", "2026-07-17"],
  ["in a month", "2027-01-31T10:00", "coming", "2027-02-28"],
  ["end of the month", "2026-05-04T10:00", "by", "2026-05-29"],
];

test.each(weekly)("%s said at %s (%s) is %s", (phrase, now, direction, day) => {
  expect(resolveDay(phrase, at(now), direction).day).toBe(day);
});

test("3/4 is read month first in the United States and day first elsewhere", () => {
  expect(resolveDay("3/4", wednesday, "coming").day).toBe("2027-03-04");
  expect(resolveDay("3/4", at("2026-07-15T10:00", "Europe/London"), "coming").day).toBe("2027-04-03");
  expect(resolveDay("3/4", at("2026-07-15T10:00", "Asia/Manila"), "coming").day).toBe("2027-04-03");
});

test("a weekday beside a date is kept, so that a clash can be seen", () => {
  const [span] = datesOf(
    tokensOf("Tuesday, October 29"),
    calendarOf("2026-10-20T09:00", "America/New_York"),
    () => false,
  );
  expect(span?.weekday).toBe(2);
  expect(isoOf(span?.coming ?? 0)).toBe("2026-10-29");
});

test.each([
  ["two weeks", "P2W"],
  ["a few days", "P3D"],
  ["a couple of weeks", "P2W"],
  ["5 business days", "P5B"],
  ["a month", "P1M"],
  ["a fortnight", "P2W"],
  ["48 hours", "P2D"],
])("%s is a length of %s", (phrase, within) => {
  expect(resolveDay(phrase, wednesday, "by").within).toBe(within);
});

const none = [
  "we sat down with the team",
  "march them out",
  "you may go",
  "I may call them",
  "level 3",
  "24/7 support",
  "my now boss",
  "3 rounds of 45 minutes",
  "meeting Sun Microsystems",
  "the second interview",
  "they wed in a church",
  "first in line",
];

test.each(none)("there is no day in %j", (text) => {
  expect(datesOf(tokensOf(text), calendarOf(wednesday.now, wednesday.timeZone), () => false)).toEqual([]);
});

test.each([
  ["3", "15:00"],
  ["5", "17:00"],
  ["8", "08:00"],
  ["12", "12:00"],
  ["noon", "12:00"],
  ["half past two", "14:30"],
  ["half two", "14:30"],
  ["quarter to ten", "09:45"],
  ["10:15", "10:15"],
  ["3 pm", "15:00"],
  ["9 oclock", "09:00"],
  ["14.30", "14:30"],
])("%s is %s o'clock", (phrase, time) => {
  expect(resolveTime(phrase)).toBe(time);
});

const anyDay = fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2032, 12, 31) });
const anyZone = fc.constantFrom(
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Chatham",
);
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

test("days and dates are each other's inverse", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, date } = civil(day);
      expect(dayOf(year, month, date)).toBe(day);
      expect(dayOfIso(isoOf(day))).toBe(day);
      expect(new Date(`${isoOf(day)}T00:00Z`).getTime()).toBe(day * 86_400_000);
    }),
  );
});

test("a weekday is the nearest one before and after, in every zone, on every day, through every clock change", () => {
  fc.assert(
    fc.property(
      anyDay,
      anyZone,
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 23 }),
      (day, timeZone, index, hour) => {
        const context = at(`${isoOf(day)}T${String(hour).padStart(2, "0")}:30`, timeZone);
        const name = weekdays[index] ?? "";
        const coming = dayOfIso(resolveDay(name, context, "coming").day ?? "");
        const past = dayOfIso(resolveDay(name, context, "past").day ?? "");
        expect([weekdayOf(coming), weekdayOf(past)]).toEqual([index + 1, index + 1]);
        expect(coming - day).toBeGreaterThan(0);
        expect(coming - day).toBeLessThanOrEqual(7);
        expect(coming - past === 7 || coming - past === 14).toBe(true);
        expect(past).toBeLessThan(day);
      },
    ),
  );
});

test("what is said to come is never before today, and what is past never after", () => {
  const phrases = readings.map(([phrase]) => phrase).filter((phrase) => !/20\d\d|next month/.test(phrase));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...phrases), (day, phrase) => {
      const [span] = datesOf(
        tokensOf(phrase),
        calendarOf(`${isoOf(day)}T10:00`, "America/New_York"),
        () => false,
      );
      expect(span).toBeDefined();
      if (span?.coming != null && span.tense !== "past") expect(span.coming).toBeGreaterThanOrEqual(day);
      if (span?.past != null && span.tense !== "coming") expect(span.past).toBeLessThanOrEqual(day);
    }),
  );
});
