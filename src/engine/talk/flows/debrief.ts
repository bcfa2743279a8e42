import type { Flow } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { thankedFor } from "../../stage.ts";
import { hasHappened, isClosed } from "../../view.ts";
import { personOf } from "../talked-about.ts";
import { ask, button, converse, nameOf, type Turn, viewNow, words } from "../turn.ts";

/** The two minutes while memory is fresh, one question at a time, each skippable. */
const order = ["timetable", "contact", "topic", "qualification", "motivation", "repair", "channel"] as const;
export type DebriefQuestion = (typeof order)[number];

const restsAfterMs = 48 * 3_600_000;

/** Begins a debrief of this opportunity's last interview; one that runs already goes on. */
export function startDebrief(turn: Turn, about: Opportunity): void {
  const { flow } = turn.record.conversation;
  if (flow?.name === "debrief" && flow.opportunityId === about.id) return;
  const fresh: Flow = { name: "debrief", opportunityId: about.id, turn: 0, startedAt: turn.at, answers: {} };
  converse(turn, { flow: fresh });
}

/** Puts the debrief's next question, if one runs for `about`. False: none is left, or none runs. */
export function nextOfDebrief(turn: Turn, about: Opportunity): boolean {
  const { flow } = turn.record.conversation;
  if (flow?.name !== "debrief" || flow.opportunityId !== about.id) return false;
  if (isClosed(about) || turn.at - flow.startedAt > restsAfterMs) return end(turn);
  const last = about.interviews.findLast((interview) => hasHappened(viewNow(turn), interview, turn.at));
  if (!last?.on || thankedFor(about, last.on)) return end(turn);
  const question = order.find((name) => !(name in flow.answers) && !known(about, name));
  if (question === undefined) {
    end(turn);
    const pending = [{ command: "draft", document: "thank-you" } as const];
    ask(turn, { kind: "offer-draft", pending }, about, words(turn, "debrief.done"), [
      button(turn, "thank-you-note", pending, about, "primary"),
      button(turn, "thank-you-sent", [{ command: "thank-you-sent" }], about),
    ]);
    return true;
  }
  converse(turn, { flow: { ...flow, turn: flow.turn + 1, answers: { ...flow.answers, [question]: true } } });
  put(turn, about, question);
  return true;
}

/** Puts one question of the debrief. */
function put(turn: Turn, about: Opportunity, question: DebriefQuestion): void {
  const skip = button(turn, "skip", [{ command: "deny" }], about);
  const sentence = words(turn, `debrief.${question}`, {
    whom: personOf(turn, about),
    company: nameOf(turn, about),
  });
  switch (question) {
    case "timetable":
      ask(turn, { kind: "timetable", asked: "timetable" }, about, sentence, [
        button(turn, "they-did-not-say", [{ command: "note-timetable", vague: true }], about),
        skip,
      ]);
      return;
    case "contact":
      ask(turn, { kind: "contact", asked: "contact" }, about, sentence, [skip]);
      return;
    case "channel":
      ask(turn, { kind: "channel" }, about, sentence, [
        button(turn, "call", [{ command: "choose", choice: "prefer-call" }], about),
        button(turn, "email", [{ command: "choose", choice: "prefer-email" }], about),
        button(turn, "no-preference", [{ command: "deny" }], about),
      ]);
      return;
    default:
      ask(turn, { kind: question }, about, sentence, [skip]);
      return;
  }
}

function known(about: Opportunity, question: DebriefQuestion): boolean {
  switch (question) {
    case "timetable":
      return about.timetable !== null;
    case "contact":
      return about.contacts.length > 0;
    case "channel":
      return about.preference !== null || about.noCalls;
    default:
      return about.notes.some(({ kind }) => kind === question);
  }
}

function end(turn: Turn): false {
  converse(turn, { flow: null });
  return false;
}
