import type { Stage } from "../../board.ts";
import type { Command } from "../../command.ts";
import type { Button } from "../../message.ts";
import type { Opportunity } from "../../opportunity.ts";
import { planOf } from "../../plan.ts";
import { stageOf } from "../../stage.ts";
import { localDay } from "../../view.ts";
import { openOnes } from "../talked-about.ts";
import { button, nameOf, type Turn, viewNow, words } from "../turn.ts";

/** The one act that is best today, over all processes. */
export type BestAct = Readonly<{
  opportunity: Opportunity;
  stage: Stage;
  sentence: string;
  buttons: readonly Button[];
}>;

/** Most pressing first: what is owed to somebody who wrote, then thanks, then the ladder. */
const pressing: readonly Stage[] = [
  "next-round",
  "thank-you",
  "upcoming",
  "closing",
  "check-back",
  "email",
  "call",
];

export function bestAct(turn: Turn, among: readonly Opportunity[] = openOnes(turn)): BestAct | null {
  for (const stage of pressing) {
    const opportunity = among.find((one) => isDue(turn, one, stage));
    if (opportunity === undefined) continue;
    const key = `act.${stage}`;
    const sentence = words(turn, key, { company: nameOf(turn, opportunity) });
    return { opportunity, stage, sentence, buttons: actButtons(turn, opportunity, stage) };
  }
  return null;
}

/** A ladder act counts from its day on; thanks and confirmations at once. */
function isDue(turn: Turn, opportunity: Opportunity, stage: Stage): boolean {
  const view = viewNow(turn);
  if (stageOf(view, opportunity, turn.at) !== stage) return false;
  if (stage === "thank-you") return true;
  if (stage === "next-round")
    return opportunity.drafts.every(({ request }) => request.document !== "second-interview-reply");
  if (stage === "upcoming") return false;
  const today = localDay(view, turn.at);
  const first = planOf(view, opportunity, turn.at)[0];
  return (
    first === undefined ||
    localDay(view, first.dueAt) <= today ||
    opportunity.nudged.some(({ at }) => localDay(view, at) === today)
  );
}

/** The buttons that go with a stage. */
export function actButtons(turn: Turn, about: Opportunity, stage: Stage): readonly Button[] {
  const draft = (label: string, command: Omit<Extract<Command, { command: "draft" }>, "command">) =>
    button(turn, label, [{ command: "draft", ...command }], about);
  const choose = (label: string, choice: string) =>
    button(turn, label, [{ command: "choose", choice }], about);
  switch (stage) {
    case "thank-you":
      return [
        draft("thank-you-note", { document: "thank-you" }),
        button(turn, "thank-you-sent", [{ command: "thank-you-sent" }], about),
      ];
    case "call":
      return [
        draft("call-script", { document: "call-script" }),
        choose("i-called", "i-called"),
        choose("email-instead", "email-instead"),
      ];
    case "email":
      return [
        draft("hook-email", { document: "hook-email" }),
        draft("status-email", { document: "status-email" }),
      ];
    case "check-back":
      return [draft("decision-date-email", { document: "decision-date-email" })];
    case "closing":
      return [
        button(turn, "close-it", [{ command: "close", reason: "no-answer" }], about),
        choose("keep-open", "keep-open"),
      ];
    case "next-round":
      return [draft("second-interview-reply", { document: "second-interview-reply" })];
    default:
      return [];
  }
}
