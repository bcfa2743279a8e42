import { dayOf, minutesOf } from "./calendar.ts";
import { nudgedFor, type Ruled } from "./called-for.ts";
import { dueInstant, type Window } from "./due.ts";
import type { NudgeKind } from "./nudge.ts";
import type { Interview, Opportunity } from "./opportunity.ts";
import { thankedFor } from "./stage.ts";
import { baseInterview, isPausedOn, startOf, type View } from "./view.ts";
import { instantOf, wallOf } from "./zone.ts";

const msPerMinute = 60_000;
const msPerHour = 60 * msPerMinute;

/** The nudges before and after interviews: on any day, within their own hours, each once. */
export function nudgesAroundInterviews(view: View, opportunity: Opportunity, now: number): readonly Ruled[] {
  const { cadence } = view.guide;
  const hours = cadence.interviewHours;
  const window: Window = { hours, catchUp: minutesOf(cadence.morningAt), allows: () => true };
  const base = baseInterview(opportunity);
  const nudges: Ruled[] = [];
  for (const interview of opportunity.interviews) {
    const { on } = interview;
    if (on === null || interview.status === "cancelled") continue;
    if (interview.status === "planned") {
      add("before-interview", interview, () => ({
        rule: beforeTime(view, interview, on),
        expiresAt: startOf(view, interview) ?? debriefTime(view, interview, on),
      }));
      if (interview.loggedAhead)
        add("debrief", interview, () => withinBudget(debriefTime(view, interview, on)));
    }
    if (interview.id === base?.id && !thankedFor(opportunity, on))
      add("thank-you", interview, () => withinBudget(instantOf(dayOf(on) + 1, cadence.morningAt, view.zone)));
  }
  return nudges;

  function withinBudget(rule: number): Due {
    return { rule, expiresAt: rule + cadence.latenessHours.interview * msPerHour };
  }

  function add(kind: NudgeKind, interview: Interview, due: () => Due): void {
    // Moved to another time, an interview may be nudged about again.
    const rung = `${kind}:${interview.id}:${interview.on}T${interview.at}`;
    if (nudgedFor(opportunity, rung).length > 0) return;
    const { rule, expiresAt } = due();
    // Told only after its time had come: the answer to that message says it all.
    if (rule === null || rule <= interview.loggedAt) return;
    const wall = wallOf(rule, view.zone);
    const dueAt = dueInstant(window, view.zone, wall.day, wall.minutes, now);
    if (!isPausedOn(view, wallOf(dueAt, view.zone).day))
      nudges.push({ kind, rung, ruleDay: wall.day, dueAt, expiresAt });
  }
}

/** The instant that the rules name, null for none, and the one after which it is too late. */
type Due = Readonly<{ rule: number | null; expiresAt: number }>;

/** The evening before; told later than that, two hours before it begins, where that is a fit hour. */
function beforeTime(view: View, interview: Interview, on: string): number | null {
  const { beforeInterviewAt, beforeInterviewMinutes, interviewHours } = view.guide.cadence;
  const start = startOf(view, interview);
  // An interview in another zone may begin on another day of the person's.
  const day = start === null ? dayOf(on) : wallOf(start, view.zone).day;
  const evening = instantOf(day - 1, beforeInterviewAt, view.zone);
  if (interview.loggedAt < evening) return evening;
  if (start === null) return null;
  const before = start - beforeInterviewMinutes * msPerMinute;
  const { minutes } = wallOf(before, view.zone);
  const fit = minutes >= minutesOf(interviewHours.opens) && minutes < minutesOf(interviewHours.closes);
  return fit ? before : null;
}

/** Two hours after it began; the evening where no time is known; next morning where that is too late. */
function debriefTime(view: View, interview: Interview, on: string): number {
  const { debriefAt, debriefAfterMinutes, interviewHours, morningAt } = view.guide.cadence;
  const start = startOf(view, interview);
  if (start === null) return instantOf(dayOf(on), debriefAt, view.zone);
  const after = start + debriefAfterMinutes * msPerMinute;
  const { day, minutes } = wallOf(after, view.zone);
  if (minutes >= minutesOf(interviewHours.closes)) return instantOf(day + 1, morningAt, view.zone);
  return minutes < minutesOf(interviewHours.opens) ? instantOf(day, morningAt, view.zone) : after;
}
