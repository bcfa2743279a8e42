import type { Turn } from "./turn.ts";

/** Does the message hold one of the guide's cues of this name? `a+b` wants both parts. */
export const cued = (turn: Turn, name: string): boolean => holdsCue(turn.text, turn.guide.cues[name] ?? []);

/** Does `text` hold one of the cues? Cues are parts of words, lower case; `a+b` wants both. */
export function holdsCue(text: string, cues: readonly string[]): boolean {
  const folded = ` ${text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ")} `;
  return cues.some((cue) => cue.split("+").every((part) => folded.includes(part)));
}
