import { type Command, type CommandName, DocumentName } from "../../../src/engine/command.ts";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { DeliveryBody, PersonKey } from "../../../src/ports.ts";
import type { SlashName } from "./commands.ts";

type Told = Readonly<Record<string, string>>;
type CommandOf<Name extends CommandName> = Extract<Command, { command: Name }>;

const chosenMark = "#";

/** The value of a suggested application: certain, where a typed name is still to be recognised. */
export function writeChosen(opportunityId: string): string {
  return `${chosenMark}${opportunityId}`;
}

/** `9`, `9:30`, `9.30`, `9am`: an hour as people write one. */
const hour = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i;

/**
 * What a command or form tells the coach. Options that are certain become commands as they are;
 * days and hours are words, read by the coach's own reader and never guessed at here. What it can't
 * read goes to the coach as a sentence, to be asked about.
 */
export async function bodyOf(
  name: SlashName,
  told: Told,
  desk: Desk,
  person: PersonKey,
): Promise<DeliveryBody> {
  const { company: written, ...rest } = told;
  if (written?.startsWith(chosenMark) !== true) return bodyOfTyped(name, told, desk, person);
  const body = await bodyOfTyped(name, rest, desk, person, true);
  return body.type === "commands" ? { ...body, opportunityId: written.slice(chosenMark.length) } : body;
}

async function bodyOfTyped(
  name: SlashName,
  told: Told,
  desk: Desk,
  person: PersonKey,
  isChosen = false,
): Promise<DeliveryBody> {
  const { company } = told;
  const about = company === undefined ? {} : { company };
  switch (name) {
    case "interview":
      return commands(name, await interview(told, desk, person));
    case "draft": {
      const document = DocumentName.safeParse(told["document"]);
      const kind = document.success ? { document: document.data } : {};
      return commands(name, [{ command: "draft", ...about, ...kind }]);
    }
    case "snooze":
      return snooze(told, desk, person, isChosen);
    case "timezone":
      return told["zone"] === undefined
        ? commands(name, [{ command: "set-time-zone" }])
        : said(`My time zone is ${told["zone"]}`);
    case "settings":
      return settings(told);
    case "forget":
      return commands(name, [
        { command: "delete", ...(company === undefined && !isChosen ? { everything: true } : about) },
      ]);
    case "status":
      return commands(name, [{ command: "status", ...about }]);
    case "list":
    case "export":
    case "help":
      return commands(name, [{ command: name }]);
  }
}

/** A zone that was picked: certain. */
export function zoneBody(timeZone: string): DeliveryBody {
  return commands("timezone", [{ command: "set-time-zone", timeZone }]);
}

async function interview(told: Told, desk: Desk, person: PersonKey): Promise<readonly Command[]> {
  const { company, when, role, said: theirWords } = told;
  const about = company === undefined ? {} : { company };
  const log: CommandOf<"log-interview"> = {
    ...(when === undefined
      ? {}
      : await dayOf(`Interview with ${company ?? "a company"} ${when}`, desk, person)),
    command: "log-interview",
    ...about,
    ...(role === undefined ? {} : { role }),
  };
  if (theirWords === undefined) return [log];
  const read = await first(desk, person, `They said ${theirWords}`, "note-timetable");
  const { company: _, ...timetable } = read ?? { command: "note-timetable", vague: true };
  return [log, { ...timetable, ...about, words: theirWords }];
}

/** What the words say of the day, the round and the kind; the names are told apart from them. */
async function dayOf(sentence: string, desk: Desk, person: PersonKey) {
  const read = await first(desk, person, sentence, "log-interview");
  const { company: _company, role: _role, ...slots } = read ?? { command: "log-interview" };
  return slots;
}

async function snooze(told: Told, desk: Desk, person: PersonKey, isChosen: boolean): Promise<DeliveryBody> {
  const { until: when = "", company } = told;
  const read = await first(desk, person, `Remind me ${when}`, "snooze");
  if (read?.until === undefined)
    return said(`Remind me ${when}${company === undefined ? "" : ` about ${company}`}`);
  const everything = company === undefined && !isChosen;
  const target = everything ? ({ scope: "all" } as const) : company === undefined ? {} : { company };
  return commands("snooze", [{ command: "snooze", until: read.until, ...target }]);
}

function settings(told: Told): DeliveryBody {
  const { name, email, phone, tone, nudge_at: at } = told;
  const time = at === undefined ? undefined : wallTime(at);
  // An hour that is none is for the coach to ask about, with whatever else was told.
  if (at !== undefined && time === undefined) return said(`Send my reminders at ${at}`);
  const profile: CommandOf<"set-profile"> = {
    command: "set-profile",
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(time === undefined ? {} : { nudgeAt: time }),
    ...(tone === "plain" || tone === "warm" || tone === "formal" ? { tone } : {}),
  };
  return commands("settings", [profile]);
}

function wallTime(typed: string): string | undefined {
  const match = hour.exec(typed.trim());
  if (match === null) return undefined;
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === "pm" ? 12 : 0);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** The first command of this name that the coach reads in the words. Reading writes nothing. */
async function first<Name extends CommandName>(desk: Desk, person: PersonKey, text: string, name: Name) {
  const { commands: read } = await desk.read(person, text);
  return read.find((it): it is CommandOf<Name> => it.command === name) ?? null;
}

function commands(name: SlashName, list: readonly Command[]): DeliveryBody {
  return { type: "commands", commands: list, opportunityId: null, label: words.commands[name].description };
}

function said(text: string): DeliveryBody {
  return { type: "text", text, replyTo: null };
}
