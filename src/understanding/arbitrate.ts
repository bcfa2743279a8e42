import { Asked } from "../engine/command.ts";
import { sigmoid } from "./linear.ts";

/** What the classifiers say of a message, and what was found in it. */
export type Evidence = Readonly<{
  /** Log-odds of each command, of the message as one run and of its clauses joined by noisy-or. */
  whole: ArrayLike<number>;
  joint: ArrayLike<number>;
  /** Log-odds of each command, clause by clause. */
  clauses: readonly ArrayLike<number>[];
  asked: number;
  /** Facts of the message by number (see `facts`). */
  facts: readonly number[];
}>;

/** A set of commands with the traits that it is weighed by. */
export type Candidate = Readonly<{
  members: readonly number[];
  ids: readonly number[];
  values: readonly number[];
}>;

const asking: readonly Asked[] = Asked.options;

/** Number of an open question; 0 for none. */
export const questionOf = (asked: Asked | undefined): number =>
  asked === undefined ? 0 : asking.indexOf(asked) + 1;

const perLabel = 4;
const questions = 12;
const factCount = 16;

/** How many weights the arbiter of `width` commands has. */
export const arbiterSize = (width: number): number =>
  width * perLabel + width * width + questions * width + factCount * width + 40;

/** The sets of commands that are worth weighing: of the likeliest few, every one to four together. */
export function candidates(
  evidence: Evidence,
  width: number,
  gold?: readonly number[],
): readonly Candidate[] {
  const total = Array.from({ length: width }, (_, k) => (evidence.whole[k] ?? 0) + (evidence.joint[k] ?? 0));
  const ranked = total.map((_, k) => k).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  const best = total[ranked[0] ?? 0] ?? 0;
  const pool = ranked.slice(0, 8).filter((k, i) => i < 2 || (total[k] ?? 0) > Math.max(-6.5, best - 16));
  const sets: number[][] = [];
  const grow = (from: number, members: number[]) => {
    for (let i = from; i < pool.length; i += 1) {
      const next = [...members, pool[i] as number];
      // Only the two likeliest stand in for the rest when sets grow large.
      sets.push(next);
      if (next.length < (i < 6 ? 5 : 3)) grow(i + 1, next);
    }
  };
  grow(0, []);
  if (gold && !sets.some((set) => same(set, gold))) sets.push([...gold]);
  return sets.map((members) => weighed(members, evidence, width));
}

export function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((k) => b.includes(k));
}

function weighed(
  members: readonly number[],
  { whole, joint, clauses, asked, facts }: Evidence,
  width: number,
): Candidate {
  const ids: number[] = [];
  const values: number[] = [];
  const add = (id: number, value: number) => {
    ids.push(id);
    values.push(value);
  };
  const pairs = width * perLabel;
  const asks = pairs + width * width;
  const known = asks + questions * width;
  const rest = known + factCount * width;
  const clip = (x: number) => Math.max(-8, Math.min(8, x));
  for (const k of members) {
    const [a, b] = [clip(whole[k] ?? 0), clip(joint[k] ?? 0)];
    add(k * perLabel, 1);
    add(k * perLabel + 1, a * 0.15);
    add(k * perLabel + 2, b * 0.15);
    add(rest, a * 0.5);
    add(rest + 1, b * 0.5);
    add(rest + 2, Math.min(a, b) * 0.5);
    add(asks + asked * width + k, 0.5);
    for (const fact of facts) add(known + fact * width + k, 0.5);
    for (const j of members) if (j < k) add(pairs + j * width + k, 0.7);
  }
  const size = Math.min(members.length, 5);
  add(rest + 3 + size, 1);
  add(rest + 9 + Math.min(clauses.length, 6), size * 0.3);
  // Clauses that nobody in the set speaks for, members that no clause speaks for.
  let unexplained = 0;
  let explained = 0;
  for (const clause of clauses) {
    let inside = -20;
    let outside = -20;
    for (let k = 0; k < width; k += 1) {
      const score = clause[k] ?? -20;
      if (members.includes(k)) inside = Math.max(inside, score);
      else outside = Math.max(outside, score);
    }
    unexplained += sigmoid(outside) * (1 - sigmoid(inside));
    explained += sigmoid(inside);
  }
  add(rest + 17, unexplained);
  add(rest + 18, explained / size);
  let lone = 0;
  for (const k of members) {
    let top = -20;
    let own = 0;
    for (const clause of clauses) {
      const score = clause[k] ?? -20;
      top = Math.max(top, score);
      if (members.every((j) => j === k || (clause[j] ?? -20) < score)) own += 1;
    }
    if (own === 0) lone += 1;
    add(rest + 19, clip(top) * 0.3);
  }
  add(rest + 20, lone);
  if (lone === 0) add(rest + 21, 1);
  return { members, ids, values };
}

/** Probability of each candidate. */
export function chances(found: readonly Candidate[], weights: ArrayLike<number>): Float64Array {
  const odds = Float64Array.from(found, ({ ids, values }) => {
    let sum = 0;
    for (let i = 0; i < ids.length; i += 1) sum += (weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0);
    return sum;
  });
  const top = odds.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let i = 0; i < odds.length; i += 1) {
    odds[i] = Math.exp((odds[i] ?? 0) - top);
    total += odds[i] ?? 0;
  }
  return odds.map((value) => value / total);
}
