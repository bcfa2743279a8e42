import type { ReadingContext } from "../../engine/command.ts";
import { dayOfIso } from "../dates/civil.ts";
import type { DateSpan } from "../dates/read.ts";
import { zoneIn } from "../lexicon/zones.ts";
import { type Direction, dateFor, dayIn, timeFor } from "./days.ts";
import { mean, words } from "./heard.ts";
import { type Draft, put, type Scene } from "./scene.ts";
import type { Territory } from "./territory.ts";

const aDay = (span: DateSpan) => span.kind === "day" || span.coming !== null;

const pastDay = (span: DateSpan) => span.past !== null && span.kind === "day";

/** A date close by, where a command needs one and its own words have none. */
export function near(
  place: Territory,
  { percept }: Scene,
  fits: (span: DateSpan) => boolean,
): DateSpan | undefined {
  const found = dateFor(percept, place, fits, false);
  return found && place.distance(found.first) <= 9 ? found : undefined;
}

export function pastFact(draft: Draft, place: Territory, strict: boolean, scene: Scene): void {
  put(
    draft,
    "on",
    dayIn(
      dateFor(scene.percept, place, (date) => pastDay(date) && date.tense !== "coming", strict),
      "past",
    ),
  );
}

/** Day and hour of an interview: past or to come as the classifier hears it, unless the words say so. */
export function dayAndHour(draft: Draft, place: Territory, strict: boolean, scene: Scene): void {
  const { percept, verdict, labels } = scene;
  const span = dateFor(percept, place, aDay, strict);
  const past = (verdict.whole[labels.indexOf("tense:past")] ?? -9) + mean(place, "tense:past", scene);
  const coming = (verdict.whole[labels.indexOf("tense:coming")] ?? -9) + mean(place, "tense:coming", scene);
  put(draft, "on", dayIn(span, likelier(span, past > coming, scene.context)));
  put(draft, "weekday", span?.weekday);
  if (span?.other !== undefined) put(draft, "otherOn", dayIn({ ...span, by: span.other }, "by"));
  put(draft, "at", timeFor(percept, place, strict));
  zoned(draft, place, scene);
}

/** The zone said beside an hour ("3pm Eastern time"): the employer's. */
export function zoned(draft: Draft, place: Territory, scene: Scene): void {
  if (draft["at"] === undefined) return;
  const said =
    /(?:\d|[ap]\.?m\.?|noon|oclock|o'clock)\s*\(?(eastern|pacific|central|mountain|est|edt|pst|pdt|cst|cdt|mst|mdt|gmt|bst|cet|cest|ist|jst|aest|utc|et|pt|ct|(?:\p{L}+ )time)\b/iu.exec(
      words(place, scene),
    )?.[1];
  if (said !== undefined) put(draft, "timeZone", zoneIn(`in ${said} time`) ?? undefined);
}

/** The direction that was heard, unless it leads far away and the other one is close by. */
function likelier(span: DateSpan | undefined, past: boolean, { now }: ReadingContext): Direction {
  const today = dayOfIso(now);
  const back = span?.past == null ? 1e6 : today - span.past;
  const ahead = span?.coming == null ? 1e6 : span.coming - today;
  if (past && back > 60 && ahead <= 45) return "coming";
  if (!past && ahead > 120 && back <= 45) return "past";
  return past ? "past" : "coming";
}

/** The new date of a move is the last one said: "from Monday to Tuesday", but not the one behind "not". */
export function lastOf(place: Territory, strict: boolean, { percept }: Scene): DateSpan | undefined {
  const { dates } = percept.spans;
  const coming = dates.filter(
    ({ coming: day, kind, first }) => day !== null && kind === "day" && (!strict || place.holds(first)),
  );
  const before = (span: DateSpan) => percept.text.slice(0, percept.tokens[span.first]?.start ?? 0);
  const kept = coming.filter(
    (span) => !/\b(?:not|from|isn'?t|wasn'?t|instead of|was)(?: the| on| my)*\s*$/i.test(before(span)),
  );
  return (kept.length > 0 ? kept : coming).at(-1);
}

export function lastTime(place: Territory, strict: boolean, { percept }: Scene): string | undefined {
  const times = percept.spans.times.filter(({ first }) => !strict || place.holds(first));
  const last = times.at(-1);
  return last && timeFor({ ...percept, spans: { ...percept.spans, times: [last] } }, place, strict);
}
