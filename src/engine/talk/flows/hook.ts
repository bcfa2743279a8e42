import type { OpenQuestion } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { act } from "../acting.ts";
import { cued } from "../cues.ts";
import { settle } from "../open.ts";
import { ask, button, type Turn, tell, words } from "../turn.ts";

/*
 * The hook miner: three questions that turn what the person knows into an idea, then quiet or bold.
 * Nothing is made up: an answer that is skipped is missing.
 */
const steps = ["hook-work", "hook-idea", "hook-why"] as const;
type Step = (typeof steps)[number];

export function startHook(turn: Turn, about: Opportunity | null): void {
  settle(turn);
  put(turn, about, "hook-work", []);
}

/** Takes one answer and goes on. Always true: whatever is written is the answer. */
export function answerHook(turn: Turn, open: OpenQuestion, about: Opportunity | null, text: string): boolean {
  settle(turn);
  const said = Array.isArray(open.payload["said"]) ? open.payload["said"].map(String) : [];
  if (open.kind === "hook-mode") {
    chooseHookMode(turn, about, cued(turn, "bold"));
    return true;
  }
  goOn(turn, open.kind as Step, about, [...said, text]);
  return true;
}

/** An answer was skipped: the next question, with what there is. */
export function skipHook(turn: Turn, open: OpenQuestion, about: Opportunity | null): void {
  const said = Array.isArray(open.payload["said"]) ? open.payload["said"].map(String) : [];
  if (open.kind === "hook-mode") {
    chooseHookMode(turn, about, false);
    return;
  }
  goOn(turn, open.kind as Step, about, said);
}

function goOn(turn: Turn, step: Step, about: Opportunity | null, said: readonly string[]): void {
  const next = steps[steps.indexOf(step) + 1];
  if (next !== undefined) {
    put(turn, about, next, said);
    return;
  }
  if (said.length === 0 || about === null) {
    tell(turn, "head", "hook.nothing");
    return;
  }
  const text = said.map((part) => part.replace(/[.!\s]+$/, "")).join(". ");
  act(turn, { command: "add-note", kind: "hook", text }, about);
  tell(turn, "saved", "note.hook");
  ask(turn, { kind: "hook-mode" }, about, words(turn, "hook.mode"), [
    button(turn, "quiet", [{ command: "choose", choice: "hook-mode:quiet" }], about),
    button(turn, "bold", [{ command: "choose", choice: "hook-mode:bold" }], about),
  ]);
}

/** Quiet hints at the idea, bold puts it into the mail; asking for it is choosing it (H9). */
export function chooseHookMode(turn: Turn, about: Opportunity | null, bold: boolean): void {
  settle(turn);
  if (about) turn.handle({ command: "draft", document: "hook-email", bold }, about, []);
}

function put(turn: Turn, about: Opportunity | null, step: Step, said: readonly string[]): void {
  ask(
    turn,
    { kind: step, asked: "hook", payload: { said: [...said] } },
    about,
    words(turn, `hook.${step.slice(5)}`),
    [button(turn, "skip", [{ command: "deny" }], about)],
  );
}
