import type { Command } from "../command.ts";
import { startRound } from "../cycle.ts";
import { type Interview, newOpportunity, type Opportunity } from "../opportunity.ts";
import { sectorOf } from "../sector.ts";
import { hasHappened, isClosed } from "../view.ts";
import { ofCompany } from "../which.ts";
import { type Applied, dayProblem, done, refused, type Told, type When } from "./applied.ts";
import { addInterview, holdPast, isAhead, nextRound, whenOf, withInterview } from "./interviews.ts";
import { meantBy, sameInterview } from "./same-interview.ts";

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

function loggedFact(told: Told, interview: Interview, about: { isNew: boolean; reopened: boolean }) {
  const when = whenOf(interview);
  const { id: interviewId, round } = interview;
  const ahead = interview.status === "planned" && !hasHappened(told.view, interview, told.at);
  return { fact: "interview-logged", interviewId, round, when, ahead, ...about } as const;
}

function whenSaid(command: LogInterview): When {
  return { on: command.on ?? null, at: command.at ?? null, timeZone: command.timeZone ?? null };
}
