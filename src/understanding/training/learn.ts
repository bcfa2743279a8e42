import type { Features } from "../features.ts";
import type { Linear } from "../linear.ts";

/** One example: its traits and the labels that hold, by place. */
export type Example = Readonly<{ features: Features; labels: readonly number[]; weight?: number }>;

export type FitOptions = Readonly<{ epochs?: number; rate?: number; decay?: number; minCount?: number }>;

/** One logistic regression a label, by AdaGrad in a fixed order: the same examples give the same weights, bit for bit. */
export function learn(
  examples: readonly Example[],
  labels: readonly string[],
  options: FitOptions = {},
): Linear {
  const { epochs = 12, rate = 0.25, decay = 2e-6, minCount = 2 } = options;
  const rows = rowsOf(examples, minCount);
  const width = labels.length;
  const weights = new Float32Array(rows.size * width);
  const squares = new Float32Array(rows.size * width).fill(0.05);
  const bias = new Float32Array(width).fill(-3);
  const sum = new Float32Array(width);
  const order = examples.map((_, i) => i);
  const random = chance(20260715);
  const places = examples.map(({ features }) => {
    const at: number[] = [];
    const values: number[] = [];
    features.ids.forEach((id, i) => {
      const row = rows.get(id);
      if (row === undefined) return;
      at.push(row * width);
      values.push(features.values[i] ?? 0);
    });
    return { at: Int32Array.from(at), values: Float32Array.from(values) };
  });
  const errors = new Float32Array(width);
  const active = new Int32Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      const place = places[index];
      if (!example || !place) continue;
      const { at, values } = place;
      sum.set(bias);
      for (let i = 0; i < at.length; i += 1) {
        const from = at[i] as number;
        const value = values[i] as number;
        for (let k = 0; k < width; k += 1)
          (sum as Float32Array)[k] = (sum[k] as number) + (weights[from + k] as number) * value;
      }
      let count = 0;
      for (let k = 0; k < width; k += 1) {
        const error = 1 / (1 + Math.exp(-(sum[k] as number))) - (example.labels.includes(k) ? 1 : 0);
        if (Math.abs(error) < 0.004) continue;
        errors[k] = error * (example.weight ?? 1);
        active[count] = k;
        count += 1;
      }
      for (let c = 0; c < count; c += 1)
        bias[active[c] as number] =
          (bias[active[c] as number] as number) - 0.02 * (errors[active[c] as number] as number);
      for (let i = 0; i < at.length; i += 1) {
        const from = at[i] as number;
        const value = values[i] as number;
        for (let c = 0; c < count; c += 1) {
          const k = active[c] as number;
          const gradient = (errors[k] as number) * value + decay * (weights[from + k] as number);
          const square = (squares[from + k] as number) + gradient * gradient;
          squares[from + k] = square;
          weights[from + k] = (weights[from + k] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return sparse(labels, rows, weights, bias);
}

/** The table without its zeros. */
function sparse(
  labels: readonly string[],
  rows: ReadonlyMap<number, number>,
  table: Float32Array,
  bias: Float32Array,
): Linear {
  const width = labels.length;
  const starts = new Int32Array(rows.size + 1);
  const columns = new Uint8Array(table.length);
  const weights = new Float32Array(table.length);
  let at = 0;
  for (let row = 0; row < rows.size; row += 1) {
    for (let k = 0; k < width; k += 1) {
      const weight = table[row * width + k] as number;
      if (Math.abs(weight) < 1e-3) continue;
      columns[at] = k;
      weights[at] = weight;
      at += 1;
    }
    starts[row + 1] = at;
  }
  return { labels, rows, starts, columns: columns.slice(0, at), weights: weights.slice(0, at), bias };
}

function rowsOf(examples: readonly Example[], minCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const id of features.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [id, count] of counts) if (count >= minCount) rows.set(id, rows.size);
  return rows;
}

/** A small generator of its own: training must not depend on the run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
}
