import { readdirSync, readFileSync } from "node:fs";
import { type Line, linesOf } from "../src/understanding/training/corpus.ts";

const folder = new URL("../src/understanding/corpus/", import.meta.url);

/** Every labelled line of the corpus, author by author. */
export function corpus(): readonly Line[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => linesOf(readFileSync(new URL(name, folder), "utf8")));
}

/** The authors dealt into `count` groups. */
export function groupsOf(lines: readonly Line[], count: number): readonly (readonly string[])[] {
  const authors = [...new Set(lines.map(({ author }) => author))].sort();
  return Array.from({ length: Math.min(count, authors.length) }, (_, k) =>
    authors.filter((_name, i) => i % count === k),
  );
}
