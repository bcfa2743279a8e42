const epochMs = 1_420_070_400_000;

/** Ids as Discord makes them: the time, then a count within it. */
export function createSnowflakes(now: () => number) {
  let last = 0n;
  return {
    next(): string {
      const id = BigInt(now() - epochMs) << 22n;
      last = id > last ? id : last + 1n;
      return String(last);
    },
  };
}

export function older(a: { readonly id: string }, b: { readonly id: string }): number {
  return BigInt(a.id) < BigInt(b.id) ? -1 : 1;
}
