import { dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import { startRound } from "../cycle.ts";
import { foldName } from "../fold.ts";
import { type Interview, newOpportunity, type Opportunity } from "../opportunity.ts";
import { sectorOf } from "../sector.ts";
import { hasHappened, isClosed } from "../view.ts";
import { ofCompany, which } from "../which.ts";
import { instantOf } from "../zone.ts";
import { type Applied, dayProblem, done, refused, type Told, type When } from "./applied.ts";

type LogInterview = Extract<Command, { command: "log-interview" }>;

/**
 * An interview that the person had or will have. One that is on record is recognised and filled in,
 * never doubled (situations 63, 87); a further one closes the ladder and starts a cycle; whether
 * another day means the same or a further one is asked, not guessed.
 */
export function logInterview(told: Told, command: LogInterview): Applied {
  const problem = dayProblem(command);
  if (problem !== null) return refused(told, problem);
  const meant = meantBy(told, command);
  if (meant === "which") {
    const candidates = ofCompany(told.view.record, command.company ?? "").map(({ id }) => id);
    return refused(told, { problem: "which", candidates });
  }
  return meant === null ? logNew(told, command) : logKnown(told, describe(meant, command), command);
}

/** Adds an interview to an opportunity, as the latest of its rounds. */
export function addInterview(
  told: Told,
  opportunity: Opportunity,
  when: When,
  about: Readonly<{ round: number; final?: boolean; kind?: string | undefined; ahead: boolean }>,
): readonly [Opportunity, Interview] {
  const counter = opportunity.counter + 1;
  const interview: Interview = {
    id: `i${counter}`,
    round: about.round,
    final: about.final ?? false,
    ...when,
    kind: about.kind ?? null,
    status: about.ahead ? "planned" : "held",
    loggedAhead: about.ahead,
    loggedAt: told.at,
    cancelledBy: null,
  };
  return [{ ...opportunity, counter, interviews: sorted([...opportunity.interviews, interview]) }, interview];
}

/** The opportunity with this interview changed. */
export function withInterview(opportunity: Opportunity, interview: Interview): Opportunity {
  const interviews = opportunity.interviews.map((each) => (each.id === interview.id ? interview : each));
  return { ...opportunity, interviews: sorted(interviews) };
}

/** Is a day (and time) of an interview still to come? A day alone, today: as told, else no. */
export function isAhead(told: Told, when: When, said?: boolean): boolean {
  if (when.on === null) return said ?? false;
  const day = dayOf(when.on);
  if (when.at !== null) return instantOf(day, when.at, when.timeZone ?? told.view.zone) > told.at;
  return day > told.today || (day === told.today && (said ?? false));
}

export function whenOf(interview: Interview): When {
  return { on: interview.on, at: interview.at, timeZone: interview.timeZone };
}

/** The number of the round that would follow. */
export function nextRound(opportunity: Opportunity): number {
  return opportunity.interviews.reduce((last, { round }) => Math.max(last, round), 0) + 1;
}

function logNew(told: Told, command: LogInterview): Applied {
  const { record } = told.view;
  const fresh = newOpportunity(`o${record.counter + 1}`, told.at);
  const company = command.company ?? null;
  const described = describe({ ...fresh, company, sector: sectorOf(told.view.guide, company) }, command);
  const round = typeof command.round === "number" ? command.round : 1;
  const [opportunity, interview] = add(told, described, command, round);
  const result = done(told, opportunity, loggedFact(told, interview, { isNew: true, reopened: false }));
  return { ...result, record: { ...result.record, counter: record.counter + 1 } };
}

function logKnown(told: Told, opportunity: Opportunity, command: LogInterview): Applied {
  const same = sameInterview(opportunity, command, isAhead(told, whenSaid(command), command.ahead));
  if (same === "ask") {
    const last = opportunity.interviews.at(-1);
    if (last !== undefined) {
      const when = whenSaid(command);
      const round = nextRound(opportunity);
      return refused(
        told,
        { problem: "same-or-new", interviewId: last.id, when, nextRound: round },
        opportunity.id,
      );
    }
  } else if (same !== null) return tellAgain(told, opportunity, same, command);
  const reopened = isClosed(opportunity);
  const first = opportunity.interviews.length === 0;
  const round = typeof command.round === "number" ? command.round : nextRound(opportunity);
  const settled = first ? opportunity : startRound(holdPast(told, opportunity));
  const [next, interview] = add(told, settled, command, round);
  return done(told, next, loggedFact(told, interview, { isNew: false, reopened }));
}

/** Told before: what is new in it is filled in. */
function tellAgain(
  told: Told,
  opportunity: Opportunity,
  interview: Interview,
  command: LogInterview,
): Applied {
  const said = whenSaid(command);
  const when: When = {
    on: said.on ?? interview.on,
    at: said.at ?? (said.on === null || said.on === interview.on ? interview.at : null),
    timeZone: said.timeZone ?? interview.timeZone,
  };
  const ahead = isAhead(told, when, command.ahead ?? (said.on === null && interview.status === "planned"));
  const moved = interview.on !== null && when.on !== interview.on;
  const wasAhead = interview.status === "planned";
  const next: Interview = {
    ...interview,
    ...when,
    kind: command.kind ?? interview.kind,
    final: interview.final || command.round === "final",
    status: ahead ? "planned" : "held",
    loggedAhead: interview.loggedAhead || ahead,
    // A new day or time is told now: reminders before it go by that.
    loggedAt: ahead && (when.on !== interview.on || when.at !== interview.at) ? told.at : interview.loggedAt,
    cancelledBy: null,
  };
  const pause = opportunity.pause?.reason === "cancelled" ? null : opportunity.pause;
  const after = withInterview({ ...opportunity, pause }, next);
  if (moved || interview.status === "cancelled")
    return done(told, after, {
      fact: "interview-moved",
      interviewId: next.id,
      before: whenOf(interview),
      after: when,
    });
  if (wasAhead && !ahead) return done(told, after, { fact: "interview-held", interviewId: next.id });
  if (interview.on === null && when.on !== null)
    return done(told, after, loggedFact(told, next, { isNew: false, reopened: false }));
  const filledIn = JSON.stringify(next) !== JSON.stringify(interview);
  return done(told, after, { fact: "interview-known", interviewId: next.id, filledIn });
}

/** The interview on record that is told again, null for a further one, or that only the person knows. */
function sameInterview(
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

/** The opportunity that the interview belongs to; null for a new one. */
function meantBy(told: Told, command: LogInterview): Opportunity | null | "which" {
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

function describe(opportunity: Opportunity, command: LogInterview): Opportunity {
  return {
    ...opportunity,
    role: command.role ?? opportunity.role,
    agency:
      command.agency === undefined ? opportunity.agency : { name: command.agency, directContact: false },
    internal: command.internal ?? opportunity.internal,
  };
}

function add(told: Told, opportunity: Opportunity, command: LogInterview, round: number) {
  const when = whenSaid(command);
  return addInterview(told, opportunity, when, {
    round,
    final: command.round === "final",
    kind: command.kind,
    ahead: isAhead(told, when, command.ahead),
  });
}

/** What was planned and is over counts as held from here on. */
function holdPast(told: Told, opportunity: Opportunity): Opportunity {
  return {
    ...opportunity,
    interviews: opportunity.interviews.map((interview) =>
      interview.status === "planned" && hasHappened(told.view, interview, told.at)
        ? { ...interview, status: "held" }
        : interview,
    ),
  };
}

function loggedFact(told: Told, interview: Interview, about: { isNew: boolean; reopened: boolean }) {
  const when = whenOf(interview);
  const { id: interviewId, round } = interview;
  const ahead = interview.status === "planned" && !hasHappened(told.view, interview, told.at);
  return { fact: "interview-logged", interviewId, round, when, ahead, ...about } as const;
}

function whenSaid(command: LogInterview): When {
  return { on: command.on ?? null, at: command.at ?? null, timeZone: command.timeZone ?? null };
}

function sorted(interviews: readonly Interview[]): readonly Interview[] {
  return interviews.toSorted(
    (one, other) => one.round - other.round || (one.on ?? "9").localeCompare(other.on ?? "9"),
  );
}
