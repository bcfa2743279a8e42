import type { Outgoing } from "../../src/ports/adapter.ts";
import type { DeliveryBody } from "../../src/ports.ts";

/** The buttons that the person sees, by place; the labels are not known after a restart. */
export type Choices = Readonly<{ messageKey: string; count: number; labels: readonly string[] }>;

/** The choices of a message, or null where it has none. */
export function choicesOf({ key, message }: Outgoing): Choices | null {
  if (message.buttons.length === 0) return null;
  return {
    messageKey: key,
    count: message.buttons.length,
    labels: message.buttons.map(({ label }) => plain(label)),
  };
}

/** A typed number or label as the press of that button; null when it is neither. */
export function pressOf(
  text: string,
  choices: Choices | null,
): Extract<DeliveryBody, { type: "press" }> | null {
  if (choices === null) return null;
  const place = placeOf(text, choices);
  return place === null ? null : { type: "press", messageKey: choices.messageKey, button: place };
}

function placeOf(text: string, { count, labels }: Choices): number | null {
  const number = /^#?(\d{1,2})[.)]?$/.exec(text.trim())?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= count ? Number(number) - 1 : null;
  const place = labels.indexOf(plain(text));
  return place < 0 ? null : place;
}

/** Case, the kind of apostrophe and closing punctuation make no difference to what is meant. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[.!?…\s]+$/, "");
}
