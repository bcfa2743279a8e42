import { dayOf, weekdayOf } from "../calendar.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** How a person's country writes days and hours. */
export type Manner = Readonly<{ monthFirst: boolean; today: string }>;

/**
 * A day as the coach says it: always with its weekday, with the year when it is not this one.
 * "Mon, Oct 26" where the month comes first, "Mon 26 Oct" elsewhere.
 */
export function dayWords(iso: string, { monthFirst, today }: Manner): string {
  const weekday = weekdays[weekdayOf(dayOf(iso)) - 1];
  const month = months[Number(iso.slice(5, 7)) - 1];
  const number = Number(iso.slice(8, 10));
  const year = iso.slice(0, 4) === today.slice(0, 4) ? "" : `${monthFirst ? "," : ""} ${iso.slice(0, 4)}`;
  return monthFirst ? `${weekday}, ${month} ${number}${year}` : `${weekday} ${number} ${month}${year}`;
}

/** `14:30` as "2:30 pm" where the month comes first, as "14:30" elsewhere. */
export function hourWords(wall: string, { monthFirst }: Manner): string {
  if (!monthFirst) return wall;
  const hour = Number(wall.slice(0, 2));
  const minutes = wall.slice(3) === "00" ? "" : `:${wall.slice(3)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}

/** The weekday's full name, of an ISO date or of its number (1 Monday ... 7 Sunday). */
export function weekdayName(of: string | number): string {
  const number = typeof of === "number" ? of : weekdayOf(dayOf(of));
  return weekdayNames[number - 1] ?? "";
}

/** "Acme", "Acme and Globex", "Acme, Globex and Initech". */
export function listWords(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}
