import type { Command } from "../../command.ts";
import { foldCompany } from "../../fold.ts";
import type { Interview, Opportunity } from "../../opportunity.ts";
import { hasHappened } from "../../view.ts";
import { tellAssumption } from "../abroad.ts";
import { perform } from "../acting.ts";
import { cued, holdsCue } from "../cues.ts";
import { startDebrief } from "../flows/debrief.ts";
import { setProcess } from "../process.ts";
import { companyAndRole, daysSince, whenOf } from "../talked-about.ts";
import {
  ask,
  button,
  day,
  namedButton,
  nameOf,
  opportunityOf,
  type Turn,
  tell,
  viewNow,
  words,
} from "../turn.ts";
import { tellRound } from "./invitation.ts";

export type LogInterview = Extract<Command, { command: "log-interview" }>;

/** An interview, past or ahead: one row, no doubles (situations 1, 2, 14 to 18, 87). */
export function hearInterview(turn: Turn, told: LogInterview, about: Opportunity | null): void {
  const assumed = told.on === undefined && cued(turn, "just-now");
  const command = assumed ? { ...told, on: turn.today } : told;
  const known = new Set(turn.record.opportunities.map(({ id }) => id));
  const acted = perform(turn, command, about);
  if (acted === null || acted.after === null) return;
  const { facts } = acted;
  if (!known.has(acted.after.id)) noteSector(turn, acted.after);
  const after = opportunityOf(turn, acted.after.id) ?? acted.after;
  const fact = facts.find((one) => one.fact.startsWith("interview-"));
  const id = fact && "interviewId" in fact ? fact.interviewId : undefined;
  const interview = after.interviews.find((one) => one.id === id) ?? after.interviews.at(-1);
  if (interview === undefined) return;
  if (fact?.fact === "interview-known" && !fact.filledIn) {
    askSameOrRound(turn, command, after, interview);
    return;
  }
  if (interview.on === null) tellUndated(turn, after);
  else if (interview.status === "planned" && !hasHappened(viewNow(turn), interview, turn.at))
    tellAhead(turn, after, interview);
  else tellPast(turn, after, interview);
  if (assumed) tell(turn, "note", "log.assumed-today");
  tellCircumstances(turn, command, after, !known.has(after.id));
}

/** Governments, universities and hospitals take their time: ten business days (R2). */
function noteSector(turn: Turn, { id, company }: Opportunity): void {
  if (!holdsCue(company ?? "", turn.guide.cues["patient-sector"] ?? [])) return;
  turn.record = setProcess(turn.record, id, { sector: "patient" });
  const days = turn.guide.cadence.afterInterview.patient;
  tell(turn, "note", "log.patient", { days });
}

/** Told before, word for word: the same, or a new round? Nothing was added. */
function askSameOrRound(turn: Turn, command: LogInterview, after: Opportunity, interview: Interview): void {
  const company = nameOf(turn, after);
  tell(turn, "head", "log.known-already", {
    company,
    day: interview.on === null ? "" : day(turn, interview.on),
  });
  const { on: _, ...rest } = command;
  const round: Command = { ...rest, company: after.company ?? undefined, round: interview.round + 1 };
  ask(
    turn,
    { kind: "same-or-round", pending: [round, { command: "deny" }] },
    after,
    words(turn, "log.known-question"),
    [button(turn, "same-one", [{ command: "deny" }], after), button(turn, "new-round", [round], after)],
  );
}

function tellUndated(turn: Turn, after: Opportunity): void {
  const name = nameOf(turn, after);
  tell(turn, "saved", "log.saved-undated", { what: companyAndRole(after, name) });
  if (after.company === null && after.agency === null) {
    ask(turn, { kind: "company-of", asked: "company" }, after, words(turn, "ask.company"));
    return;
  }
  const on = (label: "today" | "yesterday" | "tomorrow") =>
    button(turn, label, [{ command: "choose", choice: `day:${label}` }], after);
  ask(turn, { kind: "when", asked: "when" }, after, words(turn, "ask.when"), [
    on("today"),
    on("yesterday"),
    on("tomorrow"),
  ]);
}

function tellPast(turn: Turn, after: Opportunity, told: Interview): void {
  const what = companyAndRole(after, nameOf(turn, after));
  const when = whenOf(turn, told) ?? "";
  if (told.round > 1) {
    tell(turn, "head", "log.congrats-round", { round: told.round });
    tell(turn, "saved", "log.saved-round", { round: told.round, what, day: when });
  } else {
    tell(turn, "head", "log.congrats");
    tell(turn, "saved", "log.saved-past", { what, day: when });
  }
  if (after.company === null && after.agency === null)
    ask(turn, { kind: "company-of", asked: "company" }, after, words(turn, "ask.company"));
  startDebrief(turn, after);
  const thanked = after.contactLog.some(
    ({ channel, on }) => channel === "thank-you" && on >= (told.on ?? ""),
  );
  if (!thanked && told.on !== null) tellThanks(turn, after, daysSince(turn, told.on));
}

/** What the thank-you is worth by now: R1 and situations 26, 27. */
function tellThanks(turn: Turn, after: Opportunity, days: number): void {
  const draft: Command = { command: "draft", document: days >= 14 ? "status-email" : "thank-you" };
  if (days <= 1) tell(turn, "note", "log.fresh");
  else if (days < 7) tell(turn, "note", "log.some-days-ago");
  else if (days < 14) tell(turn, "note", "log.week-ago");
  else tell(turn, "saved", "log.weeks-ago", { weeks: Math.floor(days / 7) });
  turn.reply.buttons.push(
    button(turn, days >= 14 ? "status-email" : "thank-you-note", [draft], after, "primary"),
  );
}

function tellAhead(turn: Turn, after: Opportunity, told: Interview): void {
  if (told.round > 1) {
    tell(turn, "head", "heard.second");
    tellRound(turn, after);
    return;
  }
  const what = companyAndRole(after, nameOf(turn, after));
  tell(turn, "head", "log.saved-coming", { what, day: whenOf(turn, told) ?? "" });
  tell(turn, "saved", "log.before");
}

function tellCircumstances(turn: Turn, command: LogInterview, after: Opportunity, isNew: boolean): void {
  if (command.otherOn !== undefined && command.on !== undefined) {
    const other = day(turn, command.otherOn);
    tell(turn, "note", "log.other-day", { other });
    turn.reply.buttons.unshift(namedButton(other, [{ command: "correct", on: command.otherOn }], after.id));
  }
  const night = turn.time < "04:00" && command.on !== undefined && daysSince(turn, command.on) === 1;
  if (night && /\b(today|tonight|this)\b/i.test(turn.text)) tell(turn, "note", "log.midnight");
  if (command.agency !== undefined) {
    tell(turn, "saved", "log.agency", { agency: command.agency });
    if (after.company === null) tell(turn, "note", "log.agency-confidential");
    turn.reply.buttons.push(
      button(
        turn,
        "debrief-agency",
        [{ command: "draft", document: "status-email", variant: "debrief" }],
        after,
      ),
    );
  }
  if (isNew) tellAssumption(turn, after, "note");
  if (command.internal) tell(turn, "saved", "log.internal");
  const kind = command.kind ?? "";
  if (kind in kindNotes) tell(turn, "note", kindNotes[kind] ?? "");
  if (isNew && command.company !== undefined && isDateWord(command.company))
    tell(turn, "note", "log.company-is-a-word", { company: command.company });
  const twin = turn.record.opportunities.some(
    ({ id, company }) =>
      id !== after.id &&
      company !== null &&
      after.company !== null &&
      foldCompany(company) === foldCompany(after.company),
  );
  if (twin && isNew) tell(turn, "note", "log.second-role", { company: after.company ?? "" });
}

/** What differs by the kind of talk (situations 17, 18, 105, 106). */
const kindNotes: Readonly<Record<string, string>> = {
  screen: "log.screen",
  "one-way-video": "log.one-way-video",
  panel: "log.panel",
  fair: "log.fair",
};

const isDateWord = (company: string): boolean =>
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|march|april|may|june|july|august)$/i.test(
    company,
  );
