/** What Slack sends as `text`, as the person typed it: links, mentions and entities undone. */
export function decodeText(text: string, botUserId: string | null): string {
  return text
    .replace(/<((?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>]*)>/gi, (_, inner: string) =>
      decodeReference(inner, botUserId),
    )
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .trim();
}

/** `&`, `<` and `>`, the only characters that Slack's markup needs escaped: no mention survives it. */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * Characters that cannot be seen but change what is read: direction overrides, zero-width
 * characters, control characters. Taken out of what people and models wrote.
 */
export function disarm(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_C}\u200B\u2060-\u2064\uFEFF]/gu, (it) =>
    it === "\n" || it === "\t" ? it : "",
  );
}

/** At most `most` characters, cut at a word where there is one near the end. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${space > most * 0.8 ? cut.slice(0, space) : cut}…`;
}

function decodeReference(inner: string, botUserId: string | null): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : inner.slice(bar + 1);
  if (target.startsWith("@")) return target.slice(1) === botUserId ? "" : `@${label || target.slice(1)}`;
  if (target.startsWith("#")) return `#${label || target.slice(1)}`;
  if (target.startsWith("!")) return label || `@${target.slice(1).split("^")[0]}`;
  if (label === "" || sameLink(target, label)) return label || target.replace(/^(mailto|tel):/, "");
  return `${label} (${target})`;
}

/** Slack labels what it linked by itself ("acme.com") with the words as typed. */
function sameLink(target: string, label: string): boolean {
  const bare = (it: string): string => it.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
  return bare(target).toLowerCase() === bare(label).toLowerCase();
}
