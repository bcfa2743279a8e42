import type { OutcomeName, Stage } from "./board.ts";
import { unanswered } from "./budget.ts";
import type { Paced } from "./cadence.ts";
import { dateOf } from "./calendar.ts";
import type { CallResult, IsoDate, WallTime } from "./command.ts";
import type { NudgeKind, PlannedNudge } from "./nudge.ts";
import type { Opportunity } from "./opportunity.ts";
import { allCalledFor } from "./plan.ts";
import type { Record } from "./record.ts";
import { stageOf } from "./stage.ts";
import { localDay, type View, viewOf } from "./view.ts";
import { isoInZone } from "./zone.ts";

/** A record as the contract "transcript" prints it. */
export type State = Readonly<{
  timeZone: string | null;
  nudges: "on" | "paused" | "stopped";
  opportunities: readonly OpportunityState[];
  scheduled: readonly (Next & Readonly<{ company: string | null }>)[];
}>;

type Next = Readonly<{ nudge: NudgeKind; dueAt: string }>;

type OpportunityState = Readonly<{
  company: string | null;
  role: string | null;
  stage: Stage;
  outcome: OutcomeName | null;
  interviews: readonly Readonly<{ round: number; on: IsoDate | null; at: WallTime | null }>[];
  contacts: readonly Readonly<{
    name: string | null;
    title: string | null;
    email: string | null;
    phone: string | null;
  }>[];
  timetable: Readonly<{ by: IsoDate }> | Readonly<{ vague: true }> | null;
  contactLog: readonly Readonly<{ on: IsoDate; channel: string; result?: CallResult }>[];
  unansweredContacts: number;
  next: Next | null;
}>;

/** The state of somebody of whom nothing is on record. */
export function unknownState(timeZone: string | null): State {
  return { timeZone, nudges: "on", opportunities: [], scheduled: [] };
}

/** What is on record at `now` (epoch ms), in the shape of the contract. */
export function stateOf(guide: Paced, record: Record, now: number): State {
  const view = viewOf(guide, record);
  const called = allCalledFor(view, now).filter(({ expired }) => !expired);
  return {
    timeZone: record.person.timeZone,
    nudges: nudgesState(view, now),
    opportunities: record.opportunities.map((opportunity) =>
      opportunityState(
        view,
        opportunity,
        called.find((each) => each.opportunity.id === opportunity.id)?.nudge,
        now,
      ),
    ),
    scheduled: called.map(({ nudge, opportunity }) => ({
      company: opportunity.company,
      ...nextOf(view, nudge),
    })),
  };
}

/** `paused` ends by itself when its day has come. */
function nudgesState(view: View, now: number): State["nudges"] {
  const { state, until } = view.record.person.nudges;
  return state === "paused" && until !== null && dateOf(localDay(view, now)) >= until ? "on" : state;
}

function opportunityState(
  view: View,
  opportunity: Opportunity,
  next: PlannedNudge | undefined,
  now: number,
): OpportunityState {
  const { company, role, outcome, timetable } = opportunity;
  return {
    company,
    role,
    stage: stageOf(view, opportunity, now),
    outcome,
    interviews: opportunity.interviews
      .filter(({ status }) => status !== "cancelled")
      .map(({ round, on, at }) => ({ round, on, at })),
    contacts: opportunity.contacts.map(({ name, title, email, phone }) => ({ name, title, email, phone })),
    timetable: timetable === null ? null : timetable.by === null ? { vague: true } : { by: timetable.by },
    contactLog: opportunity.contactLog.map(({ on, channel, result }) =>
      result === null ? { on, channel } : { on, channel, result },
    ),
    unansweredContacts: unanswered(opportunity).length,
    next: next === undefined ? null : nextOf(view, next),
  };
}

function nextOf(view: View, { kind, dueAt }: PlannedNudge): Next {
  return { nudge: kind, dueAt: isoInZone(dueAt, view.zone) };
}
