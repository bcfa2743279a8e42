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

/** Words of talk that a formal letter has others for. */
const plainWords: readonly (readonly [RegExp, string])[] = [
  [/\bstuff\b/gi, "things"],
  [/\bkids\b/gi, "children"],
  [/\bguys\b/gi, "people"],
  [/\b(?:mum|mom)\b/gi, "mother"],
  [/\bdad\b/gi, "father"],
  [/\b(?:grandma|gran|granny|nan)\b/gi, "grandmother"],
  [/\bgrandpa\b/gi, "grandfather"],
];

/** Writes contractions out, as a formal text does. */
export function writtenOut(text: string): string {
  let result = text.replaceAll("\u2019", "'");
  for (const [short, long] of [...longForms, ...plainWords]) result = result.replace(short, long);
  return result;
}
