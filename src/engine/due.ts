import type { Hours } from "./cadence.ts";
import { type Day, minutesOf } from "./calendar.ts";
import { instantOf, wallOf } from "./zone.ts";

/** Days and hours in which a kind of nudge may be said. */
export type Window = Readonly<{
  hours: Hours;
  /** Minutes since midnight at which a day's turn comes for what is late. */
  catchUp: number;
  allows(day: Day): boolean;
}>;

/**
 * When something that the rules put at `day`, `minutes` is due, seen at `now`: then, while that lies
 * ahead or its hours are not over; else (the coach was down, or it was night) at the turn of the
 * current day where its hours last, else of the next allowed day. So what is late is due once, in
 * allowed hours, and looking again later gives the same instant until those hours are over.
 */
export function dueInstant(window: Window, zone: string, day: Day, minutes: number, now: number): number {
  const closes = minutesOf(window.hours.closes);
  if (now < instantOf(day, closes, zone)) return instantOf(day, minutes, zone);
  const today = wallOf(now, zone);
  let turn = today.minutes < closes ? today.day : today.day + 1;
  while (!window.allows(turn)) turn += 1;
  return instantOf(turn, window.catchUp, zone);
}
