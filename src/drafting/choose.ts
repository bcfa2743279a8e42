/** A whole number derived from texts and numbers: the same in, the same out (FNV-1a, finished off). */
export function hash(...of: readonly (string | number)[]): number {
  let state = 0x811c9dc5;
  for (const character of of.join("\u0001")) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** One of `items` by a derived number; undefined only when there is none. */
export function pick<Item>(items: readonly Item[], by: number): Item | undefined {
  return items.length === 0 ? undefined : items[by % items.length];
}
