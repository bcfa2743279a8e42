import type { Linear } from "./linear.ts";

/** A linear classifier as it stands in the weights file: base64 of its numbers. */
export type PackedLinear = Readonly<{
  labels: readonly string[];
  /** Traits, 32 bits each. */
  ids: string;
  /** How many labels each trait speaks for, 8 bits each. */
  counts: string;
  /** Which labels, 8 bits each. */
  columns: string;
  /** How strongly, 8 bits each. */
  weights: string;
  /** What one step of `weights` is worth, by label. */
  scale: readonly number[];
  bias: readonly number[];
}>;

/** Weights for keeping: 8 bits each, one scale a label; what weighs less than `floor` is left out. */
export function pack(model: Linear, floor: number): PackedLinear {
  const width = model.labels.length;
  const top = new Float32Array(width).fill(1e-6);
  const each = (see: (id: number, label: number, weight: number) => void) => {
    for (const [id, row] of model.rows) {
      for (let i = model.starts[row] ?? 0; i < (model.starts[row + 1] ?? 0); i += 1)
        see(id, model.columns[i] ?? 0, model.weights[i] ?? 0);
    }
  };
  each((_, label, weight) => {
    top[label] = Math.max(top[label] ?? 0, Math.abs(weight));
  });
  const scale = [...top].map((value) => Number((value / 127).toPrecision(6)));
  const kept = new Map<number, [label: number, weight: number][]>();
  each((id, label, weight) => {
    const step = Math.round(weight / (scale[label] ?? 1));
    if (Math.abs(weight) < floor || step === 0) return;
    const row = kept.get(id);
    if (row) row.push([label, step]);
    else kept.set(id, [[label, step]]);
  });
  const rows = [...kept].sort(([a], [b]) => a - b);
  return {
    labels: model.labels,
    ids: toBase64(new Uint8Array(Int32Array.from(rows, ([id]) => id).buffer)),
    counts: toBase64(Uint8Array.from(rows, ([, row]) => row.length)),
    columns: toBase64(Uint8Array.from(rows.flatMap(([, row]) => row.map(([label]) => label)))),
    weights: toBase64(
      new Uint8Array(Int8Array.from(rows.flatMap(([, row]) => row.map(([, step]) => step))).buffer),
    ),
    scale,
    bias: [...model.bias].map((value) => Number(value.toPrecision(6))),
  };
}

export function unpack(packed: PackedLinear): Linear {
  const ids = new Int32Array(fromBase64(packed.ids).buffer);
  const counts = fromBase64(packed.counts);
  const columns = fromBase64(packed.columns);
  const steps = new Int8Array(fromBase64(packed.weights).buffer);
  const rows = new Map<number, number>();
  const starts = new Int32Array(ids.length + 1);
  ids.forEach((id, row) => {
    rows.set(id, row);
    starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0);
  });
  const weights = new Float32Array(steps.length);
  steps.forEach((step, i) => {
    weights[i] = step * (packed.scale[columns[i] ?? 0] ?? 0);
  });
  return { labels: packed.labels, rows, starts, columns, weights, bias: Float32Array.from(packed.bias) };
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i += 1) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
