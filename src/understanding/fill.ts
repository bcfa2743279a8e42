import type { Command, ReadingContext } from "../engine/command.ts";
import { isoOf } from "./dates/civil.ts";
import { clockOf } from "./dates/times.ts";
import { told } from "./labels.ts";
import type { Percept } from "./perceive.ts";

type Draft = { command: string; [slot: string]: unknown };

/** Commands with their slots filled from what was found in the message. */
export function fill(
  names: readonly { name: string; value: string | null }[],
  percept: Percept,
  context: ReadingContext,
): readonly Command[] {
  const { spans, text } = percept;
  const company = spans.known[0]?.company ?? newCompany(percept, context);
  const past =
    /\b(?:had|was|were|did|met|spoke|talked|went|called|sent|emailed|rang|interviewed|left|finished|just)\b/i.test(
      text,
    );
  return names.map(({ name, value }) => {
    const draft: Draft = { command: name };
    const slot = told[name];
    if (slot !== undefined && value !== null && value !== "none")
      draft[slot] = value === "true" ? true : value;
    const day = spans.dates.find((date) => date.kind !== "duration") ?? spans.dates[0];
    const iso = (on: number | null | undefined) => (on == null ? undefined : isoOf(on));
    if (company !== undefined && takesCompany.has(name)) draft["company"] = company;
    if (name === "log-interview" || name === "correct")
      set(draft, "on", iso(past ? (day?.past ?? day?.coming) : (day?.coming ?? day?.past)));
    if (name === "reschedule") set(draft, "on", iso(day?.coming));
    if (name === "log-interview" || name === "reschedule" || name === "correct")
      set(draft, "at", spans.times[0] && clockOf(spans.times[0].minutes));
    if (name === "called" || name === "emailed" || name === "thank-you-sent")
      set(draft, "on", iso(day?.past));
    if (name === "snooze") set(draft, "until", iso(day?.until));
    if (name === "note-timetable") {
      if (day?.within !== undefined) draft["within"] = day.within;
      else set(draft, "by", iso(day?.by));
    }
    if (name === "add-contact" || name === "set-profile") {
      set(draft, "email", percept.tokens.find((token) => /@\w+.*\./.test(token.raw))?.raw);
      set(draft, "phone", /\+?\d[\d ().-]{7,}\d/.exec(text)?.[0]);
      set(draft, "name", /\b(?!I\b)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+)/u.exec(text)?.[1]);
    }
    if (name === "add-note") draft["text"] = text;
    return draft as unknown as Command;
  });
}

const takesCompany = new Set([
  "log-interview",
  "reschedule",
  "interview-cancelled",
  "note-timetable",
  "add-contact",
  "add-note",
  "thank-you-sent",
  "called",
  "emailed",
  "contact-failed",
  "heard-back",
  "no-word",
  "draft",
  "correct",
  "status",
  "ask",
  "snooze",
  "stop-nudges",
  "resume-nudges",
  "close",
  "pick",
  "delete",
]);

function set(draft: Draft, slot: string, value: unknown): void {
  if (value !== undefined) draft[slot] = value;
}

function newCompany({ text }: Percept, context: ReadingContext): string | undefined {
  if (context.asked === "company" && text.trim().split(/\s+/).length <= 4)
    return text.trim().replace(/[.!?]+$/, "");
  return /\b(?:at|with|from|for|@)\s+((?:\p{Lu}[\p{L}\d&.'’-]*)(?:\s+(?:&\s+)?\p{Lu}[\p{L}\d&'’-]*)*)/u
    .exec(text)?.[1]
    ?.replace(/['’]s$/, "");
}
