import type { DateSpan } from "../dates/read.ts";
import { roundIn } from "../lexicon/ranks.ts";
import { zoneIn } from "../lexicon/zones.ts";
import { bareName, reachesOf } from "./contacts.ts";
import { newValue } from "./correction.ts";
import { dateFor, dayIn, timeFor } from "./days.ts";
import { words } from "./heard.ts";
import { type Draft, put, type Scene } from "./scene.ts";
import type { Territory } from "./territory.ts";
import { roleSaid } from "./titles.ts";
import { dayAndHour, lastOf, lastTime, near, pastFact, zoned } from "./when.ts";

type Fill = (draft: Draft, place: Territory, strict: boolean, scene: Scene) => void;

export const slots: Readonly<Record<string, Fill>> = {
  "log-interview": (draft, place, strict, scene) => {
    dayAndHour(draft, place, strict, scene);
    put(draft, "role", roleIn(place, scene));
    put(
      draft,
      "agency",
      /\b(?:through|via|by|from) (?:the |an |a )?(?:recruit\w+ |staffing |temp )?agency,? (?:called |named )?((?:\p{Lu}[\p{L}&'-]*\s?){1,3})/u
        .exec(scene.percept.text)?.[1]
        ?.trim(),
    );
    put(draft, "round", roundIn(words(place, scene)) ?? (strict ? undefined : roundIn(scene.percept.text)));
  },
  reschedule: (draft, place, strict, scene) => {
    const span = lastOf(place, strict, scene);
    put(draft, "on", dayIn(span, "coming"));
    put(draft, "weekday", span?.weekday);
    put(draft, "at", lastTime(place, strict, scene));
  },
  "note-timetable": (draft, place, strict, scene) => {
    const fits = (date: DateSpan) => date.tense !== "past" && (date.by !== null || date.within !== undefined);
    const span =
      dateFor(scene.percept, place, fits, strict) ??
      (draft["vague"] === true ? undefined : near(place, scene, fits));
    if (span !== undefined && draft["vague"] === true && span.tense === "past") return;
    if (span === undefined) {
      draft["vague"] = true;
      return;
    }
    delete draft["vague"];
    if (span.within !== undefined && span.kind === "duration") draft["within"] = span.within;
    else put(draft, "by", dayIn(span, "by"));
    if (span.other !== undefined) put(draft, "otherBy", dayIn({ ...span, by: span.other }, "by"));
    put(draft, "words", words(place, scene).slice(0, 300));
  },
  "add-note": (draft, place, _strict, scene) => put(draft, "text", words(place, scene)),
  "thank-you-sent": pastFact,
  called: (draft, place, strict, scene) => {
    pastFact(draft, place, strict, scene);
    put(draft, "times", timesIn(words(place, scene)));
  },
  emailed: (draft, place, strict, scene) => {
    pastFact(draft, place, strict, scene);
    put(draft, "times", timesIn(words(place, scene)));
  },
  "contact-failed": (draft, place, strict, scene) => {
    if (draft["kind"] === "out-of-office")
      put(
        draft,
        "until",
        dayIn(
          dateFor(scene.percept, place, (date) => date.tense !== "past" && date.until !== null, strict),
          "coming",
        ),
      );
  },
  "heard-back": (draft, place, strict, scene) => {
    const result = draft["result"];
    if (
      result === "second-interview" ||
      result === "offer" ||
      result === "other" ||
      result === "check-back"
    ) {
      const span = dateFor(
        scene.percept,
        place,
        (date) =>
          (result === "second-interview"
            ? date.coming !== null && date.kind === "day"
            : date.until !== null) && date.tense !== "past",
        strict,
      );
      put(
        draft,
        "on",
        result === "check-back"
          ? dayIn(span, "until")
          : result === "second-interview"
            ? dayIn(span, "coming")
            : dayIn(span, "by"),
      );
      put(draft, "weekday", span?.weekday);
    }
    if (result === "second-interview") {
      put(draft, "at", timeFor(scene.percept, place, strict));
      zoned(draft, place, scene);
    }
    if (
      result === "rejected" &&
      /\b(?:automat(?:ed|ic)|auto[- ]?reject|form letter|no-?reply)/i.test(words(place, scene))
    )
      draft["automatic"] = true;
    put(draft, "words", words(place, scene).slice(0, 300));
  },
  draft: (draft, place, _strict, scene) => {
    if (/\banyway\b|\bas it is\b|\bjust write it\b|\bwith what you have\b/i.test(words(place, scene)))
      draft["anyway"] = true;
    if (/\bbold(?:er)?\b/i.test(words(place, scene))) draft["bold"] = true;
  },
  "revise-draft": (draft, place, _strict, scene) => put(draft, "text", words(place, scene)),
  correct: (draft, place, strict, scene) => {
    dayAndHour(draft, place, strict, scene);
    if (draft["on"] !== undefined || draft["at"] !== undefined) return;
    const fresh = (kind: string) =>
      scene.percept.spans.fresh.find((span) => span.kind === kind && (!strict || place.holds(span.first)));
    const said = newValue(words(place, scene), scene.context);
    if (said?.slot === "role" || (said === null && fresh("role")))
      put(draft, "role", said?.value ?? fresh("role")?.text);
    else if (said?.slot === "name") {
      put(draft, "name", bareName(said.value));
      delete draft["company"];
    } else if (said?.slot === "company") put(draft, "company", said.value);
    else if (fresh("person")) put(draft, "name", bareName(fresh("person")?.text ?? ""));
  },
  ask: (draft, place, _strict, scene) => put(draft, "text", words(place, scene)),
  snooze: (draft, place, strict, scene) => {
    const fits = (date: DateSpan) => date.until !== null && date.tense !== "past";
    put(
      draft,
      "until",
      dayIn(dateFor(scene.percept, place, fits, strict) ?? near(place, scene, fits), "until"),
    );
    if (/\b(?:everything|all of (?:it|them)|all reminders|the lot)\b/i.test(words(place, scene)))
      draft["scope"] = "all";
  },
  "set-time-zone": (draft, _place, _strict, scene) =>
    put(draft, "timeZone", zoneIn(scene.percept.text) ?? undefined),
  "set-profile": (draft, place, strict, scene) => {
    const person = scene.percept.spans.fresh.find(
      ({ kind, first }) => kind === "person" && (!strict || place.holds(first)),
    );
    const said =
      /\b(?:my (?:full )?name(?:'s| is)|i am|i'm|call me|sign (?:it |me |my \w+ )?(?:as|with)|i go by)\s+((?:\p{Lu}[\p{L}'’-]*\s?){1,4})/u.exec(
        scene.percept.text,
      )?.[1];
    put(draft, "name", person ? bareName(person.text) : said?.trim());
    for (const { kind, value, at } of reachesOf(scene.percept))
      if (!strict || place.distance(at) < 6) put(draft, kind, value);
  },
};

function roleIn(place: Territory, { percept }: Scene): string | undefined {
  const roles = percept.spans.fresh.filter(({ kind }) => kind === "role");
  const held =
    roles.find(({ first }) => place.holds(first)) ??
    [...roles].sort((a, b) => place.distance(a.first) - place.distance(b.first))[0];
  if (held && place.distance(held.first) < 12) return held.text.replace(/ (?:req|role|job|position)$/i, "");
  const named = new Set(
    [
      ...percept.spans.fresh.filter(({ kind }) => kind === "company" || kind === "person"),
      ...percept.spans.known,
      ...percept.spans.dates,
    ].flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)),
  );
  return roleSaid(
    percept,
    (i) => named.has(i),
    (i) => place.distance(i) < 8,
  );
}

function timesIn(text: string): number | undefined {
  if (/\btwice\b/i.test(text)) return 2;
  const count = /\b(two|three|four|five|six|[2-9]) (?:times|calls|emails|mails|messages)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (count === undefined) return undefined;
  const place = ["two", "three", "four", "five", "six"].indexOf(count);
  return place >= 0 ? place + 2 : Number(count);
}
