import type { Fillings, Words } from "../words.ts";

/**
 * The sentence `key` of the guide with its placeholders filled. `seed` picks among wordings: the
 * same seed gives the same words. Throws when the guide has no such sentence or a filling is
 * missing: both are slips of whoever writes the guide or the engine, and tests look for them.
 */
export function phrase(words: Words, key: string, seed: number, fillings: Fillings = {}): string {
  const entry = words[key];
  if (entry === undefined) throw new Error(`The guide has no sentence "${key}": add it in src/guide/words/`);
  return fill(pick(entry, seed + spread(key)), fillings, key);
}

/** One of several wordings by a derived number. */
export function pick(wordings: string | readonly string[], seed: number): string {
  if (typeof wordings === "string") return wordings;
  return wordings[Math.abs(Math.trunc(seed)) % wordings.length] ?? "";
}

/** The text with `{name}` replaced by the filling of that name; throws where there is none. */
function fill(text: string, fillings: Fillings, key: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fillings[name];
    if (value === undefined)
      throw new Error(`Sentence "${key}" wants {${name}}, which the engine does not give it`);
    return String(value);
  });
}

/** A small number out of a text, the same on every machine (FNV-1a). */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 1;
}
