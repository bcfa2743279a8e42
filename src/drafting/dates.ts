import { Temporal } from "temporal-polyfill";
import type { IsoDate, WallTime } from "../engine/command.ts";

/** Countries that put the month before the day, and write the hours of the day twice round. */
const monthFirst: ReadonlySet<string> = new Set(["US", "CA", "PH"]);
const twelveHours: ReadonlySet<string> = new Set([
  "US",
  "CA",
  "PH",
  "AU",
  "NZ",
  "GB",
  "IE",
  "IN",
  "KE",
  "NG",
  "ZA",
]);

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "Monday, October 19" or "Monday 19 October", by the country's habit (rubric G14). */
export function dateInWords(on: IsoDate, country: string | null): string {
  const { day, month } = Temporal.PlainDate.from(on);
  const name = months[month - 1] ?? "";
  return monthFirst.has(country ?? "US")
    ? `${weekdayOf(on)}, ${name} ${day}`
    : `${weekdayOf(on)} ${day} ${name}`;
}

/** "Monday" alone. */
export function weekdayOf(on: IsoDate): string {
  return weekdays[Temporal.PlainDate.from(on).dayOfWeek - 1] ?? "";
}

/** "3:00 PM", or "15:00" where the day is counted through. */
export function timeInWords(at: WallTime, country: string | null): string {
  if (!twelveHours.has(country ?? "US")) return at;
  const [hours = "0", minutes = "00"] = at.split(":");
  const hour = Number(hours);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? "AM" : "PM"}`;
}

/** A formatter costs a millisecond to make, and there are few zones. */
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** "Eastern Time", "Central European Time" ...: the zone as people name it. */
export function zoneInWords(timeZone: string, on: IsoDate): string {
  const format =
    zoneFormats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longGeneric" });
  zoneFormats.set(timeZone, format);
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: "12:00" });
  const parts = format.formatToParts(noon.epochMilliseconds);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  return name.replace(/^United Kingdom Time$/, "UK time").replace(/ Standard Time$/, " Time");
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}
