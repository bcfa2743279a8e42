import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { plan } from "../../plan.ts";
import { stageOf } from "../../stage.ts";
import { tellAssumption } from "../abroad.ts";
import { act } from "../acting.ts";
import { button, day, nameOf, type Turn, tell, viewNow, words } from "../turn.ts";

/**
 * "Nothing yet": normalises the wait, then names the one act that is best (situation 32). Before
 * the employer's own date it pushes nobody (36).
 */
export function hearNoWord(
  turn: Turn,
  command: Extract<Command, { command: "no-word" }>,
  about: Opportunity | null,
  rest: readonly Command[],
): void {
  const after = act(turn, command, about);
  if (after === null) return;
  if (rest.some(({ command: name }) => name === "snooze" || name === "draft" || name === "stop-nudges"))
    return;
  const company = nameOf(turn, after);
  const stage = stageOf(viewNow(turn), after, turn.at);
  switch (stage) {
    case "paused":
      if (after.pause?.until)
        tell(turn, "head", "silence.paused", { company, day: day(turn, after.pause.until) });
      else tell(turn, "head", "silence.figure");
      return;
    case "call":
      tell(turn, "head", "silence.figure");
      tell(turn, "saved", "silence.call", { company });
      tellAgency(turn, after);
      turn.reply.buttons.push(
        button(turn, "call-script", [{ command: "draft", document: "call-script" }], after, "primary"),
        button(turn, "email-instead", [{ command: "choose", choice: "email-instead" }], after),
        button(turn, "i-called", [{ command: "choose", choice: "i-called" }], after),
        button(turn, "rehearse", [{ command: "choose", choice: "rehearse" }], after),
      );
      return;
    case "email":
      tell(turn, "head", "silence.figure");
      tell(turn, "saved", "silence.email", { company });
      tellAssumption(turn, after, "note");
      tellAgency(turn, after);
      turn.reply.buttons.push(
        button(turn, "hook-email", [{ command: "draft", document: "hook-email" }], after, "primary"),
        button(turn, "status-email", [{ command: "draft", document: "status-email" }], after),
      );
      return;
    case "check-back":
      tell(turn, "head", "silence.check-back", { company });
      turn.reply.buttons.push(
        button(
          turn,
          "decision-date-email",
          [{ command: "draft", document: "decision-date-email" }],
          after,
          "primary",
        ),
      );
      return;
    case "closing":
      tell(turn, "head", "silence.closing", { company });
      turn.reply.buttons.push(
        button(turn, "close-it", [{ command: "close", reason: "no-answer" }], after, "primary"),
        button(turn, "keep-open", [{ command: "choose", choice: "keep-open" }], after),
      );
      return;
    case "closed":
      tell(turn, "head", "silence.closed", { company });
      return;
    case "next-round":
      tell(turn, "head", "silence.next-round", { company });
      return;
    default:
      tell(turn, "head", "silence.figure");
      tell(turn, "saved", "silence.waiting", { company, why: whyWait(turn, after) });
  }
}

/** With an agency in between it is the agency that is asked (22). */
function tellAgency(turn: Turn, { agency }: Opportunity): void {
  if (agency === null || agency.directContact) return;
  if (agency.name === null) tell(turn, "saved", "silence.agency");
  else tell(turn, "saved", "silence.agency-named", { agency: agency.name });
}

function whyWait(turn: Turn, opportunity: Opportunity): string {
  const by = opportunity.timetable?.by ?? null;
  if (by !== null && by >= turn.today) return words(turn, "silence.before-their-date", { by: day(turn, by) });
  const next = plan(turn.guide, turn.record, turn.at).find(
    (nudge) => nudge.opportunityId === opportunity.id && nudge.kind !== "thank-you",
  );
  return next
    ? words(turn, "silence.before-week", { day: day(turn, next.wall.slice(0, 10)) })
    : words(turn, "status.waiting");
}
