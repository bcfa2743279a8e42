import { ladderKinds, type PlannedNudge } from "../nudge.ts";
import type { Opportunity } from "../opportunity.ts";
import { planOf } from "../plan.ts";
import { isClosed } from "../view.ts";
import { nextOfDebrief } from "./flows/debrief.ts";
import { openQuestion } from "./open.ts";
import { restate } from "./restate.ts";
import { ask, button, day, nameOf, opportunityOf, type Turn, tell, viewNow, words } from "./turn.ts";

/** What every reply ends with: the next date and how to change it, then one question at most. */
export function follow(turn: Turn): void {
  if (turn.quiet) return;
  const changed = turn.record.opportunities.filter(
    (one) => turn.touched.has(one.id) && one !== opportunityBefore(turn, one.id),
  );
  if (changed.length === 1 && changed[0]) tellNext(turn, changed[0]);
  if (turn.asked || turn.reply.draft !== null || turn.effects.length > 0) return;
  if (askZone(turn)) return;
  const about = [...turn.touched].map((id) => opportunityOf(turn, id)).filter((one) => one !== null);
  const debriefed = about.length === 1 ? about[0] : undefined;
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
  tell(turn, "next", `next.${next.kind}`, {
    company: nameOf(turn, about),
    day: day(turn, next.wall.slice(0, 10)),
  });
}

/** The nudge to announce: the ladder's rather than the thank-you's, which is at hand anyway. */
export function nextNudge(turn: Turn, about: Opportunity): PlannedNudge | null {
  const planned = planOf(viewNow(turn), about, turn.at).filter(({ dueAt }) => dueAt > turn.at);
  return planned.find(({ kind }) => ladderKinds.has(kind)) ?? planned[0] ?? null;
}

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
