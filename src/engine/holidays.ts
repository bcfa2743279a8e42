import Holidays from "date-holidays";
import { type Day, dayOf, partsOf } from "./calendar.ts";

/**
 * Is it a public holiday of the country at national level (of the United States: a federal one),
 * observed days included? Days off in a region only are none. Unknown country: never.
 */
export function isHoliday(country: string | null, day: Day): boolean {
  return country !== null && holidaysOf(country, partsOf(day).year).has(day);
}

/* Facts of the calendar, remembered: reckoning one year of one country takes milliseconds. */
const known = new Map<string, Map<number, ReadonlySet<Day>>>();

function holidaysOf(country: string, year: number): ReadonlySet<Day> {
  let years = known.get(country);
  if (years === undefined) {
    years = new Map();
    known.set(country, years);
  }
  let days = years.get(year);
  if (days === undefined) {
    days = reckon(country, year);
    years.set(year, days);
  }
  return days;
}

function reckon(country: string, year: number): ReadonlySet<Day> {
  const days = new Set<Day>();
  const calendar = new Holidays(country);
  // The year before too: its last holiday may reach over, or be observed in this one.
  for (const reckoned of [year - 1, year]) {
    for (const holiday of calendar.getHolidays(reckoned) ?? []) {
      if (holiday.type !== "public") continue;
      const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
      // Half days begin at noon: offices are open.
      if (length < 1 || holiday.date.slice(11, 13) > "11") continue;
      const first = dayOf(holiday.date.slice(0, 10));
      for (let day = first; day < first + length; day++) days.add(day);
    }
  }
  return days;
}
