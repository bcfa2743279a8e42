import { arbiterSize, type Candidate, candidates, chances, type Evidence, same } from "../arbitrate.ts";
import { chance, shuffle } from "./learn.ts";

/** Evidence with the set of commands that holds. */
export type Judged = Readonly<{ evidence: Evidence; gold: readonly number[] }>;

/** Learns what the traits of a set of commands are worth: multinomial logistic regression over the candidates. */
export function learnArbiter(lines: readonly Judged[], width: number, epochs = 8): Float32Array {
  const weights = new Float32Array(arbiterSize(width));
  const squares = new Float32Array(weights.length).fill(0.1);
  const rest = arbiterSize(width) - 40;
  weights[rest] = 0.7;
  weights[rest + 1] = 0.7;
  const all = lines.map(({ evidence, gold }) => {
    const found = candidates(evidence, width, gold);
    return { found, right: found.findIndex(({ members }) => same(members, gold)) };
  });
  const order = all.map((_, i) => i);
  const random = chance(4711);
  const gradient = new Map<number, number>();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const line = all[index];
      if (!line) continue;
      gradient.clear();
      collect(line.found, line.right, chances(line.found, weights), gradient);
      for (const [id, raw] of gradient) {
        const g = raw + 1e-3 * (weights[id] as number);
        squares[id] = (squares[id] as number) + g * g;
        weights[id] = (weights[id] as number) - (0.12 * g) / Math.sqrt(squares[id] as number);
      }
    }
  }
  return weights;
}

function collect(
  found: readonly Candidate[],
  right: number,
  odds: Float64Array,
  gradient: Map<number, number>,
): void {
  found.forEach(({ ids, values }, i) => {
    const error = (odds[i] ?? 0) - (i === right ? 1 : 0);
    if (Math.abs(error) < 1e-4) return;
    for (let k = 0; k < ids.length; k += 1)
      gradient.set(ids[k] as number, (gradient.get(ids[k] as number) ?? 0) + error * (values[k] as number));
  });
}
