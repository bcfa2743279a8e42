import type { ModalView } from "@slack/types";
import type { Board, BoardItem } from "../../../src/engine/board.ts";
import type { Command } from "../../../src/engine/command.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { choiceField, dayField, emailField, type FormMemory, form, textField, timeField } from "./forms.ts";

const words = surfaces.form;

/** What a modal is opened with: the board for the zone, and today as the person's calendar has it. */
export type FormContext = Readonly<{ board: Board | null; today: string | null }>;

/** "Log an interview", filled in from a message where one was read. */
export function logForm(context: FormContext, read: Command | null): ModalView {
  const known = read?.command === "log-interview" ? read : null;
  const timeZone = context.board?.timeZone ?? null;
  const hint = timeZone ?? undefined;
  return form("log", words.logTitle, remember(null, null), [
    textField({ id: "company", label: words.company, optional: false }, known?.company ?? null),
    textField({ id: "role", label: words.role }, known?.role ?? null),
    dayField({ id: "on", label: words.day, optional: false }, known?.on ?? context.today),
    timeField(
      { id: "at", label: words.time, ...(hint === undefined ? {} : { hint }) },
      known?.at ?? null,
      timeZone,
    ),
    choiceField(
      { id: "round", label: words.round },
      words.rounds,
      known?.round === undefined ? null : String(known.round),
    ),
    textField({ id: "contact", label: words.contact }, null),
    emailField({ id: "contactEmail", label: words.contactEmail }, null),
    textField({ id: "timetable", label: words.timetable }, null, { most: 300 }),
  ]);
}

/** Name and role of an opportunity, and somebody met. */
export function editForm(item: BoardItem): ModalView {
  const before = { company: item.form?.company ?? null, role: item.form?.role ?? null };
  return form("edit", words.editTitle, remember(item, before), [
    textField({ id: "company", label: words.company }, before.company),
    textField({ id: "role", label: words.role }, before.role),
    textField({ id: "contact", label: words.contact }, null),
    emailField({ id: "contactEmail", label: words.contactEmail }, null),
    textField({ id: "timetable", label: words.timetable }, null, { most: 300 }),
  ]);
}

export function rescheduleForm(item: BoardItem, context: FormContext): ModalView {
  const timeZone = context.board?.timeZone ?? null;
  const before = { on: item.form?.on ?? null, at: item.form?.at ?? null };
  const hint = timeZone === null ? {} : { hint: timeZone };
  return form("reschedule", words.rescheduleTitle, remember(item, before), [
    dayField({ id: "on", label: words.newDay, optional: false }, before.on ?? context.today),
    timeField({ id: "at", label: words.time, ...hint }, before.at, timeZone),
  ]);
}

export function profileForm({ board }: FormContext): ModalView {
  const { name = null, email = null, phone = null, tone = null } = board?.person ?? {};
  return form("profile", words.profileTitle, remember(null, { name, email, phone, tone }), [
    textField({ id: "name", label: words.name }, name),
    emailField({ id: "email", label: words.email }, email),
    textField({ id: "phone", label: words.phone }, phone, { most: 40 }),
    choiceField({ id: "tone", label: words.tone }, words.tones, tone),
  ]);
}

export function settingsForm({ board }: FormContext): ModalView {
  const timeZone = board?.timeZone ?? null;
  const nudgeAt = board?.person?.nudgeAt ?? null;
  const nudges = board?.person === undefined ? null : board.person.nudgesOn ? "on" : "off";
  return form("settings", words.settingsTitle, remember(null, { timeZone, nudgeAt, nudges }), [
    textField({ id: "timeZone", label: words.timeZone, hint: words.zoneHint }, timeZone),
    timeField({ id: "nudgeAt", label: words.nudgeAt, hint: words.hourHint }, nudgeAt, timeZone),
    choiceField({ id: "nudges", label: words.nudges }, { on: words.nudgesOn, off: words.nudgesOff }, nudges),
  ]);
}

/** The text of a draft, to be changed by hand. */
export function draftForm(opportunityId: string | null, body: string): ModalView {
  const memory: FormMemory = { opportunityId, company: null, before: { body } };
  return form("draft", surfaces.draft.editTitle, memory, [
    textField({ id: "body", label: surfaces.draft.body, optional: false }, body, {
      multiline: true,
      most: 3000,
    }),
  ]);
}

function remember(item: BoardItem | null, before: FormMemory["before"] | null): FormMemory {
  return {
    opportunityId: item?.opportunityId ?? null,
    company: item?.form?.company ?? null,
    before: before ?? {},
  };
}
