import type { Draft } from "../draft.ts";
import type { Button, Message } from "../message.ts";

/**
 * One reply in the making. The parts keep their order whatever order they are found in: the answer
 * first, then what was saved, what is worth knowing, what comes next, and one question at the end.
 */
export type Reply = {
  head: string[];
  saved: string[];
  note: string[];
  next: string[];
  question: string | null;
  /** Buttons of the question, then acts, then undo. */
  buttons: Button[];
  undo: Button | null;
  draft: Draft | null;
};

export const newReply = (): Reply => ({
  head: [],
  saved: [],
  note: [],
  next: [],
  question: null,
  buttons: [],
  undo: null,
  draft: null,
});

/** The most words that a reply has beside a draft (reply manners). */
const wordsMax = 90;
/** Platforms show five in a row: more are hard to take in anyway. */
const buttonsMax = 6;

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The parts as one message; null when there is nothing to say. What is least needed goes first. */
export function assemble(reply: Reply): Message | null {
  const question = reply.question === null ? [] : [reply.question];
  const { head, saved, note, next } = reply;
  const shapes = [
    [[...head, ...saved], [...note, ...next], question],
    [[...head, ...saved], [...note.slice(0, 1), ...next], question],
    [[...head, ...saved], next, question],
    [[...head, ...saved], next.slice(0, 1), question],
    [[...head, ...saved], [], question],
    [[...head.slice(0, 1), ...saved], [], question],
  ];
  const texts = shapes.map((parts) => parts.map(paragraph).filter(Boolean).join("\n\n"));
  const text = texts.find((candidate) => countWords(candidate) <= wordsMax) ?? texts.at(-1) ?? "";
  if (text === "" && reply.draft === null) return null;
  return { text, buttons: buttonsOf(reply), draft: reply.draft, files: [], links: [] };
}

/** Sentences in one paragraph; items ("- ...") on lines of their own. */
function paragraph(sentences: readonly string[]): string {
  let text = "";
  for (const sentence of sentences)
    text +=
      text === ""
        ? sentence
        : sentence.startsWith("- ") || sentence.includes("\n- ")
          ? `\n${sentence}`
          : /(^|\n)- [^\n]*$/.test(text)
            ? `\n\n${sentence}`
            : ` ${sentence}`;
  return text;
}

function buttonsOf({ buttons, undo }: Reply): readonly Button[] {
  const seen = new Set<string>();
  const shown = buttons.filter(({ label }) => !seen.has(label) && seen.add(label)).slice(0, buttonsMax);
  return undo ? [...shown, undo] : shown;
}
