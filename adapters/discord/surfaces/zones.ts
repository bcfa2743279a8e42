import { countryOfZone } from "../../../src/engine/zone-countries.ts";
import { citiesByZone, commonZones, zonesByAbbreviation } from "./zone-names.ts";

/** A time zone as somebody would pick it. */
export type ZoneChoice = Readonly<{ zone: string; name: string }>;

const mostChoices = 25;
const minutesPerDay = 24 * 60;
/** "It is 3:05 here", said by a clock that may be a little off. */
const clockMinutes = 10;
/** "It is 3 here" is said until nearly four. */
const hourMinutes = 59;

type Place = Readonly<{ zone: string; place: string; folded: string }>;

/** Every zone by its own city and by those of the table, in that order. */
const places: readonly Place[] = [
  ...["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) =>
    placeOf(zone, zone.split("/").at(-1) ?? zone),
  ),
  ...Object.entries(citiesByZone).flatMap(([zone, cities]) =>
    cities.split(", ").map((city) => placeOf(zone, city)),
  ),
];

/**
 * Zones for what was typed: a city or part of one, a zone's name, an abbreviation, or the time that
 * it is there. Best first, the person's own country (by their language) before others, each with
 * its local time at `nowMs`. At most 25, none twice.
 */
export function searchZones(typed: string, nowMs: number, locale: string | null): readonly ZoneChoice[] {
  const query = fold(typed);
  const country = countryOf(locale);
  const nearFirst = (zones: readonly string[]) =>
    [...zones].sort((a, b) => Number(countryOfZone(b) === country) - Number(countryOfZone(a) === country));
  if (query === "") return choices(nearFirst([...ofCountry(country), ...commonZones]), nowMs);
  const minutes = clockOf(typed);
  if (minutes.length > 0)
    return choices(
      nearFirst(
        [...new Set([...commonZones, ...places.map((it) => it.zone)])].filter((zone) =>
          isThen(zone, minutes, nowMs),
        ),
      ),
      nowMs,
    );
  const starts = places.filter((it) => it.folded.startsWith(query));
  const contains = places.filter(
    (it) => !it.folded.startsWith(query) && `${it.folded} ${fold(it.zone)}`.includes(query),
  );
  const found = new Map<string, string>();
  for (const zone of zonesByAbbreviation[query] ?? []) found.set(zone, cityOf(zone));
  for (const { zone, place } of [...starts, ...contains]) if (!found.has(zone)) found.set(zone, place);
  return choices([...found.keys()], nowMs, found);
}

/** The zone that was meant beyond doubt: its exact name, or the only one found. */
export function certainZone(typed: string, nowMs: number): string | null {
  const exact = places.find((it) => it.zone.toLowerCase() === typed.trim().toLowerCase());
  if (exact !== undefined) return exact.zone;
  const query = fold(typed);
  const named = new Set(places.filter((it) => it.folded === query).map((it) => it.zone));
  if (named.size === 1) return [...named][0] ?? null;
  const found = searchZones(typed, nowMs, null);
  return found.length === 1 ? (found[0]?.zone ?? null) : null;
}

function choices(
  zones: readonly string[],
  nowMs: number,
  names?: ReadonlyMap<string, string>,
): readonly ZoneChoice[] {
  return [...new Set(zones)].slice(0, mostChoices).map((zone) => ({
    zone,
    name: `${names?.get(zone) ?? cityOf(zone)} · ${localTime(zone, nowMs)} (${zone})`.slice(0, 100),
  }));
}

/** Monday, 3:05 PM. */
function localTime(zone: string, nowMs: number): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(nowMs);
}

/** Minutes of the day that "3pm", "15:04" or "it's 3 here" can mean; none where no time was typed. */
function clockOf(typed: string): readonly number[] {
  const match = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?(?=\W|$)/i.exec(typed);
  if (
    match === null ||
    (match[2] === undefined && match[3] === undefined && !/\b(it'?s|now|here)\b/i.test(typed))
  )
    return [];
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return [];
  const half = match[3]?.[0]?.toLowerCase();
  if (half !== undefined) return [((hour % 12) + (half === "p" ? 12 : 0)) * 60 + minute];
  return hour < 13 && hour > 0
    ? [hour * 60 + minute, ((hour % 12) + 12) * 60 + minute]
    : [hour * 60 + minute];
}

function isThen(zone: string, minutes: readonly number[], nowMs: number): boolean {
  const there = minutesThere(zone, nowMs);
  return minutes.some((it) => {
    const since = (there - it + minutesPerDay) % minutesPerDay;
    return since <= (it % 60 === 0 ? hourMinutes : clockMinutes) || minutesPerDay - since <= clockMinutes;
  });
}

/**
 * By the platform's own formatter: it answers for all zones within a few hundredths of a second,
 * where reckoning with every zone's transitions would hold everything else up.
 */
function minutesThere(zone: string, nowMs: number): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(nowMs);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function ofCountry(country: string | null): readonly string[] {
  if (country === null) return [];
  const own = places.map((it) => it.zone).filter((zone) => countryOfZone(zone) === country);
  return [...commonZones.filter((zone) => own.includes(zone)), ...own];
}

/** `en-GB` is said in Great Britain; a language without a country is said where most speak it. */
function countryOf(locale: string | null): string | null {
  try {
    return locale === null ? null : (new Intl.Locale(locale).maximize().region ?? null);
  } catch {
    return null;
  }
}

function placeOf(zone: string, name: string): Place {
  const place = name.replaceAll("_", " ");
  return { zone, place, folded: fold(place) };
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9/+: ]+/g, " ")
    .trim();
}
