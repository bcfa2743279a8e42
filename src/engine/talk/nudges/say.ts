import type { Command } from "../../command.ts";
import type { DueNudge } from "../../decide-due.ts";
import type { SaidNudge } from "../../effect.ts";
import type { Button } from "../../message.ts";
import type { NudgeKind } from "../../nudge.ts";
import { startDebrief } from "../flows/debrief.ts";
import { assemble } from "../reply.ts";
import { button, converse, nameOf, type Turn, tell, words } from "../turn.ts";
import { sentenceOf } from "./sentence.ts";

/** One message of the coach's own: a nudge alone, or the digest of a day. */
export function sayNudge(turn: Turn, due: readonly DueNudge[]): void {
  const [first] = due;
  if (first === undefined) return;
  const ladder = due.filter(({ nudge }) => nudge.kind !== "thank-you" || due.length === 1);
  const digest = ladder.length > 1 && first.nudge.kind !== "debrief";
  if (digest) tellDigest(turn, due);
  else tellOne(turn, first);
  const message = assemble(turn.reply);
  if (message === null) return;
  const nudge: SaidNudge = {
    kind: digest ? "digest" : first.nudge.kind,
    company: digest ? null : first.opportunity.company,
    opportunityIds: due.map(({ opportunity }) => opportunity.id),
    nudgeIds: due.map(({ nudge: { id } }) => id),
  };
  turn.effects.push({ type: "say", message, nudge });
}

function tellOne(turn: Turn, due: DueNudge): void {
  const { opportunity: about } = due;
  const { kind } = due.nudge;
  if (due.daysLate > 1 && kind !== "remind") tell(turn, "head", "nudge.late");
  turn.reply.head.push(sentenceOf(turn, due));
  turn.reply.buttons.push(...buttonsFor(turn, kind, about.id));
  converse(turn, { focus: about.id, open: openFor(turn, kind, about.id), flow: null });
  if (kind === "debrief") {
    startDebrief(turn, about);
    const { flow } = turn.record.conversation;
    if (flow) converse(turn, { flow: { ...flow, answers: { timetable: true } } });
  }
}

/** What a short answer to the nudge would be about. */
function openFor(turn: Turn, kind: NudgeKind, opportunityId: string) {
  const question = questions[kind];
  if (question === undefined) return null;
  return { ...question, opportunityId, askedAt: turn.at, pending: [], payload: { again: true } };
}

const questions: Readonly<
  Partial<
    Record<
      NudgeKind,
      {
        kind: string;
        asked: "heard-back" | "timetable" | "thank-you-sent" | "call-result" | "confirm" | null;
      }
    >
  >
> = {
  debrief: { kind: "timetable", asked: "timetable" },
  "thank-you": { kind: "thank-you-sent", asked: "thank-you-sent" },
  "heard-back": { kind: "heard-back", asked: "heard-back" },
  remind: { kind: "heard-back", asked: "heard-back" },
  call: { kind: "call-result", asked: "call-result" },
  email: { kind: "sent", asked: null },
  "check-back": { kind: "sent", asked: null },
};

const later: Command = { command: "snooze" };
const stopIt: Command = { command: "stop-nudges" };

function buttonsFor(turn: Turn, kind: NudgeKind, id: string): readonly Button[] {
  const plain = (label: string, command: Command) => button(turn, label, [command], id);
  const draft = (
    label: string,
    document: "thank-you" | "call-script" | "hook-email" | "status-email" | "decision-date-email",
  ) => button(turn, label, [{ command: "draft", document }], id, "primary");
  const standard = [
    plain("they-replied", { command: "choose", choice: "they-replied" }),
    plain("not-yet", { command: "no-word" }),
  ];
  const control = [plain("later", later), plain("stop", stopIt)];
  switch (kind) {
    case "before-interview":
      return [];
    case "debrief":
      return [
        plain("they-did-not-say", { command: "note-timetable", vague: true }),
        plain("skip", { command: "deny" }),
      ];
    case "thank-you":
      return [
        plain("thank-you-sent", { command: "thank-you-sent" }),
        draft("thank-you-note", "thank-you"),
        ...control,
      ];
    case "heard-back":
    case "remind":
      return [...standard, ...control];
    case "call":
      return [
        draft("call-script", "call-script"),
        plain("i-called", { command: "choose", choice: "i-called" }),
        plain("they-replied", { command: "choose", choice: "they-replied" }),
        plain("email-instead", { command: "choose", choice: "email-instead" }),
        ...control,
      ];
    case "email":
      return [
        draft("hook-email", "hook-email"),
        plain("status-email", { command: "draft", document: "status-email" }),
        plain("they-replied", { command: "choose", choice: "they-replied" }),
        ...control,
      ];
    case "check-back":
      return [
        draft("decision-date-email", "decision-date-email"),
        plain("they-replied", { command: "choose", choice: "they-replied" }),
        ...control,
      ];
    case "close":
      return [
        plain("close-it", { command: "close", reason: "no-answer" }),
        plain("they-replied", { command: "choose", choice: "they-replied" }),
        plain("keep-open", { command: "choose", choice: "keep-open" }),
      ];
  }
}

/** Several of one day in one message: a row each, and buttons that name the company. */
function tellDigest(turn: Turn, due: readonly DueNudge[]): void {
  tell(turn, "head", "nudge.digest");
  for (const { nudge, opportunity } of due) {
    const company = nameOf(turn, opportunity);
    turn.reply.head.push(words(turn, `nudge.digest-row.${nudge.kind}`, { company }));
    const of = (label: string, command: Command): Button => ({
      label: words(turn, `button.${label}-of`, { company }).slice(0, 75),
      commands: [command],
      opportunityId: opportunity.id,
      style: "plain",
    });
    turn.reply.buttons.push(
      of("they-replied", { command: "choose", choice: "they-replied" }),
      nudge.kind === "close"
        ? of("close-it", { command: "close", reason: "no-answer" })
        : of("not-yet", { command: "no-word" }),
      of("later", later),
      of("stop", stopIt),
    );
  }
  converse(turn, { focus: null, open: null, flow: null });
}
