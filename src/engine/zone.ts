import { Temporal } from "temporal-polyfill";
import { type Day, dateOf, minutesOf, timeOf } from "./calendar.ts";
import type { WallTime } from "./command.ts";

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/** A stretch of time in which a zone keeps one offset: from `from` on, before `until` (epoch ms). */
type Stretch = Readonly<{ from: number; until: number; offset: number }>;

/** Local wall time: day number and minutes since midnight. */
export type Wall = Readonly<{ day: Day; minutes: number }>;

/**
 * The instant of a wall time, epoch ms. In the hour that a spring clock skips: the first instant
 * after the gap. In the hour that an autumn clock repeats: the earlier of the two.
 */
export function instantOf(day: Day, time: WallTime | number, zone: string): number {
  const local = day * msPerDay + (typeof time === "number" ? time : minutesOf(time)) * msPerMinute;
  const before = offsetAt(zone, local - msPerDay);
  const after = offsetAt(zone, local + msPerDay);
  const early = local - Math.max(before, after);
  if (offsetAt(zone, early) === local - early) return early;
  const late = local - Math.min(before, after);
  if (offsetAt(zone, late) === local - late) return late;
  return stretchAt(zone, local - before).from;
}

/** The wall time of an instant (epoch ms), seconds dropped. */
export function wallOf(instant: number, zone: string): Wall {
  const local = instant + offsetAt(zone, instant);
  const day = Math.floor(local / msPerDay);
  return { day, minutes: Math.floor((local - day * msPerDay) / msPerMinute) };
}

/** `YYYY-MM-DDTHH:MM` of an instant in a zone. */
export function wallText(instant: number, zone: string): string {
  const { day, minutes } = wallOf(instant, zone);
  return `${dateOf(day)}T${timeOf(minutes)}`;
}

/** ISO 8601 with the zone's offset, to the second. */
export function isoInZone(instant: number, zone: string): string {
  const offset = offsetAt(zone, instant);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const minutes = Math.round(Math.abs(offset) / msPerMinute);
  return `${local}${offset < 0 ? "-" : "+"}${timeOf(minutes)}`;
}

/** True of the names (also old ones) that the zone database knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** What must be added to an instant to get local time, in ms. */
export function offsetAt(zone: string, instant: number): number {
  return stretchAt(zone, instant).offset;
}

/*
 * The stretches asked for so far, by zone. Facts of the zone database, the same at every time of
 * asking: remembering them keeps the functions above pure and makes them a hundred times faster.
 */
const known = new Map<string, Stretch[]>();

function stretchAt(zone: string, instant: number): Stretch {
  let stretches = known.get(zone);
  if (stretches === undefined) {
    stretches = [];
    known.set(zone, stretches);
  }
  for (const stretch of stretches) if (stretch.from <= instant && instant < stretch.until) return stretch;
  const stretch = lookUp(zone, instant);
  // The newest first: what is asked for is nearly always this year's.
  stretches.unshift(stretch);
  return stretch;
}

/** A zone that the database does not know counts as UTC: a platform may report what it likes. */
function lookUp(zone: string, instant: number): Stretch {
  if (!isZone(zone)) return { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, offset: 0 };
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
  // A transition at the very instant is "previous" only to the instant after it.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  const next = here.getTimeZoneTransition("next");
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Math.round(here.offsetNanoseconds / 1e6),
  };
}
