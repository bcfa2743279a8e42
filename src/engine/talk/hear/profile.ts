import type { Command } from "../../command.ts";
import { plan } from "../../plan.ts";
import { isClosed } from "../../view.ts";
import { act } from "../acting.ts";
import { listWords } from "../day-words.ts";
import { placeOf } from "../talked-about.ts";
import { day, hour, nameOf, opportunityOf, type Turn, tell, words } from "../turn.ts";

/** The person's own name, numbers, country, tone and hour. */
export function hearProfile(turn: Turn, command: Extract<Command, { command: "set-profile" }>): void {
  act(turn, command, null);
  const { name, phone, email, country, tone, nudgeAt } = command;
  const details = [name, phone, email].filter((part) => part !== undefined);
  if (details.length > 0) {
    tell(turn, "saved", "profile.saved", { what: details.join(", ") });
    tell(turn, "note", "profile.use");
  }
  if (country) tell(turn, "saved", "profile.country", { country });
  if (tone) tell(turn, "saved", "profile.tone", { tone });
  if (nudgeAt) tell(turn, "saved", "profile.hour", { hour: hour(turn, turn.record.person.nudgeAt) });
  if (turn.record.opportunities.length === 0 && details.length > 0) tell(turn, "next", "profile.start");
}

/** A new zone: the nudges that move with the person are listed, the employers' times stay (80). */
export function hearZone(turn: Turn, command: Extract<Command, { command: "set-time-zone" }>): void {
  if (command.timeZone === undefined) {
    tell(turn, "head", "zone.unknown-city");
    return;
  }
  const before = new Map(plan(turn.guide, turn.record, turn.at).map(({ id, dueAt }) => [id, dueAt]));
  const known = turn.record.person.timeZone;
  act(turn, command, null);
  if (turn.record.person.timeZone === known && known !== command.timeZone) {
    tell(turn, "head", "zone.unknown");
    return;
  }
  tell(turn, "saved", "zone.set", { zone: `${placeOf(command.timeZone)} (${command.timeZone})` });
  const moved = plan(turn.guide, turn.record, turn.at).filter(({ id, dueAt }) => before.get(id) !== dueAt);
  const rows = moved.slice(0, 4).map(({ opportunityId, wall }) => {
    const opportunity = opportunityOf(turn, opportunityId);
    const when = `${day(turn, wall.slice(0, 10))}, ${hour(turn, wall.slice(11, 16))}`;
    return opportunity ? `${nameOf(turn, opportunity)} ${when}` : when;
  });
  if (rows.length === 0) tell(turn, "note", "zone.same");
  if (rows.length > 0) tell(turn, "next", "zone.moved", { moved: listWords(rows, words(turn, "list.and")) });
  const ahead = turn.record.opportunities.some(
    (one) => !isClosed(one) && one.interviews.some(({ timeZone }) => timeZone !== null),
  );
  if (ahead) tell(turn, "note", "zone.employer");
}
