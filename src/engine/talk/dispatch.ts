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

/**
 * Does one command and adds what there is to say of it. `about`: the opportunity that is surely
 * meant, null to find out. `rest`: what else the same message says.
 */
export function handle(
  turn: Turn,
  command: Command,
  about: Opportunity | null,
  rest: readonly Command[],
  sure = false,
): void {
  switch (command.command) {
    case "log-interview":
      hearInterview(turn, command, about);
      return;
    case "list":
      list(turn);
      return;
    case "set-time-zone":
      hearZone(turn, command);
      return;
    case "set-profile":
      hearProfile(turn, command);
      return;
    case "undo":
      takeBack(turn);
      return;
    case "export":
      exportAll(turn);
      return;
    case "help":
      help(turn);
      return;
    case "greet":
      greet(turn);
      return;
    case "thank":
      acceptThanks(turn);
      return;
    case "feel":
      care(turn, command);
      return;
    case "ask":
      advise(turn, command, about ?? maybe(turn, command));
      return;
    case "revise-draft":
      revise(turn, command, about ?? maybe(turn, command));
      return;
    case "choose":
      choose(turn, command.choice, about);
      return;
    case "affirm":
      tell(turn, "head", "confirm.nothing");
      return;
    case "deny":
      tell(turn, "head", "confirm.fine");
      return;
    case "cancel":
      tell(turn, "head", "cancel.done");
      return;
    case "pick":
      pick(turn, command, about);
      return;
    case "out-of-scope":
      repair(turn);
      return;
    case "status":
      status(turn, command, about ?? (command.company === undefined ? null : maybe(turn, command)));
      return;
    case "stop-nudges":
      stop(turn, command, about ?? maybe(turn, command));
      return;
    case "resume-nudges":
      resume(turn, command, about ?? maybe(turn, command));
      return;
    case "delete":
      if (sure) {
        eraseNow(turn, command, about);
        return;
      }
      if (!command.everything && about === null && command.company === undefined) {
        const found = find(turn, command);
        if (found.type === "several") {
          askWhich(turn, command, found.candidates);
          return;
        }
      }
      askToDelete(turn, command, command.everything ? null : (about ?? maybe(turn, command)));
      return;
    default:
      withOpportunity(turn, command, about, rest);
      return;
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
  if (found.type === "several" && command.command === "close" && command.reason === "accepted-elsewhere") {
    close(turn, command, null);
    return;
  }
  if (found.type === "several") {
    askWhich(turn, command, found.candidates);
    return;
  }
  const about = found.type === "one" ? found.opportunity : null;
  if (about) turn.touched.add(about.id);
  switch (command.command) {
    case "reschedule":
      hearMove(turn, command, about);
      return;
    case "interview-cancelled":
      hearCancelled(turn, command, about);
      return;
    case "note-timetable":
      hearTimetable(turn, command, about);
      return;
    case "add-contact":
      hearContact(turn, command, about);
      return;
    case "add-note":
      hearNote(turn, command, about);
      return;
    case "thank-you-sent":
      hearThankYou(turn, command, about);
      return;
    case "called":
      hearCall(turn, command, about, rest);
      return;
    case "emailed":
      hearEmail(turn, command, about);
      return;
    case "contact-failed":
      hearFailure(turn, command, about);
      return;
    case "heard-back":
      hearAnswer(turn, command, about, rest);
      return;
    case "no-word":
      hearNoWord(turn, command, about, rest);
      return;
    case "correct":
      hearCorrection(turn, command, about);
      return;
    case "snooze":
      snooze(turn, command, command.scope === "all" ? null : about);
      return;
    case "close":
      close(turn, command, about);
      return;
    case "draft":
      if (about !== null) {
        draft(turn, command, about);
        return;
      }
      ask(
        turn,
        { kind: "company", asked: "company", pending: [command] },
        null,
        words(turn, "draft.no-company"),
      );
      return;
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
