import * as z from "zod";
import { Command, IsoDate, WallTime } from "../../../src/engine/command.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import type { DeliveryBody } from "../../../src/ports.ts";
import { FormMemory, type FormName } from "./forms.ts";

/** A submitted modal: what stands in its fields, or nothing where a field is empty. */
export const Submitted = z.looseObject({
  id: z.string(),
  hash: z.string().optional(),
  callback_id: z.string(),
  private_metadata: z.string().optional(),
  state: z.looseObject({
    values: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({
          value: z.string().nullish(),
          selected_date: z.string().nullish(),
          selected_time: z.string().nullish(),
          selected_option: z.looseObject({ value: z.string() }).nullish(),
        }),
      ),
    ),
  }),
});
export type Submitted = Readonly<z.infer<typeof Submitted>>;

/** What a modal amounts to, or which field is wrong and how. */
export type FormResult =
  | { readonly ok: true; readonly body: DeliveryBody }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

type Fields = Readonly<Record<string, string | null>>;
type Wrong = Record<string, string>;

/** A submitted modal as the coach hears it. Only fields that were changed become commands. */
export function readForm(name: FormName, view: Submitted): FormResult {
  const memory = readMemory(view.private_metadata);
  const fields = readFields(view);
  if (name === "draft") return readDraft(fields, memory);
  const { commands, errors, label } = readings[name](fields, memory);
  const parsed = z.array(Command).safeParse(commands).data ?? [];
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  if (parsed.length === 0) return unchanged(Object.keys(fields)[0] ?? "company");
  return {
    ok: true,
    body: { type: "commands", commands: parsed, opportunityId: memory.opportunityId, label },
  };
}

type Read = { commands: object[]; errors: Wrong; label: string };

const readings = {
  log: readLog,
  edit: readEdit,
  reschedule: readReschedule,
  profile: readProfile,
  settings: readSettings,
} satisfies Readonly<Record<Exclude<FormName, "draft">, (fields: Fields, memory: FormMemory) => Read>>;

/** The person's own version of a draft is read like one that they pasted: it is theirs, and checked. */
function readDraft(fields: Fields, memory: FormMemory): FormResult {
  const body = fields["body"];
  if (!body) return { ok: false, errors: { body: surfaces.problem.emptyDraft } };
  if (body === memory.before["body"]) return unchanged("body");
  return { ok: true, body: { type: "text", text: `${surfaces.draft.checkMine}\n\n${body}`, replyTo: null } };
}

function unchanged(field: string): FormResult {
  return { ok: false, errors: { [field]: surfaces.problem.nothingChanged } };
}

function readLog(fields: Fields): Read {
  const { company, role, on, at, round } = fields;
  const errors: Wrong = {};
  if (!company) errors["company"] = surfaces.problem.companyMissing;
  if (!IsoDate.safeParse(on).success) errors["on"] = surfaces.problem.dayMissing;
  const log = {
    command: "log-interview",
    ...given({ company, role, on, at }),
    ...(round ? { round: round === "final" ? round : Number(round) } : {}),
  };
  return { commands: [log, ...aboutPeople(fields, company ?? null)], errors, label: surfaces.form.logTitle };
}

function readEdit(fields: Fields, memory: FormMemory): Read {
  const { company, role } = changed(fields, memory);
  const correct = given({ company, role });
  const commands = Object.keys(correct).length === 0 ? [] : [{ command: "correct", ...correct }];
  const about = fields["company"] ?? memory.company;
  return {
    commands: [...commands, ...aboutPeople(fields, about)],
    errors: {},
    label: surfaces.form.editTitle,
  };
}

function readReschedule(fields: Fields, memory: FormMemory): Read {
  const { on, at } = fields;
  const errors: Wrong = IsoDate.safeParse(on).success ? {} : { on: surfaces.problem.dayMissing };
  const moved = changed(fields, memory);
  const commands =
    Object.keys(moved).length === 0
      ? []
      : [{ command: "reschedule", ...given({ company: memory.company, on, at }) }];
  return { commands, errors, label: surfaces.form.rescheduleTitle };
}

function readProfile(fields: Fields, memory: FormMemory): Read {
  const { name, email, phone, tone } = changed(fields, memory);
  const errors: Wrong =
    email && !z.email().safeParse(email).success ? { email: surfaces.problem.emailWrong } : {};
  const profile = given({ name, email, phone, tone });
  const commands = Object.keys(profile).length === 0 ? [] : [{ command: "set-profile", ...profile }];
  return { commands, errors, label: surfaces.form.profileTitle };
}

function readSettings(fields: Fields, memory: FormMemory): Read {
  const { timeZone, nudgeAt, nudges } = changed(fields, memory);
  const errors: Wrong = {};
  if (timeZone && !isZone(timeZone)) errors["timeZone"] = surfaces.problem.zoneWrong;
  const isHour =
    WallTime.safeParse(nudgeAt).success && (nudgeAt ?? "") >= "09:00" && (nudgeAt ?? "") < "18:00";
  if (nudgeAt && !isHour) errors["nudgeAt"] = surfaces.problem.hourWrong;
  const commands = [
    ...(timeZone ? [{ command: "set-time-zone", timeZone }] : []),
    ...(nudgeAt ? [{ command: "set-profile", nudgeAt }] : []),
    ...(nudges === "on" ? [{ command: "resume-nudges" }] : []),
    ...(nudges === "off" ? [{ command: "stop-nudges" }] : []),
  ];
  return { commands, errors, label: surfaces.form.settingsTitle };
}

/** Somebody met and the timetable, which the forms of logging and editing share. */
function aboutPeople(fields: Fields, company: string | null): object[] {
  const { contact, contactEmail, timetable } = fields;
  const about = given({ company });
  return [
    ...(contact || contactEmail
      ? [{ command: "add-contact", ...about, ...given({ name: contact, email: contactEmail }) }]
      : []),
    ...(timetable ? [{ command: "note-timetable", ...about, words: timetable, vague: true }] : []),
  ];
}

function readFields(view: Submitted): Fields {
  const fields: Record<string, string | null> = {};
  for (const [id, actions] of Object.entries(view.state.values)) {
    const it = Object.values(actions)[0];
    const value = it?.value ?? it?.selected_date ?? it?.selected_time ?? it?.selected_option?.value ?? null;
    fields[id] = value?.trim() || null;
  }
  return fields;
}

function readMemory(metadata: string | undefined): FormMemory {
  const nothing: FormMemory = { opportunityId: null, company: null, before: {} };
  try {
    return FormMemory.catch(nothing).parse(JSON.parse(metadata ?? "null"));
  } catch {
    return nothing;
  }
}

function changed(fields: Fields, memory: FormMemory): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([id, value]) => value !== (memory.before[id] ?? null)),
  );
}

function given(fields: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  );
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
