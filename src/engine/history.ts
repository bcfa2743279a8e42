import { Opportunity } from "./opportunity.ts";
import { type BeforeImage, type Change, Person, type Record } from "./record.ts";

const changesKept = 20;

/** Not facts that the person told: kept when a change is taken back. */
const lasting: ReadonlySet<string> = new Set([
  "nudged",
  "counter",
  "lastHeardAt",
  "lastLadderAt",
  "firstSeenAt",
  "locale",
]);

/**
 * The record `after`, with the way back to `before` in its history: one change for each message or
 * press, the last twenty. Nothing is added where nothing durable changed.
 */
export function remember(
  before: Record,
  after: Record,
  about: Readonly<{ at: number; commands: readonly string[]; opportunityId: string | null }>,
): Record {
  const images = beforeImages(before, after);
  if (images.length === 0) return after;
  const change: Change = { ...about, before: images };
  return { ...after, history: [...after.history, change].slice(-changesKept) };
}

/**
 * The record before its last change, and that change; null where nothing is left to undo. What the
 * coach said meanwhile stays said, and the conversation goes on.
 */
export function undo(record: Record): { readonly record: Record; readonly change: Change } | null {
  const change = record.history.at(-1);
  if (change === undefined) return null;
  const restored = change.before.reduce(restore, record);
  return { record: { ...restored, history: record.history.slice(0, -1) }, change };
}

function beforeImages(before: Record, after: Record): BeforeImage[] {
  const images: BeforeImage[] = [];
  const person = changedFields(before.person, after.person);
  if (person !== null) images.push({ of: "person", fields: person });
  for (const opportunity of after.opportunities) {
    const known = before.opportunities.find(({ id }) => id === opportunity.id);
    if (known === undefined) images.push({ of: "new-opportunity", id: opportunity.id });
    else if (known !== opportunity) {
      const fields = changedFields(known, opportunity);
      if (fields !== null) images.push({ of: "opportunity", id: opportunity.id, fields });
    }
  }
  return images;
}

type Fields = Extract<BeforeImage, { of: "person" }>["fields"];

/** The old values of what differs; null where nothing does. */
function changedFields(before: object, after: object): Fields | null {
  const now = new Map<string, unknown>(Object.entries(after));
  const changed = Object.entries(before).filter(
    ([name, value]) =>
      !lasting.has(name) &&
      value !== now.get(name) &&
      JSON.stringify(value) !== JSON.stringify(now.get(name)),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function restore(record: Record, image: BeforeImage): Record {
  switch (image.of) {
    case "person":
      return { ...record, person: Person.parse({ ...record.person, ...image.fields }) };
    case "new-opportunity":
      return { ...record, opportunities: record.opportunities.filter(({ id }) => id !== image.id) };
    case "opportunity":
      return {
        ...record,
        opportunities: record.opportunities.map((opportunity) =>
          opportunity.id === image.id ? Opportunity.parse({ ...opportunity, ...image.fields }) : opportunity,
        ),
      };
  }
}
