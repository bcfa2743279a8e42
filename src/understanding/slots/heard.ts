import { told } from "../labels.ts";
import type { Draft, Scene } from "./scene.ts";
import type { Territory } from "./territory.ts";

export function mean(place: Territory, label: string, { verdict, labels }: Scene): number {
  const column = labels.indexOf(label);
  return (
    place.clauses.reduce((sum, k) => sum + (verdict.parts[k]?.[column] ?? -9), 0) /
    Math.max(1, place.clauses.length)
  );
}

/** The words of a command's own clauses. */
export function words(place: Territory, { percept, traits }: Scene): string {
  const first = traits.items[traits.clauses[place.clauses[0] ?? 0]?.first ?? 0]?.first ?? 0;
  const end = traits.clauses[place.clauses.at(-1) ?? 0]?.last ?? traits.items.length;
  const last = traits.items[end]?.first ?? percept.tokens.length;
  return percept.text.slice(
    percept.tokens[first]?.start ?? 0,
    percept.tokens[last - 1]?.end ?? percept.text.length,
  );
}

/** The value of a command that the classifiers find likeliest, in its own words and in the whole. */
export function toldValue(name: string, place: Territory, { verdict, labels }: Scene): string {
  let best = "none";
  let top = -1e9;
  labels.forEach((label, k) => {
    if (!label.startsWith(`${name}:`)) return;
    const own = Math.max(...place.clauses.map((clause) => verdict.parts[clause]?.[k] ?? -9));
    const worth = own + (verdict.whole[k] ?? -9);
    if (worth > top) {
      top = worth;
      best = label.slice(name.length + 1);
    }
  });
  return best;
}

/** Further values of one command: "shorter and warmer", a thank-you and a script. */
export function further(
  name: string,
  first: Draft,
  { verdict, labels }: Scene,
  place: Territory,
): readonly Draft[] {
  const slot = told[name] ?? "";
  return labels.flatMap((label, k) => {
    if (!label.startsWith(`${name}:`) || label.endsWith(":none")) return [];
    const value = label.slice(name.length + 1);
    const own = Math.max(...place.clauses.map((clause) => verdict.parts[clause]?.[k] ?? -9));
    if (first[slot] === undefined || first[slot] === value || own + (verdict.whole[k] ?? -9) < 0.4) return [];
    return [{ ...first, [slot]: value }];
  });
}
