import type { IsoDate, WallTime } from "./command.ts";

/*
 * Calendar arithmetic on day numbers: whole days since 1970-01-01, no zone in them. Plain integers,
 * because a plan of fifty opportunities adds days thousands of times.
 */

/** Days since 1970-01-01. */
export type Day = number;

const msPerDay = 86_400_000;

/** The day number of a date that is one; of February 30th and the like, the day that it spills over to. */
export function dayOf(date: IsoDate): Day {
  const year = Number(date.slice(0, 4));
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / msPerDay;
}

/** The ISO date of a day number. */
export function dateOf(day: Day): IsoDate {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
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
  const date = new Date(day * msPerDay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / msPerDay;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1) / msPerDay;
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}

/** Minutes since midnight. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight, 0 to 1439. */
export function timeOf(minutes: number): WallTime {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
