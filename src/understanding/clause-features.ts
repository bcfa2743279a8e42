import type { Clause } from "./clauses.ts";
import { type Features, featuresOf, joined } from "./features.ts";
import { hashText, mix } from "./hash.ts";
import { conceptsOf } from "./lexicon/concepts.ts";
import type { Item } from "./masks.ts";

const seeds = { before: hashText("before"), after: hashText("after"), place: hashText("place") };

/** What the classifier sees of each clause: its own words, and the words and concepts of its neighbours. */
export function clauseFeatures(
  items: readonly Item[],
  clauses: readonly Clause[],
  asked: string | undefined,
): readonly Features[] {
  const parts = clauses.map(({ first, last }) => items.slice(first, last));
  return parts.map((part, i) => {
    const ids: number[] = [];
    const values: number[] = [];
    const beside = (seed: number, other: readonly Item[] | undefined, value: number) => {
      if (!other) {
        ids.push(mix(seed, 1));
        values.push(value);
        return;
      }
      for (const item of other) {
        ids.push(mix(seed, hashText(item.text)));
        values.push(value);
      }
      for (const { concept } of conceptsOf(other.map((item) => item.text))) {
        ids.push(mix(seed, concept + 7));
        values.push(value * 1.3);
      }
    };
    beside(seeds.before, parts[i - 1], 0.35);
    beside(seeds.after, parts[i + 1], 0.35);
    ids.push(mix(seeds.place, Math.min(i, 3)), mix(seeds.place, 10 + Math.min(parts.length - i, 3)));
    values.push(0.5, 0.5);
    return joined(featuresOf(part, i === 0 ? asked : `${asked ?? "none"}-later`), { ids, values });
  });
}
