import { dayOf } from "../calendar.ts";
import type { Interview, Opportunity } from "../opportunity.ts";
import { hasHappened } from "../view.ts";
import { instantOf } from "../zone.ts";
import type { Told, When } from "./applied.ts";

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

/** What was planned and is over counts as held from here on. */
export function holdPast(told: Told, opportunity: Opportunity): Opportunity {
  return {
    ...opportunity,
    interviews: opportunity.interviews.map((interview) =>
      interview.status === "planned" && hasHappened(told.view, interview, told.at)
        ? { ...interview, status: "held" }
        : interview,
    ),
  };
}

function sorted(interviews: readonly Interview[]): readonly Interview[] {
  return interviews.toSorted(
    (one, other) => one.round - other.round || (one.on ?? "9").localeCompare(other.on ?? "9"),
  );
}
