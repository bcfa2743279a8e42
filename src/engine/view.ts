import type { Custom, Paced } from "./cadence.ts";
import { type Day, dayOf } from "./calendar.ts";
import { foldCompany } from "./fold.ts";
import type { Interview, Opportunity } from "./opportunity.ts";
import type { Record } from "./record.ts";
import { instantOf, wallOf } from "./zone.ts";
import { countryOfZone } from "./zone-countries.ts";

/** A record as the rules look at it: with the guide, the person's zone and country at hand. */
export type View = Readonly<{
  guide: Paced;
  record: Record;
  /** The person's zone; UTC while it is unknown. */
  zone: string;
  /** The person's country: as told, else the zone's, else unknown. */
  country: string | null;
  /** Other open processes at the company of one, whose contacts may have gone to the same people. */
  siblings(opportunity: Opportunity): readonly Opportunity[];
}>;

/** Looks at a record by the guide. */
export function viewOf(guide: Paced, record: Record): View {
  const { timeZone, country } = record.person;
  return {
    guide,
    record,
    zone: timeZone ?? "UTC",
    country: country ?? (timeZone === null ? null : countryOfZone(timeZone)),
    siblings: siblingsIn(record.opportunities),
  };
}

/** Groups by company once, when first asked, what has contacts to share at all: a plan asks fifty times. */
function siblingsIn(opportunities: readonly Opportunity[]): View["siblings"] {
  let byCompany: Map<string, Opportunity[]> | null = null;
  return ({ id, company, contacts }) => {
    if (company === null || contacts.length === 0) return [];
    byCompany ??= Map.groupBy(opportunities.filter(hasContactsToShare), (each) =>
      foldCompany(each.company ?? ""),
    );
    if (byCompany.size === 0) return [];
    return (byCompany.get(foldCompany(company)) ?? []).filter((each) => each.id !== id);
  };
}

function hasContactsToShare(opportunity: Opportunity): boolean {
  const { company, contacts, contactLog } = opportunity;
  const used = contactLog.some(({ counts, cycle }) => counts && cycle === opportunity.cycle);
  return used && company !== null && contacts.length > 0 && !isClosed(opportunity);
}

/** The local day of an instant (epoch ms). */
export function localDay(view: View, instant: number): Day {
  return wallOf(instant, view.zone).day;
}

/** How one follows up where the employer is (cadence section 8). */
export function customOf(view: View, opportunity: Opportunity): Custom {
  const { customs, customElsewhere } = view.guide.cadence;
  const country = opportunity.country ?? view.country;
  return (country === null ? undefined : customs[country]) ?? customElsewhere;
}

/** When it begins, epoch ms; null while its day or its time is unknown. */
export function startOf(view: View, interview: Interview): number | null {
  if (interview.on === null || interview.at === null) return null;
  return instantOf(dayOf(interview.on), interview.at, interview.timeZone ?? view.zone);
}

/** Has it taken place, as far as one can know at `now`? One without a time: by the hour of the debrief. */
export function hasHappened(view: View, interview: Interview, now: number): boolean {
  if (interview.status !== "planned") return interview.status === "held";
  if (interview.on === null) return false;
  const start = startOf(view, interview);
  return now >= (start ?? instantOf(dayOf(interview.on), view.guide.cadence.debriefAt, view.zone));
}

/** The last interview with a day that was not cancelled, held or ahead: the ladder counts from it. */
export function baseInterview(opportunity: Opportunity): Interview | null {
  let base: Interview | null = null;
  for (const interview of opportunity.interviews) {
    if (interview.status === "cancelled" || interview.on === null) continue;
    if (base === null || base.on === null || interview.on >= base.on) base = interview;
  }
  return base;
}

/** The next one that is agreed and has not happened, dated ones first; null when none is ahead. */
export function interviewAhead(view: View, opportunity: Opportunity, now: number): Interview | null {
  let ahead: Interview | null = null;
  for (const interview of opportunity.interviews) {
    if (interview.status !== "planned" || hasHappened(view, interview, now)) continue;
    if (ahead === null || ahead.on === null || (interview.on !== null && interview.on < ahead.on))
      ahead = interview;
  }
  return ahead;
}

/** Has it ended? */
export function isClosed(opportunity: Opportunity): boolean {
  return opportunity.outcome !== null || opportunity.closedOn !== null;
}

/** Has the person asked for quiet on that day? */
export function isPausedOn(view: View, day: Day): boolean {
  const { state, until } = view.record.person.nudges;
  return state === "paused" && (until === null || day < dayOf(until));
}
