import Holidays from "date-holidays";
import { type Day, dateOf, dayOf } from "./calendar.ts";

/**
 * Is it a public holiday of the country at national level (of the United States: a federal one),
 * observed days included? Days off in a region only are none. Unknown country: never.
 */
export function isHoliday(country: string | null, day: Day): boolean {
  return country !== null && holidaysOf(country, yearOf(day)).has(day);
}

/** The holiday's name in the country's own words, for saying why a date moved; null on other days. */
export function holidayName(country: string | null, day: Day): string | null {
  return country === null ? null : (holidaysOf(country, yearOf(day)).get(day) ?? null);
}

function yearOf(day: Day): number {
  return Number(dateOf(day).slice(0, 4));
}

/* Facts of the calendar, remembered: reckoning one year of one country takes milliseconds. */
const known = new Map<string, ReadonlyMap<Day, string>>();

function holidaysOf(country: string, year: number): ReadonlyMap<Day, string> {
  const key = `${country}${year}`;
  let days = known.get(key);
  if (days === undefined) {
    days = reckon(country, year);
    known.set(key, days);
  }
  return days;
}

function reckon(country: string, year: number): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  const calendar = new Holidays(country);
  // The year before too: its last holiday may reach over, or be observed in this one.
  for (const reckoned of [year - 1, year]) {
    for (const holiday of calendar.getHolidays(reckoned) ?? []) {
      if (holiday.type !== "public") continue;
      const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
      // Half days begin at noon: offices are open.
      if (length < 1 || holiday.date.slice(11, 13) > "11") continue;
      const first = dayOf(holiday.date.slice(0, 10));
      for (let day = first; day < first + length; day++) if (!days.has(day)) days.set(day, holiday.name);
    }
  }
  return days;
}
