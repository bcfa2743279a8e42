import type { KnownSpan } from "../names/known.ts";
import { tags } from "../names/tagger.ts";
import { type Token, wordOf } from "../tokens.ts";
import type { Line } from "./corpus.ts";

/** The tags that the label of a line gives to its words: each named slot where it stands in the text. */
export function goldTags(
  line: Line,
  tokens: readonly Token[],
  known: readonly KnownSpan[],
): readonly number[] {
  const path = tokens.map(() => 0);
  const taken = new Set<number>();
  for (const span of known) for (let i = span.first; i < span.last; i += 1) taken.add(i);
  const words = tokens.map((token) => plain(token.raw));
  const mark = (value: unknown, kind: "company" | "person" | "role" | "title") => {
    if (typeof value !== "string") return;
    const parts = value
      .split(/[\s,]+/)
      .map(plain)
      .filter(Boolean);
    const begin = tags.indexOf(`B-${kind}`);
    for (let i = 0; i + parts.length <= words.length; i += 1) {
      if (!parts.every((part, k) => words[i + k] === part && !taken.has(i + k))) continue;
      for (let k = 0; k < parts.length; k += 1) {
        path[i + k] = k === 0 ? begin : begin + 1;
        taken.add(i + k);
      }
    }
  };
  const slots = line.commands.map((command) => command as unknown as Record<string, unknown>);
  for (const slot of slots) mark(slot["name"], "person");
  for (const slot of slots) mark(slot["company"], "company");
  for (const slot of slots) mark(slot["title"], "title");
  for (const slot of slots) mark(slot["role"], "role");
  return path;
}

const plain = (word: string) =>
  wordOf(word)
    .replace(/['’]s$/u, "")
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
