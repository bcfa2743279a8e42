import { slang } from "./lexicon/slang.ts";

/** One word, number or sign of a message, with its place in the original text. */
export type Token = Readonly<{
  /** As written. */
  raw: string;
  /** Lower case, without accents, slang spelled out: what lexicons and features see. */
  word: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
}>;

const shape =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+|\bw\/(?:in|out)?(?![\p{L}\d])|\d+(?:[/:.,-]\d+)+(?:st|nd|rd|th|am|pm|[ap])?|[\p{L}\p{M}\d_]+(?:(?:['’`&.-]|’)[\p{L}\p{M}\d]+)*|\p{Extended_Pictographic}|[^\s]/gu;

/** Words of `text` in order; at most `limit` of them, so that a pasted novel costs no more than a letter. */
export function tokensOf(text: string, limit = 300): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(shape)) {
    if (tokens.length >= limit) break;
    const raw = match[0];
    tokens.push({
      raw,
      word: wordOf(raw),
      start: match.index,
      end: match.index + raw.length,
      capital: /^\p{Lu}/u.test(raw),
    });
  }
  return tokens;
}

/** The form under which a word is looked up. */
export function wordOf(raw: string): string {
  let word = raw.toLowerCase();
  if (/[^\x20-\x7e]/.test(word)) {
    word = word
      .replace(/[’‘`´]/g, "'")
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
  }
  if (word.length > 3 && /([a-z])\1\1/.test(word)) word = word.replace(/([a-z])\1{2,}/g, "$1");
  return slang.get(word) ?? word;
}
