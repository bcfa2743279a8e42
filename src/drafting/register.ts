const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/gi, "cannot"],
  [/\bwon't\b/gi, "will not"],
  [/\b(\w+)n't\b/gi, "$1 not"],
  [/\b(I)'m\b/g, "$1 am"],
  [/\b(it|that|there|what|here)'s\b/gi, "$1 is"],
  [/\b(I|you|we|they|who|that|it)'d\b/gi, "$1 would"],
  [/\b(I|you|we|they|it|that|who)'ll\b/gi, "$1 will"],
  [/\b(I|you|we|they|who)'ve\b/gi, "$1 have"],
  [/\b(you|we|they)'re\b/gi, "$1 are"],
];

/** Writes contractions out, as a formal text does. */
export function writtenOut(text: string): string {
  let result = text.replaceAll("\u2019", "'");
  for (const [short, long] of longForms) result = result.replace(short, long);
  return result;
}
