import { dateOf, dayOf, weekdayOf } from "../../calendar.ts";
import type { Opportunity } from "../../opportunity.ts";
import type { Turn } from "../turn.ts";

type Alternative = Opportunity["alternatives"][number];

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The times that a person offers in so many words: "Thursday at 10am or Friday, October 23 at 2pm".
 * Each lies ahead; three at most.
 */
export function proposedTimes(turn: Turn): readonly Alternative[] {
  const found: Alternative[] = [];
  const pattern =
    /\b(mon|tues|wednes|thurs|fri|satur|sun)day(?:,?\s+(?:the\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+([a-z]{3,9})))?(?:st|nd|rd|th)?(?:,?\s+(?:at\s+|around\s+)?(\d{1,2})(?::(\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?)?/gi;
  for (const [, weekday = "", month, day, dayBefore, monthAfter, hour, minutes, half] of turn.text.matchAll(
    pattern,
  )) {
    const number = weekdays.indexOf(`${weekday.toLowerCase()}day`) + 1;
    const on = dated(turn, month ?? monthAfter, day ?? dayBefore) ?? nextWeekday(turn, number);
    found.push({ on, at: hour === undefined ? null : wallTime(Number(hour), minutes, half) });
  }
  return found.slice(0, 3);
}

function nextWeekday(turn: Turn, weekday: number): string {
  const today = dayOf(turn.today);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return dateOf(today + (ahead === 0 ? 7 : ahead));
}

function dated(turn: Turn, month: string | undefined, day: string | undefined): string | null {
  const index = month === undefined ? -1 : months.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0 || day === undefined) return null;
  const year = Number(turn.today.slice(0, 4));
  const iso = (of: number) => `${of}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return iso(year) < turn.today ? iso(year + 1) : iso(year);
}

/** A bare hour of 1 to 7 is afternoon, as everywhere here. */
function wallTime(hour: number, minutes = "00", half?: string): string {
  const afternoon = half === undefined ? hour >= 1 && hour <= 7 : half.toLowerCase().startsWith("p");
  const clock =
    half !== undefined && hour === 12 ? (afternoon ? 12 : 0) : afternoon && hour < 12 ? hour + 12 : hour;
  return `${String(clock % 24).padStart(2, "0")}:${minutes}`;
}
