import type { Percept } from "../perceive.ts";
import { titleBeside } from "./titles.ts";

/** A person of the employer's, or an address or number of one. */
export type Contact = Readonly<{
  name?: string;
  title?: string;
  email?: string;
  phone?: string;
  at: number;
  company?: string;
}>;

const forms =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|mam|herr|frau|mme|m|sr|sra|srta|don|doña|pan|pani|mister|doctor)\.?\s+(?=\S)/iu;

/** A person's name without forms of address and possessive. */
export function bareName(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(forms, "")
    .replace(forms, "")
    .replace(/['’]s$|[,;:!?]+$/u, "")
    .trim();
}

/** Addresses and numbers in a message with the tokens that they stand at. */
export function reachesOf({
  text,
  tokens,
}: Percept): readonly { kind: "email" | "phone"; value: string; at: number }[] {
  const place = (offset: number) =>
    Math.max(
      0,
      tokens.findIndex(({ end }) => end > offset),
    );
  const found: { kind: "email" | "phone"; value: string; at: number }[] = [];
  for (const match of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
    found.push({ kind: "email", value: match[0].replace(/\.$/, ""), at: place(match.index) });
  for (const match of text.matchAll(/(?<![\w@.])\+?\(?\d[\d\s().-]{5,}\d(?![\w@])/g)) {
    const digits = match[0].replace(/\D/g, "");
    if (digits.length < 7 || digits.length > 15 || /^(?:19|20)\d\d-\d\d-\d\d/.test(match[0])) continue;
    found.push({ kind: "phone", value: match[0].trim(), at: place(match.index) });
  }
  return found;
}

/** The contacts that a message brings: each person with the title, address and number nearest to the name. */
export function contactsOf(percept: Percept): readonly Contact[] {
  const { spans } = percept;
  const people: Contact[] = spans.fresh
    .filter(({ kind }) => kind === "person")
    .filter(({ text }) => text.length <= 120)
    .map(({ text, first }) => ({ name: bareName(text), at: first }))
    .filter(
      ({ name }, i, all) =>
        name !== "" && all.findIndex((other) => other.name?.toLowerCase() === name.toLowerCase()) === i,
    );
  const reaches = reachesOf(percept);
  const titles = spans.fresh.filter(({ kind }) => kind === "title");
  if (people.length === 0) {
    const known = spans.known.find(({ kind }) => kind === "person");
    if (known && reaches.length > 0)
      people.push({ ...(known.person === undefined ? {} : { name: known.person }), at: known.first });
    else if (titles.length > 0)
      return titles.slice(0, 2).map(({ text, first }) => withReach({ title: text, at: first }, reaches));
    else if (reaches.length > 0) people.push({ at: reaches[0]?.at ?? 0 });
  }
  const taken = new Set<number>();
  const titled = people.map((person) => {
    const title = titles
      .map((span) => ({ span, gap: gapOf(person, span.first, span.last) }))
      .filter(({ span, gap }) => gap <= 6 && !taken.has(span.first))
      .sort((a, b) => a.gap - b.gap)[0]?.span;
    const named = new Set(
      spans.fresh
        .filter(({ kind }) => kind === "person" || kind === "company")
        .flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k)),
    );
    for (const { first, last } of [...spans.known, ...spans.dates])
      for (let i = first; i < last; i += 1) named.add(i);
    const span = spans.fresh.find(({ kind, first }) => kind === "person" && first === person.at);
    const beside = span && titleBeside(percept, span.first, span.last, (i) => named.has(i));
    if (beside !== undefined && (title === undefined || beside.includes(title.text))) {
      if (title !== undefined) taken.add(title.first);
      return { ...person, title: beside };
    }
    if (title === undefined) return person;
    taken.add(title.first);
    return { ...person, title: title.text.replace(/\s*[=:,(].*$/, "") };
  });
  return titled.map((person, i) => {
    const own = reaches.filter(({ at }) => nearest(titled, at) === i);
    return withReach(person, own);
  });
}

const gapOf = ({ at, name }: Contact, first: number, last: number) =>
  first > at ? first - at - (name?.split(" ").length ?? 1) : at - last;

function nearest(people: readonly Contact[], at: number): number {
  let best = 0;
  people.forEach((person, i) => {
    const gap = (p: Contact | undefined) =>
      p === undefined ? 1e6 : p.at <= at ? at - p.at : (p.at - at) * 2;
    if (gap(person) < gap(people[best])) best = i;
  });
  return best;
}

function withReach(person: Contact, reaches: readonly { kind: "email" | "phone"; value: string }[]): Contact {
  const email = reaches.find(({ kind }) => kind === "email")?.value;
  const phone = reaches.find(({ kind }) => kind === "phone")?.value;
  return { ...person, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}
