/** Signed 32 bits, which a Map keeps without boxing: FNV-1a over the characters of `text`, begun from `seed`. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** One number of two, order kept. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15) ^ b, 0x85ebca6b) + 0x9e3779b9;
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
