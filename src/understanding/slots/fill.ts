import type { Command } from "../../engine/command.ts";
import { told } from "../labels.ts";
import { sigmoid } from "../linear.ts";
import type { Percept } from "../perceive.ts";
import { slots } from "./by-command.ts";
import {
  companiesOf,
  companyFor,
  describedCompany,
  type Mention,
  ordinalCompany,
  tidy,
} from "./companies.ts";
import { contactsOf } from "./contacts.ts";
import { further, toldValue } from "./heard.ts";
import { type Draft, put, type Scene } from "./scene.ts";
import { between, type Slotless, type Territory, territoriesOf, territory } from "./territory.ts";

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
