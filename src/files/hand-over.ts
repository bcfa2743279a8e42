import { Temporal } from "temporal-polyfill";
import type { Draft, DraftRequest } from "../engine/draft.ts";
import type { CalendarEntry } from "../engine/effect.ts";
import type { MessageFile, MessageLink } from "../engine/message.ts";
import { composeLinks } from "./compose-links.ts";
import { mailFile } from "./eml.ts";
import { calendarFile } from "./ics.ts";
import { phoneLink } from "./phone-link.ts";

/** What a person needs beside a draft to send it: the unsent mail, compose windows, the number to call. */
export type HandOver = Readonly<{ files: readonly MessageFile[]; links: readonly MessageLink[] }>;

/** Files and links for a draft. A call has the number as a link; an agreed meeting its calendar file. */
export function handOver(draft: Draft, request: DraftRequest): HandOver {
  if (draft.channel !== "email") {
    const call = phoneLink(request.facts.recipient?.phone ?? null, request.facts.country);
    return { files: [], links: call ? [call] : [] };
  }
  const meeting = meetingOf(draft, request);
  return {
    files: [
      mailFile(draft, request),
      ...(meeting ? [calendarFile([meeting], ["interview", request.facts.company])] : []),
    ],
    links: composeLinks(draft),
  };
}

/** The meeting that a confirmation agrees to; null where it agrees to none. */
function meetingOf(
  { document, body }: Draft,
  { opportunityId, variant, facts }: DraftRequest,
): CalendarEntry | null {
  const { interview } = facts;
  const agrees = document === "second-interview-reply" && variant !== "decline" && variant !== "reschedule";
  if (!agrees || !interview?.on) return null;
  const timeZone = interview.timeZone ?? facts.timeZone;
  const start = interview.at ? Temporal.PlainDateTime.from(`${interview.on}T${interview.at}`) : null;
  return {
    id: `${opportunityId}-interview-${interview.round}`,
    title: [`Interview, round ${interview.round}`, facts.company].flatMap((word) => word ?? []).join(": "),
    startsAt: start ? start.toZonedDateTime(timeZone).epochMilliseconds : null,
    on: interview.on,
    durationMinutes: null,
    timeZone,
    description: [interview.place, body].flatMap((line) => line ?? []).join("\n\n"),
  };
}
