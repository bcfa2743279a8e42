import type { Command } from "../command.ts";
import { foldName } from "../fold.ts";
import type { Interview, Opportunity } from "../opportunity.ts";
import { sectorOf } from "../sector.ts";
import { isClosed } from "../view.ts";
import { ofCompany, which } from "../which.ts";
import type { Told } from "./applied.ts";

type LogInterview = Extract<Command, { command: "log-interview" }>;

/** The opportunity that the interview belongs to; null for a new one. */
export function meantBy(told: Told, command: LogInterview): Opportunity | null | "which" {
  const { record } = told.view;
  const unnamed = record.opportunities.find(({ company, agency }) => company === null && agency === null);
  if (command.company === undefined) {
    const pointed = record.opportunities.find(({ id }) => id === told.opportunityId);
    if (pointed !== undefined) return pointed;
    if (typeof command.round === "number" && command.round > 1) {
      const meant = which(record, { opportunityId: null });
      return "found" in meant ? meant.found : null;
    }
    return unnamed ?? null;
  }
  const all = ofCompany(record, command.company);
  if (all.length === 0) {
    const sector = sectorOf(told.view.guide, command.company);
    return unnamed === undefined ? null : { ...unnamed, company: command.company, sector };
  }
  // Another role at the same company is another process (situation 14).
  const { role } = command;
  const fitting = all.filter(
    (each) => role === undefined || each.role === null || foldName(each.role) === foldName(role),
  );
  if (fitting.length <= 1) return fitting[0] ?? null;
  const meant = which(record, { ...command, opportunityId: told.opportunityId });
  return "found" in meant ? meant.found : "which";
}

/** The interview on record that is told again, null for a further one, or that only the person knows. */
export function sameInterview(
  opportunity: Opportunity,
  command: LogInterview,
  ahead: boolean,
): Interview | null | "ask" {
  const { interviews } = opportunity;
  const { on, round } = command;
  const byRound =
    round === "final"
      ? interviews.find(({ final }) => final)
      : interviews.find((interview) => interview.round === round);
  if (byRound !== undefined) return byRound;
  const sameDay = on === undefined ? undefined : interviews.find((interview) => interview.on === on);
  if (typeof round === "number") return sameDay !== undefined && sameDay.round === round ? sameDay : null;
  if (sameDay !== undefined) return sameDay;
  const open = interviews.findLast(
    ({ on: known, status }) => status === "cancelled" || (known === null && status !== "held"),
  );
  const undated = open ?? interviews.findLast((interview) => interview.on === null);
  if (undated !== undefined) return undated;
  const last = interviews.at(-1);
  if (last === undefined) return null;
  // Closed and talking again: a new meeting, not the old one told anew.
  if (isClosed(opportunity)) return on === undefined ? last : null;
  if (on === undefined) return round === "final" ? null : last;
  if (round === "final") return last.round > 1 && last.status === "planned" ? last : null;
  const planned = interviews.some(({ status }) => status === "planned");
  // Held before, and one that is to come: a further round, without a doubt.
  return !planned && ahead ? null : "ask";
}
