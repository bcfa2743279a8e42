import type { DocumentName } from "../../engine/command.ts";
import type { MissingFact } from "../../engine/draft.ts";

/**
 * What to ask for before a document is written, the most useful fact first. The coach asks for
 * what is not on record, one question at a time, at most three, and then writes with what is there.
 */
export const wants: Readonly<Record<DocumentName, readonly MissingFact[]>> = {
  "thank-you": ["company", "name", "topic", "qualification", "motivation", "role", "contact"],
  "call-script": ["company", "name", "role", "contact"],
  "voicemail-script": ["company", "name", "role", "contact"],
  "status-email": ["company", "name", "role", "contact"],
  "hook-email": ["company", "hook", "name", "role", "contact"],
  "decision-date-email": ["company", "name", "role", "contact"],
  "second-interview-reply": ["company", "when", "name", "role", "contact"],
  "rejection-reply": ["company", "name", "topic", "role", "contact"],
  "offer-deadline-email": ["company", "offer-date", "name", "role", "contact"],
  withdrawal: ["company", "name", "role", "contact"],
  "reschedule-reply": ["company", "when", "name", "role", "contact"],
};
