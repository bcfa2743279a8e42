import { DateTime, IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/engine/calendar.ts";
import { instantOf, isoInZone, isZone, offsetAt, wallOf } from "../../src/engine/zone.ts";
import { countryOfZone } from "../../src/engine/zone-countries.ts";

const msPerHour = 3_600_000;
const zones = Intl.supportedValuesOf("timeZone");

/** The instants between 2025 and 2030 at which the zone changes its offset, by the other library. */
function transitions(zone: IANAZone): number[] {
  const found: number[] = [];
  const end = Date.UTC(2031, 0, 1);
  // No zone changes twice within a week.
  for (let from = Date.UTC(2025, 0, 1); from < end; from += 168 * msPerHour) {
    let [low, high] = [from, from + 168 * msPerHour];
    if (zone.offset(low) === zone.offset(high)) continue;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
      if (zone.offset(middle) === zone.offset(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** By the other library: the earlier of two readings, the first instant after a gap. */
function expected(zone: IANAZone, local: number, transition: number): number {
  const before = local - zone.offset(transition - 60_000) * 60_000;
  const after = local - zone.offset(transition) * 60_000;
  if (before < transition) return before;
  return Math.max(after, transition);
}

// Hundreds of thousands of cases: quick on a quiet machine, and still not given up on a busy one.
describe("wall times in every zone of the world", { timeout: 120_000 }, () => {
  test("are what another library makes of them, around every change of clocks from 2025 to 2030", () => {
    let cases = 0;
    const wrong: string[] = [];
    for (const name of zones) {
      const zone = IANAZone.create(name);
      for (const transition of transitions(zone)) {
        const hour = DateTime.fromMillis(transition - msPerHour, { zone });
        const midnight = Date.UTC(hour.year, hour.month - 1, hour.day);
        for (let half = 0; half < 96; half++) {
          const local = midnight + half * (msPerHour / 2);
          const wall = new Date(local).toISOString().slice(0, 16);
          const instant = instantOf(dayOf(wall.slice(0, 10)), wall.slice(11), name);
          cases += 1;
          if (instant !== expected(zone, local, transition)) wrong.push(`${name} ${wall}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(100_000);
  });

  test("come back from the instants that they name", () => {
    const wrong: string[] = [];
    for (const name of zones) {
      const zone = IANAZone.create(name);
      for (let instant = Date.UTC(2025, 0, 1); instant < Date.UTC(2031, 0, 1); instant += 2477 * msPerHour) {
        const there = DateTime.fromMillis(instant, { zone });
        const wall = wallOf(instant, name);
        const same =
          wall.day === dayOf(there.toISODate() ?? "") && wall.minutes === there.hour * 60 + there.minute;
        if (!same || offsetAt(name, instant) !== there.offset * 60_000)
          wrong.push(`${name} ${there.toISO()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("skip a gap to its end and take the first of two", () => {
    const at = (wall: string, zone: string) =>
      isoInZone(instantOf(dayOf(wall.slice(0, 10)), wall.slice(11), zone), zone);
    expect(at("2026-03-08T02:30", "America/New_York")).toBe("2026-03-08T03:00:00-04:00");
    expect(at("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T01:30:00-04:00");
    expect(at("2026-10-04T02:10", "Australia/Lord_Howe")).toBe("2026-10-04T02:30:00+11:00");
    expect(at("2026-04-05T01:45", "Australia/Lord_Howe")).toBe("2026-04-05T01:45:00+11:00");
    // Samoa had no December 30th that year.
    expect(at("2011-12-30T10:00", "Pacific/Apia")).toBe("2011-12-31T00:00:00+14:00");
    expect(at("2026-06-01T10:00", "Asia/Kathmandu")).toBe("2026-06-01T10:00:00+05:45");
  });
});

describe("zones", () => {
  test("lie in a country, all that a platform may report", () => {
    const stateless = zones.filter((zone) => countryOfZone(zone) === null && !/^(Etc\/|UTC|GMT)/.test(zone));
    expect(stateless).toEqual([]);
    expect(countryOfZone("Asia/Calcutta")).toBe("IN");
    expect(countryOfZone("Europe/Kyiv")).toBe("UA");
    expect(countryOfZone("US/Pacific")).toBe("US");
  });

  test("are known by name, and nonsense is not", () => {
    expect(["Europe/Berlin", "US/Eastern", "UTC"].filter(isZone)).toHaveLength(3);
    expect(["Mars/Olympus", "", "berlin time"].filter(isZone)).toEqual([]);
  });
});
