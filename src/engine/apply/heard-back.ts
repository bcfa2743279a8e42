import { unanswered } from "../budget.ts";
import { businessDayUntil, isWorkingDay } from "../business-days.ts";
import { type Day, dateOf, dayOf, weekdayOf } from "../calendar.ts";
import type { AnswerResult, Command, IsoDate } from "../command.ts";
import { resetBy, startRound } from "../cycle.ts";
import { checkInDay } from "../ladder.ts";
import { newOpportunity, type Opportunity, type Pause } from "../opportunity.ts";
import { hasHappened, isClosed, type View } from "../view.ts";
import { which } from "../which.ts";
import { type Applied, dayProblem, done, onOpportunity, refused, type Told, type When } from "./applied.ts";
import { addInterview, holdPast, isAhead, nextRound, whenOf, withInterview } from "./interviews.ts";

type HeardBack = Extract<Command, { command: "heard-back" }>;

/** The employer answered. Without what, nothing changes (situation 33). */
export function heardBack(told: Told, command: HeardBack): Applied {
  const problem = dayProblem(command);
  if (problem !== null) return refused(told, problem);
  const { result } = command;
  if (told.create && "unknown" in which(told.view.record, { ...command, opportunityId: null })) {
    const { record } = told.view;
    const id = `o${record.counter + 1}`;
    const fresh = { ...newOpportunity(id, told.at), company: command.company ?? null };
    const applied =
      result === undefined ? refused(told, { problem: "no-date" }) : answer(told, fresh, command, result);
    return applied.problem === null
      ? { ...applied, record: { ...applied.record, counter: record.counter + 1 } }
      : applied;
  }
  return onOpportunity(told, command, (opportunity) =>
    result === undefined
      ? done(told, opportunity, { fact: "answer-unclear" })
      : answer(told, opportunity, command, result),
  );
}

/** Still nothing from them. Before the check-in is due that is no news (R7). */
export function noWord(told: Told, command: Extract<Command, { command: "no-word" }>): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const checkIn = checkInDay(told.view, opportunity);
    const tooEarly = checkIn === null || told.today < checkIn || isWaiting(told, opportunity);
    const fact = { fact: "no-word", tooEarly, checkInOn: checkIn === null ? null : dateOf(checkIn) } as const;
    if (tooEarly || opportunity.noWordOn !== null || unanswered(opportunity).length > 0)
      return done(told, opportunity, fact);
    const pause = opportunity.pause?.reason === "cancelled" ? opportunity.pause : null;
    return done(told, { ...opportunity, noWordOn: dateOf(told.today), pause }, fact);
  });
}

function answer(told: Told, opportunity: Opportunity, command: HeardBack, result: AnswerResult): Applied {
  if (result === "second-interview") return invited(told, opportunity, command);
  const today = dateOf(told.today);
  const by = command.on ?? null;
  const entry = {
    on: today,
    result,
    words: command.words ?? null,
    automatic: command.automatic ?? false,
    by,
  };
  const heard = { ...resetBy(opportunity, told.today), answers: [...opportunity.answers, entry] };
  const open = { ...heard, outcome: null, closedOn: null };
  const next = { ...open, ...consequences(told, open, result, by, command.words ?? null) };
  return done(told, next, {
    fact: "answered",
    result,
    by,
    automatic: entry.automatic,
    until: next.pause?.until ?? null,
    reopened: isClosed(opportunity) && !isClosed(next),
  });
}

function consequences(
  told: Told,
  opportunity: Opportunity,
  result: Exclude<AnswerResult, "second-interview">,
  by: IsoDate | null,
  words: string | null,
): Partial<Opportunity> {
  const today = dateOf(told.today);
  switch (result) {
    case "offer":
      return { outcome: "offer", closedOn: today, offer: { by, firstChoice: null, extraDays: null } };
    case "rejected":
    case "filled":
      return { outcome: result, closedOn: today };
    case "on-hold":
      return { pause: pausedUntil("on-hold", told.today + 7 * told.view.guide.cadence.onHoldWeeks) };
    case "check-back":
      return {
        pause: pausedUntil(
          "check-back",
          by === null
            ? told.today + 7 * told.view.guide.cadence.onHoldWeeks
            : checkBackDay(told.view, dayOf(by)),
        ),
      };
    case "other":
      return { snooze: reminderOf(told, opportunity, by) };
    case "still-deciding":
      return {};
  }

  function pausedUntil(reason: Pause["reason"], until: Day): Pause {
    return { reason, since: today, until: dateOf(until), words };
  }
}

/** R9: of a bare month (its first day) the first Tuesday to Thursday that is a working day; else the day named. */
function checkBackDay(view: View, named: Day): Day {
  if (!dateOf(named).endsWith("-01")) return named;
  let day = named;
  while (weekdayOf(day) < 2 || weekdayOf(day) > 4 || !isWorkingDay(view.guide, day, view.country)) day += 1;
  return day;
}

/** References, a test, documents by a day: a reminder on the business day before (situation 64). */
function reminderOf(told: Told, opportunity: Opportunity, by: IsoDate | null): Opportunity["snooze"] {
  if (by === null) return null;
  const before = businessDayUntil(dayOf(by) - 1, told.view.country);
  if (before <= told.today) return null;
  return { until: dateOf(before), seq: remindersSoFar(opportunity) + 1, setAt: told.at };
}

/** Reminders are numbered through, so that each is its own. */
export function remindersSoFar(opportunity: Opportunity): number {
  const said = opportunity.nudged.flatMap(({ rung }) => /^remind:(\d+)$/.exec(rung)?.[1] ?? []);
  return Math.max(0, opportunity.snooze?.seq ?? 0, ...said.map(Number));
}

/** Any next round: the ladder is closed, the interview comes on record, dated or not (situation 59). */
function invited(told: Told, opportunity: Opportunity, command: HeardBack): Applied {
  if (command.on !== undefined && dayOf(command.on) < told.today)
    return refused(told, { problem: "past-date", on: command.on }, opportunity.id);
  const when: When = { on: command.on ?? null, at: command.at ?? null, timeZone: command.timeZone ?? null };
  const known = opportunity.interviews.findLast(
    (interview) =>
      interview.status === "planned" && interview.round > 1 && !hasHappened(told.view, interview, told.at),
  );
  if (known !== undefined) return invitedAgain(told, opportunity, known, when);
  const reopened = isClosed(opportunity);
  const today = dateOf(told.today);
  const held = {
    ...holdPast(told, opportunity),
    answers: [
      ...opportunity.answers,
      {
        on: today,
        result: "second-interview",
        words: command.words ?? null,
        automatic: false,
        by: when.on,
      } as const,
    ],
  };
  const round = Math.max(2, nextRound(opportunity));
  const [next, interview] = addInterview(told, startRound(held), when, { round, ahead: true });
  return done(
    told,
    next,
    { fact: "answered", result: "second-interview", by: when.on, automatic: false, until: null, reopened },
    { fact: "interview-logged", interviewId: interview.id, round, when, ahead: true, isNew: false, reopened },
  );
}

/** The invitation told again, with a day or another one. */
function invitedAgain(
  told: Told,
  opportunity: Opportunity,
  known: Opportunity["interviews"][number],
  when: When,
): Applied {
  const on = when.on ?? known.on;
  const next = {
    ...known,
    on,
    at: when.at ?? (on === known.on ? known.at : null),
    timeZone: when.timeZone ?? known.timeZone,
  };
  if (next.on === known.on && next.at === known.at)
    return done(told, opportunity, { fact: "interview-known", interviewId: known.id, filledIn: false });
  const after = withInterview(opportunity, { ...next, loggedAt: told.at });
  if (known.on !== null)
    return done(told, after, {
      fact: "interview-moved",
      interviewId: known.id,
      before: whenOf(known),
      after: whenOf(next),
    });
  const { id: interviewId, round } = known;
  const ahead = isAhead(told, whenOf(next), true);
  return done(told, after, {
    fact: "interview-logged",
    interviewId,
    round,
    when: whenOf(next),
    ahead,
    isNew: false,
    reopened: false,
  });
}

/** A meeting is ahead, or they gave a reason to wait that is not over. */
function isWaiting(told: Told, opportunity: Opportunity): boolean {
  const { pause } = opportunity;
  const ahead = opportunity.interviews.some(
    (interview) => interview.status === "planned" && !hasHappened(told.view, interview, told.at),
  );
  return ahead || (pause !== null && (pause.until === null || dateOf(told.today) < pause.until));
}
