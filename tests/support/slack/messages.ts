import type { Draft } from "../../../src/engine/draft.ts";
import type { Button, Message } from "../../../src/engine/message.ts";
import type { Outgoing } from "../../../src/ports/adapter.ts";

let keys = 0;

export function aMessage(more: Partial<Message> = {}): Message {
  return { text: "Have you heard back from Acme?", buttons: [], draft: null, files: [], links: [], ...more };
}

export function aButton(label: string, more: Partial<Button> = {}): Button {
  return { label, commands: [{ command: "no-word" }], opportunityId: null, style: "plain", ...more };
}

export function aDraft(more: Partial<Draft> = {}): Draft {
  return {
    id: "draft-1",
    document: "thank-you",
    channel: "email",
    recipient: "jane@acme.example",
    subject: "Thank you, Jane",
    body: "Dear Jane,\n\nThank you for your time today.\n\nBest regards,\nSam",
    facts: [],
    warnings: [],
    advice: [],
    by: "composed",
    ...more,
  };
}

/** A message on its way, with a key like the coach's: 22 characters of base64url. */
export function anOutgoing(message: Partial<Message> = {}, more: Partial<Outgoing> = {}): Outgoing {
  keys += 1;
  const key = `key_${String(keys).padStart(18, "0")}`;
  return { key, message: aMessage(message), timeZone: "America/New_York", nudge: null, ...more };
}
