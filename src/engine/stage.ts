import type { Stage } from "./board.ts";
import { unanswered } from "./budget.ts";
import { dayOf } from "./calendar.ts";
import { checkInDay, type Rung, returnedBy, rungOf } from "./ladder.ts";
import type { Opportunity } from "./opportunity.ts";
import { baseInterview, hasHappened, interviewAhead, isClosed, localDay, type View } from "./view.ts";
import { instantOf } from "./zone.ts";

/** What the guide has next for an opportunity at `now` (contract: transcript). */
export function stageOf(view: View, opportunity: Opportunity, now: number): Stage {
  if (isClosed(opportunity)) return "closed";
  if (isPaused(view, opportunity, now)) return "paused";
  if (interviewAhead(view, opportunity, now) !== null) {
    const further = opportunity.interviews.some((interview) => hasHappened(view, interview, now));
    return further || opportunity.interviews.some(({ round }) => round > 1) ? "next-round" : "upcoming";
  }
  if (owesThanks(view, opportunity, now)) return "thank-you";
  const rung = rungOf(view, opportunity);
  return rung === null ? "upcoming" : stageOfRung[rung.nudge];
}

/** Is the thank-you for the last interview not sent, with the check-in still ahead? */
function owesThanks(view: View, opportunity: Opportunity, now: number): boolean {
  const base = baseInterview(opportunity);
  const checkIn = checkInDay(view, opportunity);
  if (base === null || base.on === null || checkIn === null || thankedFor(opportunity, base.on)) return false;
  const { cycleFrom, noWordOn } = opportunity;
  const answered = cycleFrom !== null && cycleFrom >= base.on;
  if (answered || noWordOn !== null || unanswered(opportunity).length > 0) return false;
  return now < instantOf(checkIn, view.record.person.nudgeAt, view.zone);
}

/** Has a thank-you gone out since the day of that interview? */
export function thankedFor(opportunity: Opportunity, interviewOn: string): boolean {
  return opportunity.contactLog.some((entry) => entry.channel === "thank-you" && entry.on >= interviewOn);
}

/** Is there nothing to do at `now` for a reason that the employer gave? */
function isPaused(view: View, opportunity: Opportunity, now: number): boolean {
  const { pause } = opportunity;
  if (pause === null) return false;
  if (pause.until === null) return true;
  const resumes = pause.reason === "out-of-office" ? returnedBy(view, pause.until) : dayOf(pause.until);
  return localDay(view, now) < resumes;
}

const stageOfRung: Readonly<Record<Rung["nudge"], Stage>> = {
  "heard-back": "waiting",
  call: "call",
  email: "email",
  "check-back": "check-back",
  close: "closing",
};
