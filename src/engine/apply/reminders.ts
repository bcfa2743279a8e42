import { addBusinessDays, workingDayFrom } from "../business-days.ts";
import { dateOf, dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Person } from "../record.ts";
import { type Applied, dayProblem, done, onOpportunity, refused, type Told } from "./applied.ts";
import { remindersSoFar } from "./heard-back.ts";

/** Later: one opportunity (situation 35), or everything with `scope: all` (82). No contact, no rung lost. */
export function snooze(told: Told, command: Extract<Command, { command: "snooze" }>): Applied {
  const problem = dayProblem({ on: command.until });
  if (problem !== null) return refused(told, problem);
  const { country, guide } = told.view;
  const later = addBusinessDays(told.today, guide.cadence.laterDays, country);
  const until = command.until ?? dateOf(workingDayFrom(guide, later, country));
  if (dayOf(until) < told.today) return refused(told, { problem: "past-date", on: until });
  if (command.scope === "all")
    return onPerson(
      told,
      { nudges: { state: "paused", until } },
      { fact: "snoozed", until, everything: true },
    );
  return onOpportunity(told, command, (opportunity) => {
    const seq = remindersSoFar(opportunity) + 1;
    const next = { ...opportunity, snooze: { until, seq, setAt: told.at } };
    return done(told, next, { fact: "snoozed", until, everything: false });
  });
}

/** Of one company where one is named, else all; data is kept (situation 82). */
export function stopNudges(told: Told, command: Extract<Command, { command: "stop-nudges" }>): Applied {
  if (command.company === undefined)
    return onPerson(
      told,
      { nudges: { state: "stopped", until: null } },
      { fact: "nudges", state: "stopped", everything: true },
    );
  return onOpportunity(told, command, (opportunity) =>
    done(told, { ...opportunity, stopped: true }, { fact: "nudges", state: "stopped", everything: false }),
  );
}

/** From the next working day on: what fell due meanwhile does not come all at once. */
export function resumeNudges(told: Told, command: Extract<Command, { command: "resume-nudges" }>): Applied {
  const { country, guide } = told.view;
  const nudgesFrom = dateOf(workingDayFrom(guide, told.today + 1, country));
  if (command.company === undefined)
    return onPerson(
      told,
      { nudges: { state: "on", until: null }, nudgesFrom },
      { fact: "nudges", state: "on", everything: true },
    );
  return onOpportunity(told, command, (opportunity) =>
    done(
      told,
      { ...opportunity, stopped: false, snooze: null, nudgesFrom },
      { fact: "nudges", state: "on", everything: false },
    ),
  );
}

function onPerson(told: Told, change: Partial<Person>, fact: Applied["facts"][number]): Applied {
  const { record } = told.view;
  return {
    record: { ...record, person: { ...record.person, ...change } },
    opportunityId: null,
    facts: [fact],
    problem: null,
  };
}
