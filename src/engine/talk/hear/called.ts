import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { usedOf } from "../talked-about.ts";
import { ask, button, day, nameOf, type Turn, tell, words } from "../turn.ts";

type Called = Extract<Command, { command: "called" }>;

/** A call: what it cost, what comes of it, and what is still to be told (situations 40 to 43). */
export function hearCall(
  turn: Turn,
  command: Called,
  about: Opportunity | null,
  rest: readonly Command[],
): void {
  const after = act(turn, command, about);
  if (after === null) return;
  const entry = after.contactLog.findLast(({ channel }) => channel === "call");
  const fillings = { company: nameOf(turn, after), day: day(turn, entry?.on ?? turn.today) };
  const result = command.result;
  tell(turn, "saved", result ? `call.logged-${result}` : "call.logged", fillings);
  const told = rest.some(({ command: name }) => name === "heard-back" || name === "note-timetable");
  if (result === undefined) {
    askResult(turn, after);
    return;
  }
  if (result === "gatekeeper") {
    ask(turn, { kind: "best-time" }, after, words(turn, "call.gatekeeper-question"), [
      button(turn, "skip", [{ command: "deny" }], after),
    ]);
    return;
  }
  if (result === "reached") {
    if (!told) askWhatSaid(turn, after);
    return;
  }
  const { used, budget } = usedOf(turn, after);
  if (used > 0) tell(turn, "saved", "call.used", { used, budget });
  if (result === "voicemail") tell(turn, "note", "call.wait");
}

/** "How did the call go?" with one tap for each way that a call ends. */
export function askResult(turn: Turn, about: Opportunity): void {
  const result = (label: "reached" | "voicemail" | "no-answer" | "gatekeeper") =>
    button(turn, label, [{ command: "called", result: label }], about);
  ask(turn, { kind: "call-result", asked: "call-result" }, about, words(turn, "call.what-result"), [
    result("reached"),
    result("voicemail"),
    result("no-answer"),
    result("gatekeeper"),
  ]);
}

function askWhatSaid(turn: Turn, about: Opportunity): void {
  const heard = (result: "second-interview" | "still-deciding" | "filled" | "rejected") =>
    button(turn, result, [{ command: "heard-back", result }], about);
  ask(turn, { kind: "heard-what", asked: "heard-what" }, about, words(turn, "call.what-said"), [
    heard("still-deciding"),
    heard("second-interview"),
    heard("filled"),
    heard("rejected"),
  ]);
}
