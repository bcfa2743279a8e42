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

/** "Monday, October 19" or "Monday 19 October", by the country's habit (rubric G14). */
export function dateInWords(on: IsoDate, country: string | null): string {
  const date = Temporal.PlainDate.from(on);
  const weekday = date.toLocaleString("en-US", { weekday: "long" });
  const month = date.toLocaleString("en-US", { month: "long" });
  return monthFirst.has(country ?? "US")
    ? `${weekday}, ${month} ${date.day}`
    : `${weekday} ${date.day} ${month}`;
}

/** "Monday" alone. */
export function weekdayOf(on: IsoDate): string {
  return Temporal.PlainDate.from(on).toLocaleString("en-US", { weekday: "long" });
}

/** "3:00 PM", or "15:00" where the day is counted through. */
export function timeInWords(at: WallTime, country: string | null): string {
  if (!twelveHours.has(country ?? "US")) return at;
  const [hours = "0", minutes = "00"] = at.split(":");
  const hour = Number(hours);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? "AM" : "PM"}`;
}

/** "Eastern Time", "Central European Time" ...: the zone as people name it. */
export function zoneInWords(timeZone: string, on: IsoDate): string {
  const noon = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: "12:00" });
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longGeneric" }).formatToParts(
    noon.epochMilliseconds,
  );
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  return name.replace(/^United Kingdom Time$/, "UK time").replace(/ Standard Time$/, " Time");
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}
