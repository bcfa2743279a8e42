import type { Command, ReadingContext } from "../../engine/command.ts";
import { dayOfIso } from "../dates/civil.ts";
import type { DateSpan } from "../dates/read.ts";
import type { Traits, Verdict } from "../evidence.ts";
import { told } from "../labels.ts";
import { roundIn } from "../lexicon/ranks.ts";
import { zoneIn } from "../lexicon/zones.ts";
import { sigmoid } from "../linear.ts";
import type { Percept } from "../perceive.ts";
import {
  companiesOf,
  companyFor,
  describedCompany,
  type Mention,
  ordinalCompany,
  tidy,
} from "./companies.ts";
import { bareName, contactsOf, reachesOf } from "./contacts.ts";
import { newValue } from "./correction.ts";
import { type Direction, dateFor, dayIn, timeFor } from "./days.ts";
import { between, type Slotless, type Territory, territoriesOf, territory } from "./territory.ts";
import { roleSaid } from "./titles.ts";

/** All that slots are filled from. */
export type Scene = Readonly<{
  percept: Percept;
  context: ReadingContext;
  traits: Traits;
  verdict: Verdict;
  labels: readonly string[];
}>;

type Draft = { command: string; [slot: string]: unknown };

/** The commands of a reading with their slots, in the order of the message. */
export function fill(commands: readonly Slotless[], scene: Scene): readonly Command[] {
  const { percept, traits, verdict } = scene;
  const mentions = companiesOf(percept);
  const places = territoriesOf(commands, verdict, traits, percept.tokens.length);
  const drafts = commands.flatMap((command, i) => {
    const place = places[i] ?? territory([0], traits, percept.tokens.length);
    return several(command, place, mentions, commands.length, scene).map((draft) => ({
      draft,
      at: place.clauses[0] ?? 0,
    }));
  });
  const ordered = drafts
    .map((entry, i) => ({ ...entry, i }))
    .sort(
      (a, b) =>
        Number(b.draft["tone"] === "crisis") - Number(a.draft["tone"] === "crisis") ||
        a.at - b.at ||
        a.i - b.i,
    );
  return unique(ordered.map(({ draft }) => draft));
}

function unique(drafts: readonly Draft[]): readonly Command[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = JSON.stringify(draft);
    return seen.has(key) ? false : seen.add(key);
  }) as unknown as readonly Command[];
}

const without = new Set([
  "list",
  "help",
  "undo",
  "export",
  "greet",
  "thank",
  "affirm",
  "deny",
  "cancel",
  "feel",
  "out-of-scope",
  "revise-draft",
  "set-time-zone",
  "set-profile",
]);
/** Facts that may be told of several companies in one message. */
const plural = new Set([
  "log-interview",
  "heard-back",
  "no-word",
  "note-timetable",
  "draft",
  "thank-you-sent",
  "emailed",
  "called",
  "close",
  "reschedule",
  "interview-cancelled",
  "delete",
  "stop-nudges",
]);

/** One command of the reading, or several: by people, by companies, by documents. */
function several(
  { name, column }: Slotless,
  place: Territory,
  mentions: readonly Mention[],
  count: number,
  scene: Scene,
): readonly Draft[] {
  const { percept, traits } = scene;
  const tokens = percept.tokens.length;
  if (name === "add-contact") return contacts(place, mentions, scene);
  const inside = mentions.filter(({ first, person, guessed }) => !person && !guessed && place.holds(first));
  const companies = new Set(inside.map(({ company }) => company));
  if (plural.has(name) && companies.size > 1) {
    const split = byCompany(inside, column, place, count === 1 ? 0.01 : 0.12, scene);
    if (split.length > 1) return split.map(({ mention, at }) => filled(name, at, mention, count, scene));
  }
  const whole =
    count === 1
      ? territory(
          traits.clauses.map((_, i) => i),
          traits,
          tokens,
        )
      : place;
  const mention = without.has(name) ? undefined : companyFor(mentions, place);
  const first = filled(name, whole, mention, count, scene);
  if (name === "draft" || name === "revise-draft" || name === "add-note")
    return [first, ...further(name, first, scene, place)];
  return [first];
}

/** Companies told of one after the other, each with its own clauses, or several beside each other in one. */
function byCompany(
  inside: readonly Mention[],
  column: number,
  place: Territory,
  least: number,
  { percept, traits, verdict }: Scene,
): readonly { mention: Mention; at: Territory }[] {
  const found: { mention: Mention; at: Territory }[] = [];
  const seen = new Set<string>();
  for (const mention of inside) {
    if (seen.has(mention.company)) continue;
    seen.add(mention.company);
    const clause = place.clauses.find((k) =>
      territory([k], traits, percept.tokens.length).holds(mention.first),
    );
    if (clause === undefined || sigmoid(verdict.parts[clause]?.[column] ?? -9) < least) continue;
    // What follows without a company of its own still belongs to the last one named.
    const run = [clause];
    for (let k = clause + 1; place.clauses.includes(k); k += 1) {
      const here = territory([k], traits, percept.tokens.length);
      if (inside.some((other) => other.company !== mention.company && here.holds(other.first))) break;
      run.push(k);
    }
    const beside = inside.filter(
      (other) =>
        other.company !== mention.company &&
        territory([clause], traits, percept.tokens.length).holds(other.first),
    );
    const next = beside.find(({ first }) => first > mention.first)?.first ?? 1e6;
    const from = beside.some(({ first }) => first < mention.first) ? mention.first : 0;
    const all = territory(run, traits, percept.tokens.length);
    found.push({ mention, at: beside.length > 0 ? between(all, from, next) : all });
  }
  return found;
}

/** `asked: company`, "oh it's called Snooze": what is left of a short answer. */
function answeredCompany({ text }: Percept): string | undefined {
  const bare = text
    .trim()
    .replace(
      /^(?:(?:oh|um|uh|so|it|it'?s|its|is|was|it was|with|at|for|the name is|name is|called|named|company|that would be|that was|yeah|ok|sorry|autocorrect|lol|hm+)[\s,:.]+)+/i,
      "",
    )
    .split(/[,;(\n]|[.!?](?:\s|$)| (?:for|as|and|on|the one|today|yesterday|this|last)\b/i)[0]
    ?.trim();
  return bare !== undefined && bare.length > 1 && bare.split(/\s+/).length <= 5 ? tidy(bare) : undefined;
}

function filled(
  name: string,
  place: Territory,
  mention: Mention | undefined,
  count: number,
  scene: Scene,
): Draft {
  const { percept, context } = scene;
  const draft: Draft = { command: name };
  const slot = told[name];
  if (slot !== undefined) {
    const value = toldValue(name, place, scene);
    if (value !== "none") draft[slot] = value === "true" ? true : value;
  }
  if (mention && !without.has(name)) put(draft, "company", mention.company);
  if (name === "log-interview" && mention === undefined && context.asked === "company")
    put(draft, "company", answeredCompany(percept));
  const strict = count > 1;
  slots[name]?.(draft, place, strict, scene);
  if (name === "pick" && mention === undefined)
    put(draft, "company", ordinalCompany(percept.text, context) ?? describedCompany(percept.text, context));
  if (draft["everything"] === true) delete draft["company"];
  return draft;
}

type Fill = (draft: Draft, place: Territory, strict: boolean, scene: Scene) => void;

/** Fills a slot, where there is something that fits one: nobody's name has 120 letters. */
const put = (draft: Draft, slot: string, value: unknown) => {
  const long = typeof value === "string" && value.length > 120 && slot !== "text" && slot !== "words";
  if (value !== undefined && value !== "" && !long) draft[slot] = value;
};

const aDay = (span: DateSpan) => span.kind === "day" || span.coming !== null;
const pastDay = (span: DateSpan) => span.past !== null && span.kind === "day";

const slots: Readonly<Record<string, Fill>> = {
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

/** A date close by, where a command needs one and its own words have none. */
function near(place: Territory, { percept }: Scene, fits: (span: DateSpan) => boolean): DateSpan | undefined {
  const found = dateFor(percept, place, fits, false);
  return found && place.distance(found.first) <= 9 ? found : undefined;
}

function pastFact(draft: Draft, place: Territory, strict: boolean, scene: Scene): void {
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
function dayAndHour(draft: Draft, place: Territory, strict: boolean, scene: Scene): void {
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
function zoned(draft: Draft, place: Territory, scene: Scene): void {
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

function mean(place: Territory, label: string, { verdict, labels }: Scene): number {
  const column = labels.indexOf(label);
  return (
    place.clauses.reduce((sum, k) => sum + (verdict.parts[k]?.[column] ?? -9), 0) /
    Math.max(1, place.clauses.length)
  );
}

/** The new date of a move is the last one said: "from Monday to Tuesday", but not the one behind "not". */
function lastOf(place: Territory, strict: boolean, { percept }: Scene): DateSpan | undefined {
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

function lastTime(place: Territory, strict: boolean, { percept }: Scene): string | undefined {
  const times = percept.spans.times.filter(({ first }) => !strict || place.holds(first));
  const last = times.at(-1);
  return last && timeFor({ ...percept, spans: { ...percept.spans, times: [last] } }, place, strict);
}

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

/** The words of a command's own clauses. */
function words(place: Territory, { percept, traits }: Scene): string {
  const first = traits.items[traits.clauses[place.clauses[0] ?? 0]?.first ?? 0]?.first ?? 0;
  const end = traits.clauses[place.clauses.at(-1) ?? 0]?.last ?? traits.items.length;
  const last = traits.items[end]?.first ?? percept.tokens.length;
  return percept.text.slice(
    percept.tokens[first]?.start ?? 0,
    percept.tokens[last - 1]?.end ?? percept.text.length,
  );
}

/** The value of a command that the classifiers find likeliest, in its own words and in the whole. */
function toldValue(name: string, place: Territory, { verdict, labels }: Scene): string {
  let best = "none";
  let top = -1e9;
  labels.forEach((label, k) => {
    if (!label.startsWith(`${name}:`)) return;
    const own = Math.max(...place.clauses.map((clause) => verdict.parts[clause]?.[k] ?? -9));
    const worth = own + (verdict.whole[k] ?? -9);
    if (worth > top) {
      top = worth;
      best = label.slice(name.length + 1);
    }
  });
  return best;
}

/** Further values of one command: "shorter and warmer", a thank-you and a script. */
function further(name: string, first: Draft, { verdict, labels }: Scene, place: Territory): readonly Draft[] {
  const slot = told[name] ?? "";
  return labels.flatMap((label, k) => {
    if (!label.startsWith(`${name}:`) || label.endsWith(":none")) return [];
    const value = label.slice(name.length + 1);
    const own = Math.max(...place.clauses.map((clause) => verdict.parts[clause]?.[k] ?? -9));
    if (first[slot] === undefined || first[slot] === value || own + (verdict.whole[k] ?? -9) < 0.4) return [];
    return [{ ...first, [slot]: value }];
  });
}

/** One command a person. */
function contacts(place: Territory, mentions: readonly Mention[], scene: Scene): readonly Draft[] {
  const { percept, traits } = scene;
  const found = contactsOf(percept);
  if (found.length === 0) {
    const mention = companyFor(mentions, place);
    return [
      {
        command: "add-contact",
        ...(mention && mention.company.length <= 120 ? { company: mention.company } : {}),
      },
    ];
  }
  return found.slice(0, 8).map(({ at, company: _, ...person }) => {
    const clause = Math.max(
      0,
      traits.clauses.findIndex(({ last }) => (traits.items[last]?.first ?? percept.tokens.length) > at),
    );
    const mention =
      companyFor(
        mentions.filter((m) => !m.person),
        territory([clause], traits, percept.tokens.length),
      ) ?? companyFor(mentions, place);
    return {
      command: "add-contact",
      ...person,
      ...(mention && mention.company.length <= 120 ? { company: mention.company } : {}),
    };
  });
}
