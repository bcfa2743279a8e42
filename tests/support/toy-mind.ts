import type { Mind } from "../../src/coach.ts";
import type { Draft, DraftRequest } from "../../src/engine/draft.ts";
import type { Effect } from "../../src/engine/effect.ts";
import type { Event } from "../../src/engine/event.ts";
import type { Message } from "../../src/engine/message.ts";
import { newRecord, parseRecord, type Record } from "../../src/engine/record.ts";

export const plainMessage = (text: string, more: Partial<Message> = {}): Message => ({
  text,
  buttons: [],
  draft: null,
  files: [],
  links: [],
  ...more,
});

export const say = (text: string, more: Partial<Message> = {}): Effect => ({
  type: "say",
  message: plainMessage(text, more),
  nudge: null,
});

/**
 * A mind that counts what it hears and says it back: enough to see what the shell does with
 * deliveries, effects and nudges, whatever the guide says.
 */
export function toyMind(parts: Partial<Mind> = {}): Mind {
  return {
    newRecord,
    parse: parseRecord,
    step: (record, event) => [heard(record), [say(answerTo(event, record))]],
    plan: () => [],
    context: () => ({ now: "2026-10-19T16:05", timeZone: "UTC" }),
    understand: () => ({ commands: [{ command: "greet" }], confidence: 1 }),
    board: () => ({ headline: "board", timeZone: null, nudges: "on", items: [] }),
    changed: () => [],
    compose: (request) => toyDraft(request),
    review: () => ({ points: [], draft: null }),
    handOver: (draft) => ({
      files: [{ name: `${draft.document}.eml`, mediaType: "message/rfc822", content: draft.body }],
      links: [],
    }),
    calendar: () => ({ name: "plan.ics", mediaType: "text/calendar", content: "BEGIN:VCALENDAR" }),
    ...parts,
  };
}

/** The count of events is kept where nothing else of the record cares. */
function heard(record: Record): Record {
  return { ...record, counter: record.counter + 1 };
}

function answerTo(event: Event, record: Record): string {
  const count = record.counter + 1;
  switch (event.type) {
    case "said":
      return `${count}: ${event.text}`;
    case "pressed":
      return `${count}: pressed ${event.label || "an old button"}`;
    case "drafted":
      return `${count}: ${event.draft.body}`;
    default:
      return `${count}: ${event.type}`;
  }
}

export function toyDraft(request: DraftRequest, body = "Dear Dana"): Draft {
  return {
    id: request.id,
    document: request.document,
    channel: "email",
    recipient: null,
    subject: "Thank you",
    body,
    facts: [],
    warnings: [],
    advice: [],
    by: "composed",
  };
}
