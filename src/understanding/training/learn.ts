import type { Features } from "../features.ts";
import type { Linear } from "../linear.ts";

/**
 * One example: the traits of its parts and the labels that hold of the whole, by place. A message read
 * as one run has one part; read by clauses, a label holds when at least one clause says it.
 */
export type Example = Readonly<{ parts: readonly Features[]; labels: readonly number[] }>;

export type LearnOptions = Readonly<{ epochs?: number; rate?: number; decay?: number; minCount?: number }>;

type Place = { readonly at: Int32Array; readonly values: Float32Array };

/**
 * One logistic regression a label, joined over the parts by noisy-or, by AdaGrad in a fixed order: the
 * same examples give the same weights, bit for bit.
 */
export function learn(
  examples: readonly Example[],
  labels: readonly string[],
  options: LearnOptions = {},
): Linear {
  const { epochs = 10, rate = 0.25, decay = 2e-6, minCount = 2 } = options;
  const rows = rowsOf(examples, minCount);
  const width = labels.length;
  const weights = new Float32Array(rows.size * width);
  const squares = new Float32Array(rows.size * width).fill(0.05);
  const bias = new Float32Array(width).fill(-3);
  const bags = examples.map(({ parts }) => parts.map((features) => placed(features, rows, width)));
  const holds = examples.map((example) => new Set(example.labels));
  const order = examples.map((_, i) => i);
  const random = chance(20260715);
  const miss = new Float32Array(width);
  const errors = new Float32Array(width);
  const active = new Int32Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const bag = bags[index] ?? [];
      const said = holds[index] ?? new Set<number>();
      miss.fill(1);
      const odds = bag.map((place) => {
        const sum = forward(place, weights, bias, width);
        for (let k = 0; k < width; k += 1) {
          const p = 1 / (1 + Math.exp(-(sum[k] as number)));
          sum[k] = p;
          miss[k] = (miss[k] as number) * (1 - p);
        }
        return sum;
      });
      bag.forEach((place, b) => {
        const part = odds[b] as Float32Array;
        let count = 0;
        for (let k = 0; k < width; k += 1) {
          const p = part[k] as number;
          const none = miss[k] as number;
          const error = said.has(k) ? (-p * none) / Math.max(1 - none, 1e-4) : p;
          if (Math.abs(error) < 0.004) continue;
          errors[k] = error;
          active[count] = k;
          count += 1;
        }
        backward(place, weights, squares, bias, errors, active.subarray(0, count), rate, decay);
      });
    }
  }
  return sparse(labels, rows, weights, bias);
}

function placed(features: Features, rows: ReadonlyMap<number, number>, width: number): Place {
  const at: number[] = [];
  const values: number[] = [];
  features.ids.forEach((id, i) => {
    const row = rows.get(id);
    if (row === undefined) return;
    at.push(row * width);
    values.push(features.values[i] ?? 0);
  });
  return { at: Int32Array.from(at), values: Float32Array.from(values) };
}

function forward(
  { at, values }: Place,
  weights: Float32Array,
  bias: Float32Array,
  width: number,
): Float32Array {
  const sum = Float32Array.from(bias);
  for (let i = 0; i < at.length; i += 1) {
    const from = at[i] as number;
    const value = values[i] as number;
    for (let k = 0; k < width; k += 1) sum[k] = (sum[k] as number) + (weights[from + k] as number) * value;
  }
  return sum;
}

function backward(
  { at, values }: Place,
  weights: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  errors: Float32Array,
  active: Int32Array,
  rate: number,
  decay: number,
): void {
  for (const k of active) bias[k] = (bias[k] as number) - 0.02 * (errors[k] as number);
  for (let i = 0; i < at.length; i += 1) {
    const from = at[i] as number;
    const value = values[i] as number;
    for (let c = 0; c < active.length; c += 1) {
      const k = active[c] as number;
      const gradient = (errors[k] as number) * value + decay * (weights[from + k] as number);
      const square = (squares[from + k] as number) + gradient * gradient;
      squares[from + k] = square;
      weights[from + k] = (weights[from + k] as number) - (rate * gradient) / Math.sqrt(square);
    }
  }
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
  for (const { parts } of examples) {
    for (const { ids } of parts) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
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
