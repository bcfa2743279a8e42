import type { Paced } from "./cadence.ts";
import { type Day, partsOf, weekdayOf } from "./calendar.ts";
import { isHoliday } from "./holidays.ts";

/** Monday to Friday and no public holiday of the country (cadence R2). */
export function isBusinessDay(day: Day, country: string | null): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(country, day);
}

/** The day that is `count` business days after `day`, counting from the day after it. 0: `day` itself. */
export function addBusinessDays(day: Day, count: number, country: string | null): Day {
  let result = day;
  for (let left = count; left > 0; ) {
    result += 1;
    if (isBusinessDay(result, country)) left -= 1;
  }
  return result;
}

/** `day` where it is a business day, else the next one. */
export function businessDayFrom(day: Day, country: string | null): Day {
  let result = day;
  while (!isBusinessDay(result, country)) result += 1;
  return result;
}

/** `day` where it is a business day, else the last one before it. */
export function businessDayUntil(day: Day, country: string | null): Day {
  let result = day;
  while (!isBusinessDay(result, country)) result -= 1;
  return result;
}

/** A business day outside of the year's end (cadence R3): a day on which something may fall due. */
export function isWorkingDay(guide: Paced, day: Day, country: string | null): boolean {
  return isBusinessDay(day, country) && !inYearEnd(guide, day);
}

/** `day` where it is a working day, else the next one (cadence R3). */
export function workingDayFrom(guide: Paced, day: Day, country: string | null): Day {
  let result = day;
  while (!isWorkingDay(guide, result, country)) result += 1;
  return result;
}

/** 20 December to 2 January, when nobody decides. */
function inYearEnd(guide: Paced, day: Day): boolean {
  const { from, until } = guide.cadence.yearEnd;
  const { month, date } = partsOf(day);
  const monthDay = month * 100 + date;
  return monthDay >= from || monthDay <= until;
}
