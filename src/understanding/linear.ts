import type { Features } from "./features.ts";

/** A linear classifier: of each trait, the labels that it speaks for or against, and how strongly. */
export type Linear = Readonly<{
  labels: readonly string[];
  /** Row of a trait. */
  rows: ReadonlyMap<number, number>;
  /** Row `r` holds the entries from `starts[r]` up to `starts[r + 1]`. */
  starts: Int32Array;
  columns: Uint8Array;
  weights: Float32Array;
  bias: Float32Array;
}>;

/** Log-odds of each label. */
export function scores(model: Linear, features: Features): Float32Array {
  const sum = Float32Array.from(model.bias);
  const { ids, values } = features;
  const { starts, columns, weights } = model;
  for (let i = 0; i < ids.length; i += 1) {
    const row = model.rows.get(ids[i] as number);
    if (row === undefined) continue;
    const value = values[i] as number;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const label = columns[at] as number;
      sum[label] = (sum[label] as number) + (weights[at] as number) * value;
    }
  }
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
