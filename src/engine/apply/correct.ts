import { dayOf } from "../calendar.ts";
import type { Command, IsoDate } from "../command.ts";
import { foldCompany } from "../fold.ts";
import type { Interview, Opportunity } from "../opportunity.ts";
import { sectorOf } from "../sector.ts";
import { baseInterview, viewOf } from "../view.ts";
import { ofCompany } from "../which.ts";
import {
  type Applied,
  dayProblem,
  done,
  type Fact,
  onOpportunity,
  refused,
  type Told,
  toldAt,
  type When,
} from "./applied.ts";
import { moveEntry } from "./contacted.ts";
import { isAhead, whenOf, withInterview } from "./interviews.ts";
import { noteTimetable, recount } from "./note-timetable.ts";
import { renameContact } from "./people.ts";

type Correct = Extract<Command, { command: "correct" }>;

/**
 * Puts right what was said before: it changes what is on record and never adds to it (situations
 * 8, 9). A company on record is the record meant; any other is its new name.
 */
export function correct(told: Told, command: Correct): Applied {
  const problem = dayProblem(command);
  if (problem !== null) return refused(told, problem);
  const meant = command.company !== undefined && ofCompany(told.view.record, command.company).length > 0;
  const others = command.role ?? command.name ?? command.on ?? command.at;
  const pointer = meant && !isOnlyRename(told, command, others !== undefined) ? command : {};
  return onOpportunity(told, pointer, (opportunity) => {
    const newName = pointer === command ? undefined : command.company;
    const steps: ((opportunity: Opportunity, told: Told) => Applied)[] = [];
    if (newName !== undefined) steps.push((each, now) => rename(now, each, newName));
    const { role, name } = command;
    if (role !== undefined) steps.push((each, now) => setRole(now, each, role));
    if (name !== undefined) steps.push((each, now) => renameContact(now, each, name));
    if (command.on !== undefined || command.at !== undefined)
      steps.push((each, now) => correctWhen(now, each, command));
    return inTurn(told, opportunity, steps);
  });
}

/** "It's Acme Labs, not Acme" where Acme Labs is on record by a name that merely begins alike. */
function isOnlyRename(told: Told, command: Correct, hasOthers: boolean): boolean {
  if (hasOthers || command.company === undefined) return false;
  const folded = foldCompany(command.company);
  return !ofCompany(told.view.record, command.company).some(
    ({ company }) => company !== null && foldCompany(company) === folded,
  );
}

function inTurn(
  told: Told,
  opportunity: Opportunity,
  steps: readonly ((opportunity: Opportunity, told: Told) => Applied)[],
): Applied {
  const facts: Fact[] = [];
  let now = told;
  for (const step of steps) {
    const current = now.view.record.opportunities.find(({ id }) => id === opportunity.id) ?? opportunity;
    const applied = step(current, now);
    if (applied.problem !== null) return refused(told, applied.problem, opportunity.id);
    facts.push(...applied.facts);
    now = toldAt(viewOf(told.view.guide, applied.record), told.at, told.opportunityId, false);
  }
  return { record: now.view.record, opportunityId: opportunity.id, facts, problem: null };
}

/** Everywhere, unsent drafts included; one that went out with the old name is worth a word (situation 9). */
function rename(told: Told, opportunity: Opportunity, company: string): Applied {
  const before = opportunity.company;
  const sentWithOldName = opportunity.drafts.some(({ sentOn }) => sentOn !== null);
  // An unsent draft with the wrong name is written anew from the facts, not patched.
  const drafts = opportunity.drafts.filter(({ sentOn }) => sentOn !== null);
  return done(
    told,
    { ...opportunity, company, sector: sectorOf(told.view.guide, company), drafts },
    {
      fact: "renamed",
      before,
      after: company,
      sentWithOldName,
    },
  );
}

function setRole(told: Told, opportunity: Opportunity, role: string): Applied {
  return done(told, { ...opportunity, role }, { fact: "role", before: opportunity.role, after: role });
}

/** The day of what was told last: a contact, their date, else the last interview. */
function correctWhen(told: Told, opportunity: Opportunity, command: Correct): Applied {
  const { on } = command;
  const last = told.view.record.history.at(-1);
  const about = last?.opportunityId === opportunity.id ? (last.commands.at(-1) ?? "") : "";
  if (on !== undefined && command.at === undefined) {
    const entry = opportunity.contactLog.toSorted((one, other) => one.loggedAt - other.loggedAt).at(-1);
    const isContact = ["called", "emailed", "thank-you-sent"].includes(about);
    // A contact comes after the interview: an earlier day can only be the interview's own.
    const since = baseInterview(opportunity)?.on ?? on;
    if (isContact && entry !== undefined && on >= since && dayOf(on) <= told.today)
      return moveEntry(told, opportunity, entry, on);
    if (about === "note-timetable" && dayOf(on) > told.today) {
      const here = { ...told, opportunityId: opportunity.id };
      return noteTimetable(here, { command: "note-timetable", by: on });
    }
  }
  return correctInterview(told, opportunity, command, on);
}

function correctInterview(
  told: Told,
  opportunity: Opportunity,
  command: Correct,
  on: IsoDate | undefined,
): Applied {
  const interview = lastTold(opportunity);
  if (interview === undefined) return refused(told, { problem: "no-interview" }, opportunity.id);
  const after: When = {
    on: on ?? interview.on,
    at: command.at ?? interview.at,
    timeZone: command.timeZone ?? interview.timeZone,
  };
  const ahead = isAhead(told, after, interview.status === "planned");
  const moved: Interview = {
    ...interview,
    ...after,
    status: ahead ? "planned" : "held",
    loggedAhead: interview.loggedAhead || ahead,
    loggedAt: ahead ? told.at : interview.loggedAt,
  };
  const fact = {
    fact: "interview-moved",
    interviewId: interview.id,
    before: whenOf(interview),
    after,
  } as const;
  return done(told, recount(told.view, withInterview(opportunity, moved)), fact);
}

function lastTold(opportunity: Opportunity): Interview | undefined {
  const newest = opportunity.interviews.toSorted((one, other) => one.loggedAt - other.loggedAt).at(-1);
  return newest ?? baseInterview(opportunity) ?? undefined;
}
