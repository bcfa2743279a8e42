import type { Paced } from "../cadence.ts";
import type { Command } from "../command.ts";
import type { Record } from "../record.ts";
import { viewOf } from "../view.ts";
import { type Applied, toldAt } from "./applied.ts";
import { contactFailed } from "./contact-failed.ts";
import { called, emailed, thankYouSent } from "./contacted.ts";
import { correct } from "./correct.ts";
import { close, erase } from "./ending.ts";
import { heardBack, noWord } from "./heard-back.ts";
import { logInterview } from "./log-interview.ts";
import { noteTimetable } from "./note-timetable.ts";
import { addContact, addNote } from "./people.ts";
import { setProfile, setTimeZone } from "./profile.ts";
import { resumeNudges, snooze, stopNudges } from "./reminders.ts";
import { cancelInterview, reschedule } from "./reschedule.ts";

/** A command's circumstances, as its event tells them. */
export type Circumstances = Readonly<{
  /** Epoch ms. */
  at: number;
  /** The opportunity that was pointed at (an answered message, a pressed button, a resolved "they"). */
  opportunityId: string | null;
  /** An answer of a company that is not on record puts it there. */
  create?: boolean;
}>;

/**
 * What a command does to a record: no words, no effects, no history. Facts say what changed; a
 * problem says why nothing did. Commands that change no record (list, draft, ask ...) have neither.
 */
export function apply(guide: Paced, record: Record, command: Command, about: Circumstances): Applied {
  const told = toldAt(viewOf(guide, record), about.at, about.opportunityId, about.create ?? false);
  switch (command.command) {
    case "log-interview":
      return logInterview(told, command);
    case "reschedule":
      return reschedule(told, command);
    case "interview-cancelled":
      return cancelInterview(told, command);
    case "note-timetable":
      return noteTimetable(told, command);
    case "add-contact":
      return addContact(told, command);
    case "add-note":
      return addNote(told, command);
    case "thank-you-sent":
      return thankYouSent(told, command);
    case "called":
      return called(told, command);
    case "emailed":
      return emailed(told, command);
    case "contact-failed":
      return contactFailed(told, command);
    case "heard-back":
      return heardBack(told, command);
    case "no-word":
      return noWord(told, command);
    case "correct":
      return correct(told, command);
    case "snooze":
      return snooze(told, command);
    case "stop-nudges":
      return stopNudges(told, command);
    case "resume-nudges":
      return resumeNudges(told, command);
    case "close":
      return close(told, command);
    case "delete":
      return command.everything === true ? unchanged(record) : erase(told, command);
    case "set-time-zone":
      return setTimeZone(told, command);
    case "set-profile":
      return setProfile(told, command);
    default:
      return unchanged(record);
  }
}

/** Erasing everything is the shell's: no record remains that could be returned. */
function unchanged(record: Record): Applied {
  return { record, opportunityId: null, facts: [], problem: null };
}
