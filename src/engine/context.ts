import type { ReadingContext } from "./command.ts";
import type { Guide } from "./guide.ts";
import type { Record } from "./record.ts";
import { baseInterview } from "./view.ts";
import { wallText } from "./zone.ts";

/** A question that is older than this no longer tells how a short answer is to be read. */
const expiresAfterMs = 48 * 3_600_000;

/** All that a reading of this person's next message may depend on (contract: understanding). */
export function readingContext(_guide: Guide, record: Record, now: number): ReadingContext {
  const { person, conversation, opportunities } = record;
  const timeZone = person.timeZone ?? "UTC";
  const { open } = conversation;
  const asked = open !== null && now - open.askedAt <= expiresAfterMs ? open.asked : null;
  return {
    now: wallText(now, timeZone),
    timeZone,
    opportunities: opportunities.flatMap((one) => {
      const company = one.company ?? one.agency?.name ?? null;
      if (company === null) return [];
      const contacts = one.contacts.flatMap(({ name }) => (name === null ? [] : [name]));
      return [{ company, role: one.role, interviewedOn: baseInterview(one)?.on ?? null, contacts }];
    }),
    ...(asked === null ? {} : { asked }),
  };
}
