import type { Command } from "../../command.ts";
import type { OpenQuestion } from "../../conversation.ts";
import { settle } from "../open.ts";
import { opportunityOf, type Turn } from "../turn.ts";

/** Commands that complete what waits for them: a company, a day, one of two. Null: they do not. */
export function complete(
  turn: Turn,
  open: OpenQuestion,
  commands: readonly Command[],
): readonly Command[] | null {
  const [first, ...rest] = commands;
  if (first === undefined) return null;
  switch (open.kind) {
    case "company": {
      if (first.command !== "log-interview" || first.company === undefined) return null;
      settle(turn);
      const [pending] = open.pending;
      if (pending?.command === "log-interview") return [{ ...pending, ...first }, ...rest];
      return pending ? [first, { ...pending, company: first.company } as Command, ...rest] : commands;
    }
    case "company-of": {
      if (first.command !== "log-interview" || first.company === undefined) return null;
      settle(turn);
      const about = opportunityOf(turn, open.opportunityId);
      if (about) turn.handle({ command: "correct", company: first.company }, about, []);
      return rest;
    }
    case "which": {
      if (first.command !== "pick" || first.company === undefined) return null;
      settle(turn);
      return [...open.pending.map((pending) => ({ ...pending, company: first.company }) as Command), ...rest];
    }
    case "when":
    case "next-when":
    case "move-when":
    case "clash":
      return completeDay(turn, open, first, rest);
    case "unknown-company": {
      if (!("on" in first) || first.on === undefined) return null;
      settle(turn);
      const company = String(open.payload["company"]);
      return [{ command: "log-interview", company, on: first.on }, ...open.pending, ...rest];
    }
    case "offer-date": {
      const on = dayIn(first);
      if (on === undefined) return null;
      settle(turn);
      return [{ command: "heard-back", result: "offer", on, ...companyOf(turn, open) }, ...rest];
    }
    case "want": {
      const fact = String(open.payload["fact"]);
      const on = dayIn(first);
      const isDay = (fact === "when" || fact === "offer-date") && on !== undefined;
      const isFact =
        (first.command === "add-note" && first.kind === fact) ||
        (fact === "name" && first.command === "set-profile") ||
        (fact === "contact" && first.command === "add-contact");
      if (!isDay && !isFact) return null;
      settle(turn);
      if (!isDay) return [...commands, ...open.pending];
      const result = fact === "when" ? "second-interview" : "offer";
      return [
        {
          ...("at" in first && first.at ? { at: first.at } : {}),
          command: "heard-back",
          result,
          on,
          ...companyOf(turn, open),
        },
        ...open.pending,
      ];
    }
    case "better": {
      const fact = String(open.payload["fact"]);
      const fits =
        (first.command === "add-note" && first.kind === fact) ||
        (fact === "name" && first.command === "set-profile");
      if (!fits) return null;
      settle(turn);
      return [...commands, ...open.pending];
    }
    default:
      return null;
  }
}

/** The day that a question waited for, whatever the reading made of it. */
function completeDay(
  turn: Turn,
  open: OpenQuestion,
  first: Command,
  rest: readonly Command[],
): readonly Command[] | null {
  const read = dayIn(first);
  // The day of one of the two candidates, whatever year the reading took it for.
  const on = candidatesOf(open).find((day) => day.slice(5) === read?.slice(5)) ?? read;
  if (
    on === undefined ||
    ("company" in first && first.company !== undefined && !sameCompany(turn, open, first.company))
  )
    return null;
  settle(turn);
  const at = "at" in first && first.at ? { at: first.at } : {};
  const timeZone = "timeZone" in first && first.timeZone ? { timeZone: first.timeZone } : {};
  const weekday = "weekday" in first && first.weekday ? { weekday: first.weekday } : {};
  const [pending] = open.pending;
  const company = companyOf(turn, open);
  if (open.kind === "clash" && pending) {
    const {
      weekday: _weekday,
      otherOn: _other,
      ...waiting
    } = pending as Extract<Command, { command: "log-interview" }>;
    return [{ ...waiting, ...company, on, ...at, ...timeZone, ...weekday } as Command, ...rest];
  }
  const day = { on, ...at, ...timeZone, ...weekday };
  if (open.kind === "next-when")
    return [{ command: "heard-back", result: "second-interview", ...company, ...day }, ...rest];
  if (open.kind === "move-when") return [{ command: "reschedule", ...company, ...day }, ...rest];
  return [{ command: "log-interview", ...company, ...day }, ...rest];
}

const candidatesOf = ({ payload }: OpenQuestion): readonly string[] =>
  [payload["on"], payload["weekdayOn"]].filter((day) => typeof day === "string");

function dayIn(command: Command): string | undefined {
  if (command.command === "note-timetable") return command.by;
  if (command.command === "snooze") return command.until;
  return "on" in command ? command.on : undefined;
}

function companyOf(turn: Turn, open: OpenQuestion): { company?: string } {
  const company = opportunityOf(turn, open.opportunityId)?.company;
  return company ? { company } : {};
}

const sameCompany = (turn: Turn, open: OpenQuestion, company: string): boolean =>
  opportunityOf(turn, open.opportunityId)?.company?.toLowerCase() === company.toLowerCase();
