import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { advise } from "./advise.ts";
import { care } from "./care.ts";
import { choose } from "./choose.ts";
import { askToDelete, eraseNow, exportAll } from "./control/erase.ts";
import { list, status } from "./control/overview.ts";
import { close, resume, snooze, stop } from "./control/reminders.ts";
import { takeBack } from "./control/undo.ts";
import { find } from "./find.ts";
import { hearAnswer } from "./hear/answer.ts";
import { hearCall } from "./hear/called.ts";
import { hearCorrection } from "./hear/correct.ts";
import { hearFailure } from "./hear/failed.ts";
import { hearInterview } from "./hear/interview.ts";
import { hearCancelled, hearMove } from "./hear/move.ts";
import { hearNote } from "./hear/notes.ts";
import { hearContact } from "./hear/people.ts";
import { hearProfile, hearZone } from "./hear/profile.ts";
import { hearEmail, hearThankYou } from "./hear/sent.ts";
import { hearNoWord } from "./hear/silence.ts";
import { hearTimetable } from "./hear/timetable.ts";
import { askWhich } from "./problems.ts";
import { acceptThanks, greet, help, repair } from "./small.ts";
import { draft } from "./texts/draft.ts";
import { revise } from "./texts/revise.ts";
import { ask, type Turn, tell, words } from "./turn.ts";

/** Commands one after the other; `sure`: they were confirmed, so what can't be undone is done. */
export function handleAll(
  turn: Turn,
  commands: readonly Command[],
  about: Opportunity | null,
  sure = false,
): void {
  for (const [i, command] of commands.entries()) {
    const rest = commands.filter((_, other) => other !== i);
    if (sure && command.command === "delete") eraseNow(turn, command, about);
    else handle(turn, command, about, rest);
  }
}

/**
 * Does one command and adds what there is to say of it. `about`: the opportunity that is surely
 * meant, null to find out. `rest`: what else the same message says.
 */
export function handle(
  turn: Turn,
  command: Command,
  about: Opportunity | null,
  rest: readonly Command[],
): void {
  switch (command.command) {
    case "log-interview":
      return hearInterview(turn, command, about);
    case "list":
      return list(turn);
    case "set-time-zone":
      return hearZone(turn, command);
    case "set-profile":
      return hearProfile(turn, command);
    case "undo":
      return takeBack(turn);
    case "export":
      return exportAll(turn);
    case "help":
      return help(turn);
    case "greet":
      return greet(turn);
    case "thank":
      return acceptThanks(turn);
    case "feel":
      return care(turn, command);
    case "ask":
      return advise(turn, command, about ?? maybe(turn, command));
    case "revise-draft":
      return revise(turn, command, about ?? maybe(turn, command));
    case "choose":
      return choose(turn, command.choice, about);
    case "affirm":
      return tell(turn, "head", "confirm.nothing");
    case "deny":
      return tell(turn, "head", "confirm.fine");
    case "cancel":
      return tell(turn, "head", "cancel.done");
    case "pick":
      return pick(turn, command, about);
    case "out-of-scope":
      return repair(turn);
    case "status":
      return status(turn, command, about ?? (command.company === undefined ? null : maybe(turn, command)));
    case "stop-nudges":
      return stop(turn, command, about ?? maybe(turn, command));
    case "resume-nudges":
      return resume(turn, command, about ?? maybe(turn, command));
    case "delete":
      return askToDelete(turn, command, command.everything ? null : (about ?? maybe(turn, command)));
    default:
      return withOpportunity(turn, command, about, rest);
  }
}

/** Commands that are about one process: found, asked for, or put on record first. */
function withOpportunity(
  turn: Turn,
  command: AboutOne,
  given: Opportunity | null,
  rest: readonly Command[],
): void {
  const found = given ? ({ type: "one", opportunity: given } as const) : find(turn, command);
  if (found.type === "several") return askWhich(turn, command, found.candidates);
  const about = found.type === "one" ? found.opportunity : null;
  if (about) turn.touched.add(about.id);
  switch (command.command) {
    case "reschedule":
      return hearMove(turn, command, about);
    case "interview-cancelled":
      return hearCancelled(turn, command, about);
    case "note-timetable":
      return hearTimetable(turn, command, about);
    case "add-contact":
      return hearContact(turn, command, about);
    case "add-note":
      return hearNote(turn, command, about);
    case "thank-you-sent":
      return hearThankYou(turn, command, about);
    case "called":
      return hearCall(turn, command, about, rest);
    case "emailed":
      return hearEmail(turn, command, about);
    case "contact-failed":
      return hearFailure(turn, command, about);
    case "heard-back":
      return hearAnswer(turn, command, about, rest);
    case "no-word":
      return hearNoWord(turn, command, about, rest);
    case "correct":
      return hearCorrection(turn, command, about);
    case "snooze":
      return snooze(turn, command, command.scope === "all" ? null : about);
    case "close":
      return close(turn, command, about);
    case "draft":
      if (about !== null) return draft(turn, command, about);
      return ask(
        turn,
        { kind: "company", asked: "company", pending: [command] },
        null,
        words(turn, "draft.no-company"),
      );
  }
}

type AboutOne = Exclude<
  Command,
  {
    command:
      | "log-interview"
      | "list"
      | "set-time-zone"
      | "set-profile"
      | "undo"
      | "export"
      | "help"
      | "greet"
      | "thank"
      | "feel"
      | "ask"
      | "revise-draft"
      | "choose"
      | "affirm"
      | "deny"
      | "cancel"
      | "pick"
      | "out-of-scope"
      | "status"
      | "stop-nudges"
      | "resume-nudges"
      | "delete";
  }
>;

/** The opportunity that a command is about, where one is named or stands out; null is fine. */
function maybe(turn: Turn, command: Command): Opportunity | null {
  const found = find(turn, command);
  return found.type === "one" ? found.opportunity : null;
}

/** A company alone: where it stands, which is mostly what is meant. */
function pick(turn: Turn, command: Extract<Command, { command: "pick" }>, about: Opportunity | null): void {
  status(
    turn,
    { command: "status", ...(command.company ? { company: command.company } : {}) },
    about ?? maybe(turn, command),
  );
}
