/*
 * Cities and spoken zone names as IANA zones. A zone's own name ends in its city, which covers the
 * big ones of every country; what people say instead of it is in the table.
 */
const spoken: Readonly<Record<string, string>> = {
  eastern: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  et: "America/New_York",
  central: "America/Chicago",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  mountain: "America/Denver",
  mst: "America/Denver",
  mdt: "America/Denver",
  pacific: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pt: "America/Los_Angeles",
  gmt: "Europe/London",
  bst: "Europe/London",
  "uk time": "Europe/London",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
};

/** The zone that is said beside an hour: "3pm Eastern", "15:00 CET", "10am London time". */
export function zoneOfHour(text: string): string | null {
  const said =
    /\b\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)?,?\s*\(?(eastern|central|mountain|pacific|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|gmt|bst|cet|cest|uk time)\b/i.exec(
      text,
    )?.[1];
  if (said !== undefined) return spoken[said.toLowerCase()] ?? null;
  const city = /\b(?:in\s+)?([A-Z][\p{L}]+(?:\s[A-Z][\p{L}]+)?)\s+time\b/u.exec(text)?.[1];
  return city === undefined ? null : (cities().get(city.toLowerCase()) ?? null);
}

/** The zone of a city that somebody says they are in: "I'm in Chicago", "Berlin". */
export function zoneOfCity(text: string): string | null {
  const said =
    /^\s*(?:i(?:'|’)?m|i am|we(?:'|’)?re|now)?\s*(?:now |currently |just )*(?:based |living |travelling |staying )?(?:in |to |from )?([\p{L} .'-]{2,40}?)(?:\s+(?:now|time|for now|these days|at the moment|this week))?[.!]*\s*$/iu.exec(
      text,
    )?.[1];
  return said === undefined ? null : (cities().get(said.trim().toLowerCase()) ?? null);
}

/* A fact of the zone database, gathered once. */
let known: ReadonlyMap<string, string> | null = null;

function cities(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...Intl.supportedValuesOf("timeZone").map((zone) => [cityOf(zone), zone] as const),
    ...extra,
  ]);
  return known;
}

const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ").toLowerCase();

/** Large cities that no zone is named after. */
const extra: readonly (readonly [string, string])[] = [
  ["nyc", "America/New_York"],
  ["new york city", "America/New_York"],
  ["boston", "America/New_York"],
  ["philadelphia", "America/New_York"],
  ["atlanta", "America/New_York"],
  ["miami", "America/New_York"],
  ["washington", "America/New_York"],
  ["houston", "America/Chicago"],
  ["dallas", "America/Chicago"],
  ["austin", "America/Chicago"],
  ["san francisco", "America/Los_Angeles"],
  ["la", "America/Los_Angeles"],
  ["seattle", "America/Los_Angeles"],
  ["portland", "America/Los_Angeles"],
  ["san diego", "America/Los_Angeles"],
  ["montreal", "America/Toronto"],
  ["munich", "Europe/Berlin"],
  ["hamburg", "Europe/Berlin"],
  ["frankfurt", "Europe/Berlin"],
  ["manchester", "Europe/London"],
  ["edinburgh", "Europe/London"],
  ["barcelona", "Europe/Madrid"],
  ["milan", "Europe/Rome"],
  ["geneva", "Europe/Zurich"],
  ["mumbai", "Asia/Kolkata"],
  ["delhi", "Asia/Kolkata"],
  ["bangalore", "Asia/Kolkata"],
  ["beijing", "Asia/Shanghai"],
  ["osaka", "Asia/Tokyo"],
];
