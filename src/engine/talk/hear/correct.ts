import type { Command } from "../../command.ts";
import type { Interview, Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { whenOf } from "../talked-about.ts";
import { button, day, nameOf, type Turn, tell } from "../turn.ts";

type Correct = Extract<Command, { command: "correct" }>;

/** Puts right what was said before, and shows before -> after: never a second entry (8, 9). */
export function hearCorrection(turn: Turn, command: Correct, about: Opportunity | null): void {
  if (about === null) {
    tell(turn, "head", "correct.nothing");
    return;
  }
  const after = act(turn, command, about);
  if (after === null) return;
  const pairs = [...differences(turn, about, after)];
  if (pairs.length === 0) {
    tell(turn, "head", "correct.nothing");
    return;
  }
  for (const [before, now] of pairs)
    if (before === null) tell(turn, "head", "correct.done-plain", { after: now });
    else tell(turn, "head", "correct.done", { before, after: now });
  const renamed =
    about.company !== after.company || JSON.stringify(about.contacts) !== JSON.stringify(after.contacts);
  const wroteWrong = renamed && about.drafts.some(({ sentOn }) => sentOn !== null);
  if (!wroteWrong) return;
  tell(turn, "note", "correct.sent-wrong");
  turn.reply.buttons.push(
    button(turn, "correction", [{ command: "draft", document: "status-email", variant: "slip" }], after),
  );
}

function* differences(
  turn: Turn,
  before: Opportunity,
  after: Opportunity,
): Generator<readonly [string | null, string]> {
  if (before.company !== after.company) yield [before.company, nameOf(turn, after)];
  if (before.role !== after.role && after.role !== null) yield [before.role, after.role];
  for (const interview of after.interviews) {
    const old = before.interviews.find(({ id }) => id === interview.id);
    if (old && !sameWhen(old, interview)) yield [whenOf(turn, old), whenOf(turn, interview) ?? ""];
  }
  for (const contact of after.contacts) {
    const old = before.contacts.find(({ id }) => id === contact.id);
    if (contact.name !== null && old?.name !== contact.name) yield [old?.name ?? null, contact.name];
  }
  const by = after.timetable?.by ?? null;
  if (
    by !== null &&
    before.timetable?.by !== by &&
    before.interviews.every((old, i) => sameWhen(old, after.interviews[i] ?? old))
  )
    yield [before.timetable?.by ? day(turn, before.timetable.by) : null, day(turn, by)];
}

const sameWhen = (one: Interview, other: Interview): boolean =>
  one.on === other.on && one.at === other.at && one.timeZone === other.timeZone;
