import type { Traits, Verdict } from "../evidence.ts";

/** The words that speak for one command: `clauses` by number, and the tokens that they cover. */
export type Territory = Readonly<{
  clauses: readonly number[];
  holds: (token: number) => boolean;
  distance: (token: number) => number;
}>;

/** One command of a reading before its slots are filled. */
export type Slotless = Readonly<{ name: string; column: number }>;

/** Gives each clause to the command that it speaks for most; a command without one gets the clause where it is likeliest. */
export function territoriesOf(
  commands: readonly Slotless[],
  { parts }: Verdict,
  traits: Traits,
  tokenCount: number,
): readonly Territory[] {
  const owner = parts.map((part) => bestOf(commands, (command) => part[command.column] ?? -9));
  return commands.map((command, i) => {
    let clauses = owner.flatMap((best, clause) => (best === i ? [clause] : []));
    if (clauses.length === 0) clauses = [bestOf(parts, (part) => part[command.column] ?? -9)];
    return territory(clauses, traits, tokenCount);
  });
}

/** The territory of some clauses. */
export function territory(
  clauses: readonly number[],
  { clauses: all, items }: Traits,
  tokenCount: number,
): Territory {
  const ranges = clauses.map((k) => {
    const clause = all[k];
    const first = items[clause?.first ?? 0]?.first ?? 0;
    return { first, last: items[clause?.last ?? items.length]?.first ?? tokenCount };
  });
  const distance = (token: number) =>
    Math.min(
      ...ranges.map(({ first, last }) =>
        token < first ? first - token + 3 : token >= last ? token - last + 4 : 0,
      ),
      1e6,
    );
  return { clauses, holds: (token) => distance(token) === 0, distance };
}

/** The part of a territory from one token up to another: one of several that share a clause. */
export function between(place: Territory, first: number, next: number): Territory {
  const outside = (token: number) =>
    token < first ? first - token + 3 : token >= next ? token - next + 4 : 0;
  return {
    ...place,
    holds: (token) => outside(token) === 0 && place.holds(token),
    distance: (token) => outside(token) + place.distance(token),
  };
}

function bestOf<T>(list: readonly T[], worth: (item: T) => number): number {
  let best = 0;
  list.forEach((item, i) => {
    const held = list[best];
    if (held !== undefined && worth(item) > worth(held)) best = i;
  });
  return best;
}
