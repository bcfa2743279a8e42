import { ladderKinds, type PlannedNudge } from "../nudge.ts";
import type { Opportunity } from "../opportunity.ts";
import { planOf } from "../plan.ts";
import { isClosed, viewOf } from "../view.ts";
import { nextOfDebrief } from "./flows/debrief.ts";
import { openQuestion } from "./open.ts";
import { spread } from "./phrase.ts";
import { restate } from "./restate.ts";
import {
  ask,
  button,
  converse,
  day,
  nameOf,
  opportunityOf,
  type Turn,
  tell,
  viewNow,
  words,
} from "./turn.ts";

/** What every reply ends with: the next date and how to change it, then one question at most. */
export function follow(turn: Turn): void {
  if (turn.quiet) return;
  const changed = turn.record.opportunities.filter(
    (one) => turn.touched.has(one.id) && one !== opportunityBefore(turn, one.id),
  );
  if (changed.length === 1 && changed[0]) tellNext(turn, changed[0]);
  if (turn.asked || turn.reply.draft !== null || turn.effects.length > 0) return;
  if (askZone(turn)) return;
  if (askWhetherSent(turn)) return;
  const debriefed = opportunityOf(turn, turn.onward) ?? (changed.length === 1 ? changed[0] : undefined);
  if (debriefed && nextOfDebrief(turn, debriefed)) return;
  restate(turn, openQuestion(turn));
}

const opportunityBefore = (turn: Turn, id: string): Opportunity | undefined =>
  turn.before.opportunities.find((one) => one.id === id);

/** "I'll ask on Mon, Oct 26 whether Acme answered. Another day? Just say it." */
export function tellNext(turn: Turn, about: Opportunity): void {
  if (isClosed(about)) return;
  const { state } = turn.record.person.nudges;
  if (state === "stopped" || about.stopped) {
    tell(turn, "next", "next.off");
    return;
  }
  const next = nextNudge(turn, about);
  if (next === null) return;
  if (isAnnounced(turn, about, next)) {
    tell(turn, "next", "next.same", { company: nameOf(turn, about), day: day(turn, next.wall.slice(0, 10)) });
    return;
  }
  tell(turn, "next", `next.${next.kind}`, {
    company: nameOf(turn, about),
    day: day(turn, next.wall.slice(0, 10)),
  });
}

/** Said a moment ago, and nothing has moved it: the short form is enough. */
function isAnnounced(turn: Turn, about: Opportunity, next: PlannedNudge): boolean {
  const before = turn.before.opportunities.find(({ id }) => id === about.id);
  if (before === undefined || turn.at - turn.before.person.lastHeardAt > 3_600_000) return false;
  const planned = planOf(viewOf(turn.guide, turn.before), before, turn.at);
  return (
    planned.some(({ id, dueAt }) => id === next.id && dueAt === next.dueAt) &&
    turn.before.conversation.focus === about.id &&
    turn.before.conversation.flow !== null
  );
}

/** The nudge to announce: the ladder's rather than the thank-you's, which is at hand anyway. */
export function nextNudge(turn: Turn, about: Opportunity): PlannedNudge | null {
  const planned = planOf(viewNow(turn), about, turn.at).filter(({ dueAt }) => dueAt > turn.at);
  const [first] = planned;
  if (first?.kind === "before-interview" || first?.kind === "debrief") return first;
  return planned.find(({ kind }) => ladderKinds.has(kind)) ?? first ?? null;
}

/** A draft that nobody has called sent is asked about once, on a later day (100). */
function askWhetherSent(turn: Turn): boolean {
  const { recent } = turn.record.conversation;
  if (turn.touched.size > 0) return false;
  for (const about of turn.record.opportunities) {
    const last = about.drafts.at(-1);
    if (last === undefined || last.sentOn !== null || isClosed(about) || last.draft.channel !== "email")
      continue;
    const key = `sent-${spread(last.draft.id).toString(36)}`;
    if (turn.at - last.at < dayMs || turn.at - last.at > 14 * dayMs || recent.includes(key)) continue;
    if (about.contactLog.some(({ loggedAt }) => loggedAt > last.at)) continue;
    converse(turn, { recent: [...recent, key].slice(-12) });
    const document = words(turn, `document.${last.draft.document}`);
    const asked = { kind: "sent", asked: "thank-you-sent", payload: { draft: last.draft.id } } as const;
    ask(turn, asked, about, words(turn, "later.sent", { document, company: nameOf(turn, about) }), [
      button(turn, "already-sent", [{ command: "choose", choice: `sent:${last.draft.id}` }], about),
      button(turn, "not-sent", [{ command: "choose", choice: "notsent" }], about),
    ]);
    return true;
  }
  return false;
}

const dayMs = 86_400_000;

/** The platform does not tell the zone: dates hang on it, so it is asked first, three times at most. */
function askZone(turn: Turn): boolean {
  const { person, opportunities, conversation } = turn.record;
  if (person.timeZone !== null || opportunities.length === 0) return false;
  const asked = conversation.recent.filter((key) => key === "zone").length;
  if (asked >= 3) return false;
  turn.record = {
    ...turn.record,
    conversation: { ...conversation, recent: [...conversation.recent, "zone"].slice(-12) },
  };
  ask(turn, { kind: "zone" }, null, words(turn, asked === 0 ? "ask.zone" : "ask.zone-short"), [
    button(turn, "skip", [{ command: "deny" }]),
  ]);
  return true;
}
