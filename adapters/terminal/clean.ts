/** More is not read: the coach says so for far less, and a line without an end must not fill the memory. */
export const longestMessage = 20_000;

// Everything that steers a terminal or turns text around: C0 and C1 controls but tab and line
// feed, marks and overrides of direction, and the byte order mark.
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A typed or piped message as the coach may read it: no control characters, no lone surrogates. */
export function cleanInput(text: string): string {
  const cut = text.length > longestMessage ? text.slice(0, longestMessage) : text;
  return withoutControls(cut.replaceAll(/\r\n?/g, "\n")).toWellFormed().trim();
}

/** Text from the record or a model, made harmless to print: no escape sequence survives. */
export function cleanOutput(text: string): string {
  return withoutControls(text).toWellFormed();
}

function withoutControls(text: string): string {
  return text.replaceAll(controls, (found) => (found === "\n" ? found : found === "\t" ? " " : ""));
}
