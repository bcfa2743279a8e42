import type { IsoDate, WallTime } from "./command.ts";

/*
 * Calendar arithmetic on day numbers: whole days since 1970-01-01, no zone in them. Plain integers,
 * because a plan of fifty opportunities adds days thousands of times.
 */

/** Days since 1970-01-01. */
export type Day = number;

/** The day number of a date that is one; of February 30th and the like, the day that it spills over to. */
export function dayOf(date: IsoDate): Day {
  const year = digitsAt(date, 0) * 100 + digitsAt(date, 2);
  return dayOfParts(year, digitsAt(date, 5), digitsAt(date, 8));
}

/** The inverse of `partsOf`. */
function dayOfParts(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO date of a day number. */
export function dateOf(day: Day): IsoDate {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** Year, month (1 to 12) and day of the month, by the arithmetic of the Gregorian calendar. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  // Counted from 1 March of the year 0, so that the leap day is the last of its year.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** False of dates that only look like one, such as February 30th. */
export function isRealDate(date: IsoDate): boolean {
  return dateOf(dayOf(date)) === date;
}

/** 1 Monday ... 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day of a later month, the month's last where it has fewer. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = firstOfMonth(year, month + months);
  const next = firstOfMonth(year, month + months + 1);
  return Math.min(first + date - 1, next - 1);
}

function firstOfMonth(year: number, month: number): Day {
  const years = Math.floor((month - 1) / 12);
  return dayOfParts(year + years, month - 12 * years, 1);
}

/** Minutes since midnight. */
export function minutesOf(time: WallTime): number {
  return digitsAt(time, 0) * 60 + digitsAt(time, 3);
}

/** `HH:MM` of minutes since midnight, 0 to 1439. */
export function timeOf(minutes: number): WallTime {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** The number that two digits make. */
function digitsAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
