import type { Command } from "../command.ts";
import type { Person } from "../record.ts";
import { isZone } from "../zone.ts";
import { type Applied, refused, type Told } from "./applied.ts";

/** The person's zone as they say it: it outranks what the platform reports. */
export function setTimeZone(told: Told, command: Extract<Command, { command: "set-time-zone" }>): Applied {
  const { timeZone } = command;
  if (timeZone === undefined || !isZone(timeZone))
    return refused(told, { problem: "unknown-zone", timeZone: timeZone ?? null });
  const before = told.view.record.person.timeZone;
  return changed(told, { timeZone, timeZoneSource: "said" }, { fact: "time-zone", before, after: timeZone });
}

/** What the person says of themselves. */
export function setProfile(told: Told, command: Extract<Command, { command: "set-profile" }>): Applied {
  const { command: _, ...said } = command;
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const { person } = told.view.record;
  const fields = Object.keys(known);
  const same = fields.every(
    (field) => known[field] === Object.entries(person).find(([name]) => name === field)?.[1],
  );
  return changed(told, known, same ? { fact: "unchanged" } : { fact: "profile", fields });
}

function changed(told: Told, change: Partial<Person>, fact: Applied["facts"][number]): Applied {
  const { record } = told.view;
  return {
    record: { ...record, person: { ...record.person, ...change } },
    opportunityId: null,
    facts: [fact],
    problem: null,
  };
}
