import type { DateSpan } from "./dates/read.ts";
import type { TimeSpan } from "./dates/times.ts";
import type { KnownSpan } from "./names/known.ts";
import type { Token } from "./tokens.ts";

/** A new name or title that the message mentions. */
export type NewSpan = Readonly<{
  first: number;
  last: number;
  kind: "company" | "person" | "role" | "title";
  text: string;
  /** Taken for a name by its place alone. */
  guessed?: boolean;
}>;

/** All that was found in a message before its meaning is asked for. */
export type Spans = Readonly<{
  dates: readonly DateSpan[];
  times: readonly TimeSpan[];
  known: readonly KnownSpan[];
  fresh: readonly NewSpan[];
}>;

/** A word as the classifier sees it: names, days and numbers are stood for by their kind. */
export type Item = Readonly<{ text: string; first: number; masked: boolean }>;

const email = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** The message with its spans masked. */
export function masked(tokens: readonly Token[], spans: Spans): readonly Item[] {
  const marks = new Map<number, { text: string; last: number }>();
  for (const span of spans.times) marks.set(span.first, { text: "<time>", last: span.last });
  for (const span of spans.dates) marks.set(span.first, { text: dateMark(span), last: span.last });
  for (const span of spans.fresh)
    marks.set(span.first, {
      text: span.kind === "company" ? "<co>" : span.kind === "person" ? "<new>" : `<${span.kind}>`,
      last: span.last,
    });
  for (const span of spans.known)
    marks.set(span.first, { text: span.kind === "company" ? "<co>" : "<per>", last: span.last });
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mark = marks.get(i);
    if (mark) {
      items.push({ text: mark.text, first: i, masked: true });
      i = Math.max(mark.last, i + 1);
      continue;
    }
    const token = tokens[i];
    if (token)
      items.push({
        text: email.test(token.raw)
          ? "<mail>"
          : /^[+\d(][\d().-]{6,}$/.test(token.raw)
            ? "<tel>"
            : /^\d+$/.test(token.word)
              ? "<num>"
              : token.word,
        first: i,
        masked: false,
      });
    i += 1;
  }
  return items;
}

function dateMark(span: DateSpan): string {
  if (span.kind === "duration") return span.coming === null ? "<len>" : "<len:in>";
  if (span.kind === "period") return "<period>";
  return span.tense === undefined ? "<day>" : `<day:${span.tense}>`;
}
