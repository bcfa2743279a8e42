import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { isClosed } from "../../view.ts";
import { nextNudge } from "../follow.ts";
import { companyAndRole, usedOf } from "../talked-about.ts";
import { day, nameOf, type Turn, tell, words } from "../turn.ts";
import { actButtons, bestAct } from "./best-act.ts";
import { logOf, nextOf, standingOf } from "./standing.ts";

/** More rows than this are counted instead: fifty stay readable, and the board has them all. */
const rowsMax = 12;

/** All interviews by their next date, what is used of each budget, one suggested act (85). */
export function list(turn: Turn): void {
  const all = turn.record.opportunities;
  if (all.length === 0) {
    tell(turn, "head", "list.empty");
    return;
  }
  tell(turn, "head", "list.intro");
  const ordered = [...all].sort((one, other) => weight(turn, one) - weight(turn, other));
  for (const one of ordered.slice(0, rowsMax)) turn.reply.head.push(row(turn, one));
  if (ordered.length > rowsMax) tell(turn, "head", "list.more", { count: ordered.length - rowsMax });
  suggest(turn);
}

function row(turn: Turn, about: Opportunity): string {
  const company = companyAndRole(about, nameOf(turn, about));
  const next = nextOf(turn, about);
  const standing = standingOf(turn, about);
  return next === null
    ? words(turn, "list.row-bare", { company, standing })
    : words(turn, "list.row", { company, standing, next });
}

function weight(turn: Turn, about: Opportunity): number {
  if (isClosed(about)) return Number.MAX_SAFE_INTEGER;
  return nextNudge(turn, about)?.dueAt ?? Number.MAX_SAFE_INTEGER - 1;
}

function suggest(turn: Turn): void {
  const act = bestAct(turn);
  if (act === null) {
    tell(turn, "note", "list.suggest-none");
    return;
  }
  tell(turn, "next", "list.suggest", { act: act.sentence });
  turn.reply.buttons.push(...act.buttons);
}

/** Where one stands, with its timeline; without a company, what is best to do now (85, 86). */
export function status(
  turn: Turn,
  command: Extract<Command, { command: "status" }>,
  about: Opportunity | null,
): void {
  if (about === null) {
    if (command.company !== undefined) {
      tell(turn, "head", "status.unknown-company", { company: command.company });
      return;
    }
    if (turn.record.opportunities.length === 0) {
      tell(turn, "head", "list.empty");
      return;
    }
    next(turn);
    return;
  }
  const company = nameOf(turn, about);
  tell(turn, "head", "status.line", {
    company: companyAndRole(about, company),
    standing: standingOf(turn, about),
  });
  const { used, budget } = usedOf(turn, about);
  if (used > 0) tell(turn, "head", "status.contacts", { used, budget });
  const log = logOf(turn, about);
  if (log.length === 0 && !isClosed(about)) tell(turn, "saved", "status.log-none");
  else if (log.length > 0) {
    tell(turn, "saved", "status.log");
    for (const interview of about.interviews)
      if (interview.on !== null)
        tell(turn, "saved", "status.interview-row", { day: day(turn, interview.on), round: interview.round });
    for (const entry of log.slice(-6)) tell(turn, "saved", "status.log-row", { entry });
  }
  const upcoming = nextOf(turn, about);
  if (upcoming !== null) turn.reply.next.push(`${upcoming}.`);
  const act = bestAct(turn, [about]);
  if (act) turn.reply.buttons.push(...actButtons(turn, about, act.stage));
}

/** "What's next?" over everything: the act of today, else the next dates. */
function next(turn: Turn): void {
  const act = bestAct(turn);
  if (act) {
    tell(turn, "head", "list.suggest", { act: act.sentence });
    turn.reply.buttons.push(...act.buttons);
  } else tell(turn, "head", "list.suggest-none");
  const ahead = turn.record.opportunities
    .filter((one) => !isClosed(one))
    .sort((one, other) => weight(turn, one) - weight(turn, other));
  for (const one of ahead.slice(0, 4)) turn.reply.saved.push(row(turn, one));
}
