import type { Flow } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { holdsCue } from "../cues.ts";
import { countWords } from "../reply.ts";
import { button, converse, opportunityOf, type Turn, tell, words } from "../turn.ts";

const turns = 4;

/** The coach plays the busy manager for four turns, then gives two points (38). */
export function startRehearsal(turn: Turn, about: Opportunity | null): void {
  const flow: Flow = {
    name: "rehearsal",
    opportunityId: about?.id ?? null,
    turn: 1,
    startedAt: turn.at,
    answers: {},
  };
  converse(turn, { flow, open: null });
  tell(turn, "head", "rehearse.start");
  turn.reply.question = words(turn, "rehearse.turn1");
  turn.asked = true;
  turn.reply.buttons.push(
    button(turn, "stop-rehearsal", [{ command: "choose", choice: "stop-rehearsal" }], about),
  );
}

/** Takes what the person says into the phone. */
export function rehearse(turn: Turn, flow: Flow): void {
  const answers = { ...flow.answers, [`turn${flow.turn}`]: turn.text.slice(0, 500) };
  turn.asked = true;
  if (flow.turn < turns) {
    converse(turn, { flow: { ...flow, turn: flow.turn + 1, answers } });
    tell(turn, "head", `rehearse.turn${flow.turn + 1}`);
    turn.reply.buttons.push(
      button(turn, "stop-rehearsal", [{ command: "choose", choice: "stop-rehearsal" }], flow.opportunityId),
    );
    return;
  }
  converse(turn, { flow: null });
  tell(turn, "head", "rehearse.end");
  for (const point of points(turn, Object.values(answers).map(String)))
    turn.reply.saved.push(words(turn, point));
  turn.reply.buttons.push(
    button(turn, "call-script", [{ command: "draft", document: "call-script" }], flow.opportunityId),
    button(turn, "i-called", [{ command: "choose", choice: "i-called" }], flow.opportunityId),
  );
}

export function stopRehearsal(turn: Turn): void {
  converse(turn, { flow: null });
  turn.asked = true;
  tell(turn, "head", "rehearse.stopped");
}

/** One thing that was good where there is one, and the one that matters most to mend (C1, C2, C6, C9, C10). */
function points(turn: Turn, said: readonly string[]): readonly string[] {
  const opening = said.slice(0, 2).join(" ");
  const whole = said.join(" ");
  const name = turn.record.person.name?.split(/\s+/)[0]?.toLowerCase() ?? null;
  const cues = (key: string) => turn.guide.cues[key] ?? [];
  const about = opportunityOf(turn, turn.record.conversation.focus);
  const role = about?.role?.toLowerCase();
  const named =
    holdsCue(opening, cues("says-name")) ||
    (name !== null && opening.toLowerCase().includes(name)) ||
    (role !== undefined && opening.toLowerCase().includes(role));
  const checks = [
    { good: "rehearse.good-name", mend: "rehearse.mend-name", met: named },
    {
      good: "rehearse.good-moment",
      mend: "rehearse.mend-moment",
      met: holdsCue(opening, cues("good-moment")),
    },
    { good: "rehearse.good-ask", mend: "rehearse.mend-ask", met: holdsCue(whole, cues("check-back")) },
    {
      good: "rehearse.good-short",
      mend: "rehearse.mend-long",
      met: said.every((one) => countWords(one) <= 45),
    },
  ];
  const blunder = holdsCue(whole, cues("did-i-get-it")) ? ["rehearse.mend-did-i"] : [];
  const mend = [...blunder, ...checks.filter(({ met }) => !met).map((check) => check.mend)];
  const good = checks.filter(({ met }) => met).map((check) => check.good);
  return [...good.slice(0, 1), ...mend, ...good.slice(1)].slice(0, 2);
}
