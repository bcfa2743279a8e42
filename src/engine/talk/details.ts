import { distance } from "fastest-levenshtein";
import type { Command } from "../command.ts";
import { foldCompany } from "../fold.ts";
import { cued } from "./cues.ts";
import { zoneOfHour } from "./places.ts";
import { proposedTimes } from "./texts/alternatives.ts";
import type { Turn } from "./turn.ts";

type LogInterview = Extract<Command, { command: "log-interview" }>;

/**
 * What a message tells beside the slots of a reading: the kind of talk, the agency in the middle, the
 * zone of an hour. Only what the guide's cues name is added, and nothing that the reading said is changed.
 */
export function withDetails(turn: Turn, commands: readonly Command[]): readonly Command[] {
  const word =
    bareWords[
      turn.text
        .trim()
        .toLowerCase()
        .replace(/[.!?]+$/, "")
    ];
  if (word !== undefined) return [word];
  const renamed = nameSlip(turn);
  if (renamed !== null) return [renamed];
  return commands
    .flatMap((read) => withText(turn, reread(turn, read)))
    .map((command) => {
      switch (command.command) {
        case "log-interview":
          return interviewDetails(turn, zoned(turn, command));
        case "heard-back":
        case "reschedule":
        case "correct":
          return zoned(turn, command);
        default:
          return knownCompany(turn, command);
      }
    });
}

/** Typed alone, these mean what they say, whatever question is open. */
const bareWords: Readonly<Record<string, Command>> = {
  list: { command: "list" },
  help: { command: "help" },
  undo: { command: "undo" },
  stop: { command: "stop-nudges" },
  resume: { command: "resume-nudges" },
  export: { command: "export" },
  "what's next": { command: "status" },
};

/** "It's Globex", said of what was saved as "Globx": a letter or two put right, whatever question is open. */
function nameSlip(turn: Turn): Command | null {
  const name =
    /^(?:(?:no|sorry|oops)[,.]?\s+)*(?:it'?s|it is|i meant|that'?s)\s+(\p{Lu}[\p{L}\p{N}&.'-]{3,}(?:\s\p{Lu}[\p{L}\p{N}&.'-]*){0,3}?)[.!]*$/iu.exec(
      turn.text.trim(),
    )?.[1];
  if (name === undefined) return null;
  const slipped = turn.record.opportunities.some(({ company }) => {
    const apart = company === null ? 0 : distance(foldCompany(company), foldCompany(name));
    return apart > 0 && apart <= 2;
  });
  return slipped ? { command: "correct", company: name } : null;
}

/** Where plain words say more than the command that was read. */
function reread(turn: Turn, command: Command): Command {
  const company = "company" in command && command.company ? { company: command.company } : {};
  if (command.command === "out-of-scope" && cued(turn, "idea"))
    return { command: "add-note", kind: "hook", text: turn.text };
  if (command.command === "note-timetable" && cued(turn, "told-to-check-back"))
    return checkBack(turn, command);
  if ((command.command === "reschedule" || command.command === "correct") && cued(turn, "slip"))
    return { command: "ask", topic: "wording", text: turn.text, ...company };
  if (command.command === "emailed" && cued(turn, "wrong-person"))
    return { command: "contact-failed", kind: "wrong-person", ...company };
  if (command.command === "heard-back" && command.result === "offer" && cued(turn, "accepted"))
    return { command: "close", reason: "accepted-elsewhere", ...company };
  if (command.command === "reschedule" && cued(turn, "offers-times") && proposedTimes(turn).length > 1)
    return { command: "draft", document: "reschedule-reply", ...company };
  if (
    isUnknown(turn, command) &&
    kinds.some((name) => cued(turn, `kind-${name}`)) &&
    /\b(had|did|was|took)\b/i.test(turn.text)
  )
    return {
      command: "log-interview",
      ...company,
      ...(/\btoday\b/i.test(turn.text) ? { on: turn.today } : {}),
    };
  return command;
}

/** "Check back in March" is a day to write again, not the day of their decision: of a month, its first. */
function checkBack(turn: Turn, command: Extract<Command, { command: "note-timetable" }>): Command {
  const { by, words, company } = command;
  const on = by && /\d/.test(words ?? turn.text) ? by : by && `${by.slice(0, 7)}-01`;
  return {
    command: "heard-back",
    result: "check-back",
    ...(on ? { on } : {}),
    ...(words ? { words } : {}),
    ...(company ? { company } : {}),
  };
}

/** "I'm out, write it": who ends it and asks for the letter in one breath means both. */
function withText(turn: Turn, command: Command): readonly Command[] {
  if (command.command !== "close" || command.reason !== "withdrawn" || !cued(turn, "write-withdrawal"))
    return [command];
  const company = command.company ? { company: command.company } : {};
  return [command, { command: "draft", document: "withdrawal", ...company }];
}

/** A fact about a company that is not on record. */
function isUnknown(turn: Turn, command: Command): boolean {
  if (!("company" in command) || command.company === undefined || command.command === "log-interview")
    return false;
  const { company } = command;
  return !turn.record.opportunities.some((one) => one.company !== null && sameStart(one.company, company));
}

function zoned<C extends Command & { at?: string | undefined; timeZone?: string | undefined }>(
  turn: Turn,
  command: C,
): C {
  if (command.at === undefined || command.timeZone !== undefined) return command;
  const timeZone = zoneOfHour(turn.text);
  return timeZone === null || timeZone === turn.record.person.timeZone ? command : { ...command, timeZone };
}

const kinds = ["one-way-video", "screen", "panel", "fair", "assessment", "coffee"] as const;

function interviewDetails(turn: Turn, command: LogInterview): LogInterview {
  const kind = command.kind ?? kinds.find((name) => cued(turn, `kind-${name}`));
  const agency = command.agency ?? agencyIn(turn.text);
  const internal = command.internal ?? (cued(turn, "internal") || undefined);
  return {
    ...command,
    ...(kind ? { kind } : {}),
    ...(agency && agency !== command.company ? { agency } : {}),
    ...(internal ? { internal } : {}),
    ...(command.ahead === undefined && cued(turn, "ahead") ? { ahead: true } : {}),
  };
}

/** "through the agency Hays", "via my recruiter at Hays", "through Hays, an agency". */
function agencyIn(text: string): string | undefined {
  const name = "([A-Z][\\p{L}&'-]*(?:\\s[A-Z][\\p{L}&'-]*){0,2})";
  const patterns = [
    `\\b(?:agency|headhunter|staffing firm|recruitment firm)(?: called| named|,)?\\s+${name}`,
    `\\b(?:recruiter|headhunter|consultant) (?:at|from|with)\\s+${name}`,
    `\\b(?:through|via|by way of)\\s+${name},? (?:an?|the|my) (?:agency|recruiter|headhunter|staffing)`,
  ];
  for (const pattern of patterns) {
    const found = new RegExp(pattern, "u").exec(text)?.[1];
    if (found !== undefined && /agenc|headhunt|staffing|recruitment firm/i.test(text)) return found;
  }
  return undefined;
}

/**
 * A text or a note for a company that nobody has heard of is mostly a campaign or a product read as
 * one: unless the words say "to" or "for" it, the process that is talked of is meant.
 */
function knownCompany(turn: Turn, command: Command): Command {
  if (!("company" in command) || command.company === undefined || !campaignsMisread.has(command.command))
    return command;
  const { company } = command;
  const onRecord = turn.record.opportunities.some(
    (one) => one.company !== null && sameStart(one.company, company),
  );
  const escaped = company.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const addressed = new RegExp(`\\b(?:to|for|with|from|at|of)\\s+(?:the\\s+)?${escaped}`, "i").test(
    turn.text,
  );
  if (onRecord || addressed || turn.record.opportunities.length === 0) return command;
  const { company: _, ...rest } = command;
  return rest as Command;
}

const campaignsMisread: ReadonlySet<Command["command"]> = new Set([
  "draft",
  "add-note",
  "ask",
  "add-contact",
  "note-timetable",
]);

function sameStart(one: string, other: string): boolean {
  const [a, b] = [foldCompany(one), foldCompany(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
