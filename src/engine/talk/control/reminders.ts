import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { listWords } from "../day-words.ts";
import { tellNext } from "../follow.ts";
import { openOnes } from "../talked-about.ts";
import { button, day, nameOf, type Turn, tell, words } from "../turn.ts";

/** "Remind me Thursday": the ladder keeps its order, and nothing is counted as a contact (35). */
export function snooze(
  turn: Turn,
  command: Extract<Command, { command: "snooze" }>,
  about: Opportunity | null,
): void {
  if (command.scope === "all" || about === null) {
    act(turn, command, null);
    const { until } = turn.record.person.nudges;
    if (until !== null) {
      tell(turn, "saved", "snooze.all", { day: day(turn, until) });
      return;
    }
    tell(turn, "saved", "stop.all");
    return;
  }
  const after = act(turn, command, about);
  if (after === null) return;
  const until = after.snooze?.until ?? command.until;
  const company = nameOf(turn, after);
  if (until === undefined) return;
  tell(turn, "saved", "snooze.done", { company, day: day(turn, until) });
  if (command.until !== undefined && command.until !== until)
    tell(turn, "note", "snooze.moved", { asked: day(turn, command.until), day: day(turn, until) });
  tell(turn, "note", "snooze.not-a-contact");
  turn.reply.next = [];
}

/** Stops at once, on the scope that was said, and says how to go on (82). */
export function stop(
  turn: Turn,
  command: Extract<Command, { command: "stop-nudges" }>,
  about: Opportunity | null,
): void {
  const one = command.company !== undefined || turn.pointed !== null ? about : null;
  const after = act(turn, { command: "stop-nudges", ...(one?.company ? { company: one.company } : {}) }, one);
  turn.quiet = true;
  if (one !== null) tell(turn, "saved", "stop.one", { company: nameOf(turn, after ?? one) });
  else tell(turn, "saved", "stop.all");
  turn.reply.buttons.push(button(turn, "resume", [{ command: "resume-nudges" }], one));
}

export function resume(
  turn: Turn,
  command: Extract<Command, { command: "resume-nudges" }>,
  about: Opportunity | null,
): void {
  const one = command.company !== undefined || turn.pointed !== null ? about : null;
  act(turn, { command: "resume-nudges", ...(one?.company ? { company: one.company } : {}) }, one);
  if (one !== null) {
    tell(turn, "saved", "resume.one", { company: nameOf(turn, one) });
    return;
  }
  tell(turn, "saved", "resume.all");
  for (const running of openOnes(turn).slice(0, 2)) tellNext(turn, running);
}

/** The person ends it: no persuasion; the others are not forgotten (55, 68, 69, 74). */
export function close(
  turn: Turn,
  command: Extract<Command, { command: "close" }>,
  about: Opportunity | null,
): void {
  if (about === null) {
    if (command.reason !== "accepted-elsewhere") {
      tell(turn, "head", "list.empty");
      return;
    }
    acceptedElsewhere(turn);
    return;
  }
  if (command.reason === "accepted-elsewhere" && about.outcome === "offer") {
    acceptedElsewhere(turn);
    return;
  }
  const reason = command.reason ?? "withdrawn";
  const after = act(turn, { ...command, reason }, about);
  if (after === null) return;
  tell(turn, "saved", `close.${reason}`, { company: nameOf(turn, after) });
  if (reason === "no-answer") {
    tell(turn, "note", "close.calendar");
    return;
  }
  turn.reply.buttons.push(button(turn, "withdrawal", [{ command: "draft", document: "withdrawal" }], after));
  if (reason === "accepted-elsewhere") withdrawOthers(turn, "close.accepted-others");
}

function acceptedElsewhere(turn: Turn): void {
  if (openOnes(turn).length === 0) {
    tell(turn, "head", "heard.offer");
    return;
  }
  withdrawOthers(turn, "close.accepted-all");
}

function withdrawOthers(turn: Turn, key: "close.accepted-others" | "close.accepted-all"): void {
  const others = openOnes(turn);
  if (others.length === 0) return;
  const names = others.map((one) => nameOf(turn, one));
  tell(turn, "saved", key, { others: listWords(names.slice(0, 5), words(turn, "list.and")) });
  for (const other of others.slice(0, 3))
    turn.reply.buttons.push({
      ...button(
        turn,
        "withdrawal",
        [
          { command: "draft", document: "withdrawal" },
          { command: "close", reason: "accepted-elsewhere" },
        ],
        other,
      ),
      label: words(turn, "button.withdrawal-of", { company: nameOf(turn, other) }).slice(0, 75),
    });
}

/** Closing is only proposed: the answer decides. */
export function keepOpen(turn: Turn, about: Opportunity): void {
  tell(turn, "saved", "close.keep");
  act(turn, { command: "snooze" }, about);
}
