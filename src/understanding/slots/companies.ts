import type { ReadingContext } from "../../engine/command.ts";
import { zoneIn } from "../lexicon/zones.ts";
import type { Percept } from "../perceive.ts";
import type { Territory } from "./territory.ts";

/** A company that a message names, with its place. */
export type Mention = Readonly<{
  company: string;
  first: number;
  last: number;
  known: boolean;
  person: boolean;
  /** Taken for a name by its place alone. */
  guessed: boolean;
}>;

/** Companies named, in order: those on record (also by a contact), and new ones. */
export function companiesOf({ spans, tokens }: Percept): readonly Mention[] {
  const known = spans.known.map(({ company, first, last, kind }) => ({
    company,
    first,
    last,
    known: true,
    person: kind === "person",
    guessed: false,
  }));
  const fresh = spans.fresh
    .filter(({ kind }) => kind === "company")
    .map(({ text, first, last, guessed }) => ({
      company: tidy(text),
      first,
      last,
      known: false,
      person: false,
      guessed: guessed === true,
    }));
  const all = [...known, ...fresh].filter(({ company }) => company !== "").sort((a, b) => a.first - b.first);
  const elsewhere = ({ company, known: sure, first }: Mention) =>
    !sure && /^(?:in|from|to|near)$/.test(tokens[first - 1]?.word ?? "") && zoneIn(`in ${company}`) !== null;
  return all.some((mention) => !elsewhere(mention)) ? all.filter((mention) => !elsewhere(mention)) : all;
}

/** A new company's name without its article and possessive. */
export function tidy(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/^(?:the|The|THE|die|der|das|la|el) (?=\S)/, "")
    .replace(/['’]s$|[.,;:!?]+$/u, "")
    .trim();
}

/** The company that a command is about: the one in its own words, else the nearest, before rather than behind. */
export function companyFor(mentions: readonly Mention[], place: Territory): Mention | undefined {
  const inside = mentions.filter(({ first }) => place.holds(first));
  const plain =
    inside.find(({ person, guessed }) => !person && !guessed) ??
    inside.find(({ person }) => !person) ??
    inside[0];
  if (plain) return plain;
  return [...mentions]
    .filter(({ person }) => !person || mentions.every((m) => m.person))
    .sort((a, b) => place.distance(a.first) - place.distance(b.first))[0];
}

/** "The first one", "2", "the newest": which of several on record, newest first. */
export function ordinalCompany(text: string, context: ReadingContext): string | undefined {
  const all = context.opportunities ?? [];
  const said = text.toLowerCase();
  const match =
    /\b(first|1st|newest|latest|most recent|second|2nd|third|3rd|fourth|4th|last|oldest|other)\b/.exec(
      said,
    )?.[1] ?? /^\W*(?:number |no\.? ?|#|option )?(one|two|three|four|[1-9])\W*$/.exec(said)?.[1];
  if (match === undefined) return undefined;
  if (match === "last" || match === "oldest") return all.at(-1)?.company;
  if (match === "other") return all.find(({ company }) => !said.includes(company.toLowerCase()))?.company;
  const place = [
    ["first", "1st", "newest", "latest", "most recent", "one", "1"],
    ["second", "2nd", "two", "2"],
    ["third", "3rd", "three", "3"],
    ["fourth", "4th", "four", "4"],
  ].findIndex((words) => words.includes(match));
  return all[place]?.company;
}

/** A description that is part of one name on record alone ("the bank" of "Maple Street Bank"). */
export function describedCompany(text: string, context: ReadingContext): string | undefined {
  const words = new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
  const hits = (context.opportunities ?? []).filter(({ company, role }) =>
    `${company} ${role ?? ""}`
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.length > 2 && words.has(part)),
  );
  return hits.length === 1 ? hits[0]?.company : undefined;
}
