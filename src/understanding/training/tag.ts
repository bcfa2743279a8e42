import type { Features } from "../features.ts";
import type { Linear } from "../linear.ts";
import { type Emit, pathOf, type Tagger, tags } from "../names/tagger.ts";
import { chance, shuffle } from "./learn.ts";

/** A message with the tag of each of its words. */
export type TaggedLine = Readonly<{ traits: readonly Features[]; path: readonly number[] }>;

/** Learns the tagger by the averaged structured perceptron, in a fixed order. */
export function learnTags(lines: readonly TaggedLine[], epochs = 8): Tagger {
  const width = tags.length;
  const rows = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { traits } of lines)
    for (const { ids } of traits) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) if (count >= 2) rows.set(id, rows.size);
  const weights = new Float32Array(rows.size * width);
  const sums = new Float64Array(rows.size * width);
  const starts = Int32Array.from({ length: rows.size + 1 }, (_, i) => i * width);
  const columns = Uint8Array.from({ length: rows.size * width }, (_, i) => i % width);
  const emissions: Linear = { labels: tags, rows, starts, columns, weights, bias: new Float32Array(width) };
  const transitions = tags.map(() => tags.map(() => 0));
  const transitionSums = tags.map(() => tags.map(() => 0));
  const order = lines.map((_, i) => i);
  const random = chance(77);
  let step = 1;
  const placed = lines.map(({ traits }) =>
    traits.map(({ ids }) =>
      Int32Array.from(ids.flatMap((id) => (rows.has(id) ? [(rows.get(id) ?? 0) * width] : []))),
    ),
  );
  const bump = (at: number, by: number) => {
    weights[at] = (weights[at] as number) + by;
    sums[at] = (sums[at] as number) + by * step;
  };
  const bumpTransition = (from: number, to: number, by: number) => {
    const row = transitions[from];
    const sum = transitionSums[from];
    if (!row || !sum) return;
    row[to] = (row[to] ?? 0) + by;
    sum[to] = (sum[to] ?? 0) + by * step;
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const line = lines[index];
      if (!line) continue;
      const places = placed[index] ?? [];
      const emit: Emit = (place, into) => {
        const want = line.path[place] ?? 0;
        // Wrong tags are made tempting, above all the one that overlooks a name.
        for (let k = 0; k < width; k += 1) into[k] = k === want ? 0 : want === 0 ? 1 : 4;
        for (const at of places[place] ?? [])
          for (let k = 0; k < width; k += 1) into[k] = (into[k] as number) + (weights[at + k] as number);
      };
      const guess = pathOf(line.path.length, emit, transitions);
      line.path.forEach((want, i) => {
        const got = guess[i] ?? 0;
        if (got !== want) {
          for (const at of places[i] ?? []) {
            bump(at + want, 1);
            bump(at + got, -1);
          }
        }
        const wantBefore = i === 0 ? 0 : (line.path[i - 1] ?? 0);
        const gotBefore = i === 0 ? 0 : (guess[i - 1] ?? 0);
        if (got !== want || gotBefore !== wantBefore) {
          bumpTransition(wantBefore, want, 1);
          bumpTransition(gotBefore, got, -1);
        }
      });
      step += 1;
    }
  }
  for (let i = 0; i < weights.length; i += 1)
    weights[i] = (weights[i] as number) - (sums[i] as number) / step;
  const averaged = transitions.map((row, i) =>
    row.map((value, k) => Number((value - (transitionSums[i]?.[k] ?? 0) / step).toPrecision(6))),
  );
  return { emissions: trimmed(emissions), transitions: averaged };
}

/** Without entries that weigh nothing. */
function trimmed(model: Linear): Linear {
  const width = model.labels.length;
  const starts = new Int32Array(model.rows.size + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < model.rows.size; row += 1) {
    for (let k = 0; k < width; k += 1) {
      const weight = model.weights[row * width + k] ?? 0;
      if (Math.abs(weight) < 1e-6) continue;
      columns.push(k);
      weights.push(weight);
    }
    starts[row + 1] = columns.length;
  }
  return { ...model, starts, columns: Uint8Array.from(columns), weights: Float32Array.from(weights) };
}
