import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { CalendarEntry } from "../engine/effect.ts";
import type { MessageFile } from "../engine/message.ts";
import { fileName } from "./file-name.ts";

/**
 * Days and hours as a calendar file. Entries keep their ids, so that a newer file replaces what an
 * older one put into the calendar. Entries without an hour fill their day and block nothing.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  words: readonly (string | null)[] = [],
): MessageFile {
  const calendar = ical({
    prodId: { company: "Hearback", product: "Follow-up" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    const begins = entry.startsAt === null ? new Date(`${entry.on}T00:00:00Z`) : new Date(entry.startsAt);
    const ends = new Date(begins.getTime() + (entry.durationMinutes ?? 60) * 60_000);
    calendar.createEvent({
      id: entry.id,
      summary: entry.title,
      description: entry.description,
      // The stamp is the entry's own day: the same plan gives the same file.
      stamp: begins,
      ...(entry.startsAt === null
        ? {
            start: begins,
            end: new Date(`${Temporal.PlainDate.from(entry.on).add({ days: 1 }).toString()}T00:00:00Z`),
            allDay: true,
            transparency: ICalEventTransparency.TRANSPARENT,
          }
        : { start: begins, end: ends }),
    });
  }
  return {
    name: fileName(words.length > 0 ? words : ["follow-up"], "ics"),
    mediaType: "text/calendar",
    content: calendar.toString(),
  };
}
