import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { cued } from "../cues.ts";
import { button, day, namedButton, nameOf, type Turn, tell, viewNow } from "../turn.ts";

type NoteTimetable = Extract<Command, { command: "note-timetable" }>;

/** What the employer said about when they decide: the date echoed, or "no date" said plainly (R10). */
export function hearTimetable(turn: Turn, command: NoteTimetable, about: Opportunity | null): void {
  const after = act(turn, command, about);
  if (after === null) return;
  const company = nameOf(turn, after);
  const { timetable } = after;
  if (timetable?.by) {
    tellDate(turn, command, after);
    return;
  }
  const days = viewNow(turn).guide.cadence.afterInterview[after.sector];
  if (cued(turn, "forgot")) tell(turn, "saved", "timetable.vague-forgot", { days });
  else if (/\bsoon\b/i.test(turn.text)) tell(turn, "saved", "timetable.soon", { days });
  else if (cued(turn, "no-date-yet")) tell(turn, "saved", "timetable.soon-later", { days });
  else tell(turn, "saved", "timetable.vague", { days, company });
}

function tellDate(turn: Turn, command: NoteTimetable, after: Opportunity): void {
  const { timetable } = after;
  if (!timetable?.by) return;
  const company = nameOf(turn, after);
  const by = day(turn, timetable.by);
  const counted = timetable.countedFrom === "interview" ? (after.interviews.at(-1)?.on ?? null) : null;
  if (timetable.by < turn.today) tell(turn, "saved", "timetable.by-passed", { company, by });
  else if (counted !== null)
    tell(turn, "saved", "timetable.by-counted", { company, by, from: day(turn, counted) });
  else tell(turn, "saved", "timetable.by", { company, by });
  if (timetable.by === turn.today) tell(turn, "note", "timetable.today");
  if (command.by !== undefined && command.by !== timetable.by) tell(turn, "note", "timetable.weekend");
  if (command.otherBy !== undefined) {
    const other = day(turn, command.otherBy);
    tell(turn, "note", "timetable.other", { other });
    const again: Command = { command: "note-timetable", by: command.otherBy };
    turn.reply.buttons.push(namedButton(other, [again], after.id));
  }
  if (!turn.asked && after.contactLog.every(({ channel }) => channel !== "thank-you"))
    turn.reply.buttons.push(
      button(turn, "thank-you-note", [{ command: "draft", document: "thank-you" }], after),
    );
}
