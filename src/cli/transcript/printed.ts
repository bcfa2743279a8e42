import { Temporal } from "temporal-polyfill";
import type { Posted } from "./recorder.ts";

/** An instant as ISO 8601 with the offset of a zone. */
export function isoIn(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** One message as an output line (contract: transcript): the words, not the platform's dress. */
export function printed(line: number, at: string, { to, outgoing }: Posted): object {
  const { message, nudge } = outgoing;
  const { draft } = message;
  return {
    line,
    at,
    to,
    kind: nudge ? "nudge" : "reply",
    ...(nudge && { nudge: nudge.kind, company: nudge.company }),
    text: message.text,
    buttons: message.buttons.map(({ label }) => label),
    ...(draft && {
      draft: {
        document: draft.document,
        channel: draft.channel,
        recipient: draft.recipient,
        subject: draft.subject,
        body: draft.body,
        facts: draft.facts,
        warnings: draft.warnings,
      },
    }),
    ...(message.files.length > 0 && { files: message.files.map(({ name }) => name) }),
  };
}
