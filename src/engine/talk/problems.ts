import type { Problem } from "../apply/applied.ts";
import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { dayWords, weekdayName } from "./day-words.ts";
import { whenOf } from "./talked-about.ts";
import {
  ask,
  button,
  day,
  mannerOf,
  namedButton,
  nameOf,
  opportunityOf,
  type Turn,
  tell,
  words,
} from "./turn.ts";

/** Why a command was not done, as a question where an answer mends it. Nothing was changed. */
export function tellProblem(turn: Turn, command: Command, problem: Problem, about: Opportunity | null): void {
  switch (problem.problem) {
    case "nothing-on-record":
      ask(turn, { kind: "company", asked: "company", pending: [command] }, null, words(turn, "ask.company"));
      return;
    case "unknown-company":
      askAboutUnknown(turn, command, problem.company);
      return;
    case "which":
      askWhich(
        turn,
        command,
        problem.candidates.map((id) => opportunityOf(turn, id)).filter((one) => one !== null),
      );
      return;
    case "date-clash":
      askClash(turn, command, problem, about);
      return;
    case "no-such-date":
      ask(
        turn,
        { kind: "clash", asked: "when", pending: [command] },
        about,
        words(turn, "clash.no-such-date"),
      );
      return;
    case "past-date":
      ask(
        turn,
        { kind: "clash", asked: "when", pending: [command] },
        about,
        words(turn, "clash.past", { date: day(turn, problem.on) }),
      );
      return;
    case "future-date":
      ask(
        turn,
        { kind: "clash", asked: "when", pending: [command] },
        about,
        words(turn, "clash.future", { date: day(turn, problem.on) }),
      );
      return;
    case "same-or-new":
      askSameOrNew(turn, command, problem, about);
      return;
    case "no-interview":
    case "no-date":
      ask(turn, { kind: "clash", asked: "when", pending: [command] }, about, words(turn, "ask.when"));
      return;
    case "unknown-zone":
      tell(turn, "head", "zone.unknown");
      return;
  }
}

/** Two that fit: a question with a button each, never a guess. */
export function askWhich(turn: Turn, command: Command, candidates: readonly Opportunity[]): void {
  const names = candidates.slice(0, 5).map((one) => nameOf(turn, one));
  const buttons = candidates
    .slice(0, 5)
    .map((one, i) => namedButton(names[i] ?? "", [withoutCompany(command)], one.id));
  const pending =
    turn.record.conversation.open?.kind === "which" && turn.asked
      ? [...turn.record.conversation.open.pending, command]
      : [command];
  if (turn.asked) return;
  ask(
    turn,
    { kind: "which", asked: "which", pending, payload: { names, ids: candidates.map(({ id }) => id) } },
    null,
    words(turn, "which.question"),
    buttons,
  );
}

/** The button's opportunity says which one it is. */
function withoutCompany(command: Command): Command {
  if (!("company" in command)) return command;
  const { company: _, ...rest } = command;
  return rest as Command;
}

function askAboutUnknown(turn: Turn, command: Command, company: string): void {
  ask(
    turn,
    { kind: "unknown-company", asked: "when", pending: [command], payload: { company } },
    null,
    words(turn, "ask.unknown-company", { company }),
    [
      button(turn, "today", [{ command: "choose", choice: "unknown:today" }]),
      button(turn, "yesterday", [{ command: "choose", choice: "unknown:yesterday" }]),
      ...turn.record.opportunities
        .slice(0, 2)
        .map((one) => namedButton(nameOf(turn, one), [withoutCompany(command)], one.id)),
    ],
  );
}

/** Points at a date that is not the weekday said; nothing is confirmed in writing before that (60, F10). */
export function askClash(
  turn: Turn,
  command: Command,
  clash: Extract<Problem, { problem: "date-clash" }>,
  about: Opportunity | null,
  key = "clash.date",
): void {
  const manner = mannerOf(turn);
  const { on, weekday, weekdayOn } = clash;
  const date = dayWords(on, manner).replace(/^\w+,? /, "");
  const sentence = words(turn, key, { date, real: weekdayName(on), said: weekdayName(weekday) });
  const settled = (date: string): Command => {
    const { weekday: _, ...rest } = command as Extract<Command, { command: "log-interview" }>;
    return { ...rest, on: date };
  };
  const payload = { on, weekday, weekdayOn };
  ask(turn, { kind: "clash", asked: "when", pending: [command], payload }, about, sentence, [
    namedButton(dayWords(on, manner), [settled(on)], about?.id ?? null),
    namedButton(dayWords(weekdayOn, manner), [settled(weekdayOn)], about?.id ?? null),
  ]);
  tell(turn, "note", "clash.unsure");
}

function askSameOrNew(
  turn: Turn,
  command: Command,
  problem: Extract<Problem, { problem: "same-or-new" }>,
  about: Opportunity | null,
): void {
  if (about === null || command.command !== "log-interview") return;
  const known = about.interviews.find(({ id }) => id === problem.interviewId);
  const { on } = problem.when;
  const company = nameOf(turn, about);
  const key = on === null ? "log.new-or-same-undated" : "log.new-or-same";
  const fillings = {
    company,
    known: (known && whenOf(turn, known)) ?? "",
    day: on === null ? "" : day(turn, on),
  };
  const round: Command = { ...command, round: problem.nextRound };
  const same: Command = on === null ? { command: "deny" } : { command: "correct", on };
  ask(turn, { kind: "same-or-round", pending: [round, same] }, about, words(turn, key, fillings), [
    button(turn, "new-round", [round], about),
    button(turn, "same-one", [same], about),
  ]);
}
