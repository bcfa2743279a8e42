import { budgetOf } from "../../budget.ts";
import { addBusinessDays } from "../../business-days.ts";
import { dateOf, dayOf } from "../../calendar.ts";
import type { Opportunity } from "../../opportunity.ts";
import { customOf } from "../../view.ts";
import { cued } from "../cues.ts";
import { openQuestion } from "../open.ts";
import { askClash } from "../problems.ts";
import { usedOf } from "../talked-about.ts";
import { ask, button, day, nameOf, type Turn, tell, viewNow, words } from "../turn.ts";
import type { DraftCommand } from "./draft.ts";

/** Texts that would do harm are not written, and the best thing instead is named. True: refused. */
export function refusal(turn: Turn, command: DraftCommand, about: Opportunity): boolean {
  const { document } = command;
  const company = nameOf(turn, about);
  if (document === "second-interview-reply" || document === "reschedule-reply") {
    const open = openQuestion(turn);
    const [pending] = open?.pending ?? [];
    const { on, weekday, weekdayOn } = open?.payload ?? {};
    if (open?.kind === "clash" && pending && typeof on === "string" && typeof weekday === "number") {
      const clash = { problem: "date-clash", on, weekday, weekdayOn: String(weekdayOn) } as const;
      askClash(turn, pending, clash, about, "clash.before-draft");
      return true;
    }
  }
  if (document === "rejection-reply" && about.outcome === null && command.variant === undefined) {
    tell(turn, "head", "refuse.no-reply-yet", { company });
    const said = [{ command: "heard-back", result: "rejected" }, { ...command }] as const;
    turn.reply.buttons.push(button(turn, "rejected", said, about));
    return true;
  }
  if (document === "rejection-reply" && command.variant === undefined) {
    const last = about.answers.findLast(({ result }) => result === "rejected");
    if (last?.automatic) {
      tell(turn, "head", "refuse.automatic");
      return true;
    }
  }
  if (document === "offer-deadline-email" && command.side !== "offering")
    return refuseBluff(turn, command, about);
  return chases.has(document ?? "") && refuseChase(turn, command, about, company);
}

/** Nothing is made up (46): three questions get to something real. */
export function refuseToInvent(turn: Turn, about: Opportunity | null): void {
  tell(turn, "head", "refuse.made-up");
  turn.reply.buttons.push(
    button(turn, "find-hook", [{ command: "choose", choice: "hook" }], about, "primary"),
  );
}

const chases: ReadonlySet<string> = new Set([
  "call-script",
  "voicemail-script",
  "status-email",
  "hook-email",
  "decision-date-email",
]);

/** O1, O11: a real offer with a real date, told by the person, or no note. */
function refuseBluff(turn: Turn, _command: DraftCommand, about: Opportunity): boolean {
  const real = about.rivalOffer !== null || turn.record.opportunities.some(({ offer }) => offer !== null);
  if (real && !cued(turn, "bluff")) return false;
  tell(turn, "head", "refuse.offer-not-real");
  turn.reply.buttons.push(
    button(turn, "decision-date-email", [{ command: "draft", document: "decision-date-email" }], about),
  );
  return true;
}

/** R5 and R7: nothing beyond the budget, nothing before the employer's own date without real news. */
function refuseChase(turn: Turn, command: DraftCommand, about: Opportunity, company: string): boolean {
  if (command.variant) return false;
  const view = viewNow(turn);
  const { spent } = budgetOf(view, about);
  if (spent && about.answers.findLast(({ on }) => on === turn.today) === undefined) {
    tell(turn, "head", "refuse.fourth", usedOf(turn, about));
    ask(
      turn,
      { kind: "close-it", asked: "confirm", pending: [{ command: "close", reason: "no-answer" }] },
      about,
      words(turn, "refuse.close-question", { company }),
      [
        button(turn, "close-it", [{ command: "close", reason: "no-answer" }], about),
        button(turn, "keep-open", [{ command: "choose", choice: "keep-open" }], about),
      ],
    );
    return true;
  }
  const by = about.timetable?.by ?? null;
  if (by === null || by < turn.today || command.anyway) return false;
  const free = dateOf(addBusinessDays(dayOf(by), customOf(view, about).afterTheirDate, view.country));
  tell(turn, "head", "refuse.before-date", { by: day(turn, by), day: day(turn, free) });
  turn.reply.buttons.push(button(turn, "real-news", [{ ...command, anyway: true }], about));
  return true;
}
