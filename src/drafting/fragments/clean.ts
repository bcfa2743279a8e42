import { properNames } from "./proper.ts";
import { chatter, shorthand, stressed } from "./shorthand.ts";

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F/gu;

/**
 * Talk in plain spelling: no emoji, no chat shorthand, no shouting, one blank between words. What it
 * says stays as it is.
 */
export function clean(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(pictures, " ")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[<>{}[\]_*~`|\\^]/g, " ")
    .replace(/\s*\n\s*/g, ". ")
    .replace(/\s*(?:\u2192|-+>|=>)\s*/g, " to ")
    .replace(/\s+[\u2013\u2014]\s*|\s*[\u2014]\s+|\u2014|\s+--?\s+/g, ", ")
    .replace(/\s&\s/g, " and ")
    .replace(/\s\+\s/g, " and ")
    .replace(/!+/g, ".")
    .replace(/\?{2,}/g, "?")
    .replace(/\.{2,}|\u2026/g, ", ")
    .replace(/\((?:e)?[:;][)-]*|[:;]-?[)(DPp](?=\s|$)/g, " ")
    .replace(/(\d)(yrs?|hrs?|mins?)\b/gi, "$1 $2")
    .replace(/\bcause (?=(?:they|you|it|I|i|the|we|their|my|your|of)\b)/gi, "because ")
    .replace(/\bthere (?=(?:new|own|next|big|plan|plans|move|app|menu|team)\b)/gi, "their ")
    .replace(/\bw (?=the\b|a\b|my\b|no\b|two\b)/gi, "with ");
  return properNames(words(calm(plain)))
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:?!])/g, "$1")
    .replace(/([,.;:])(?:\s*[,.;:])+/g, "$1")
    .replace(/^[\s,.;:]+/, "")
    .trim();
}

/** Lowers a text that is shouted as a whole. */
function calm(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const large = text.match(/\p{Lu}/gu) ?? [];
  const lower = text.match(/\p{Ll}/gu) ?? [];
  return letters.length > 14 && large.length > lower.length * 2 ? text.toLowerCase() : text;
}

function words(text: string): string {
  return text
    .split(/(\s+)/)
    .map((piece) => {
      const [, before = "", word = "", after = ""] = /^([("']*)(.*?)([)"',.;:?!]*)$/s.exec(piece) ?? [];
      const key = word.toLowerCase();
      if (chatter.has(key)) return after.replace(/[^.,;:?!]/g, "");
      const long = shorthand[key];
      // "N" or "W" may be an initial, and "ILL" a word: only the small spelling is shorthand.
      if (long && word === key) return before + long + after;
      if (key === "i" || /^i'(?:m|ve|d|ll)$/.test(key)) return `${before}I${key.slice(1)}${after}`;
      if (word.length > 1 && word === word.toUpperCase() && word !== key && stressed.has(key))
        return before + key + after;
      return piece;
    })
    .join("");
}
