import type { Delivery } from "../ports.ts";

/** Longer messages are told so and change nothing. */
export const longestMessage = 10_000;

// Control characters but tab and newline, bidirectional overrides, zero-width characters other than
// the joiner that emoji need, tags and the byte-order mark: nothing a person types to be read.
const unreadable = /[[\p{Cc}--[\t\n]]\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gv;

/**
 * A delivery as it may be stored: PostgreSQL takes neither NUL nor half a character, and of a flood
 * no more is kept than what shows that it was one.
 */
export function storable(delivery: Delivery): Delivery {
  const { body } = delivery;
  if (body.type !== "text") return delivery;
  return {
    ...delivery,
    body: {
      ...body,
      text: readable(body.text)
        .slice(0, longestMessage + 1)
        .toWellFormed(),
    },
  };
}

/** The text as a person would see it: no control, bidi or stray replacement characters. */
export function readable(text: string): string {
  return text.replace(/\r\n?/g, "\n").toWellFormed().replace(unreadable, "").trim();
}
