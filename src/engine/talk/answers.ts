import type { Command } from "../command.ts";
import type { OpenQuestion } from "../conversation.ts";
import type { Opportunity } from "../opportunity.ts";
import { cued } from "./cues.ts";
import { answerHook, skipHook } from "./flows/hook.ts";
import { askWhatKind } from "./hear/answer.ts";
import { askResult } from "./hear/called.ts";
import { settle } from "./open.ts";
import { ask, button, opportunityOf, type Turn, tell, words } from "./turn.ts";

/**
 * Takes what the message says as an answer to the open question, where it is one, and returns the
 * commands that remain to be done. A question never blocks: what does not answer it is left as it is.
 */
export function answer(turn: Turn, open: OpenQuestion, commands: readonly Command[]): readonly Command[] {
  const about = opportunityOf(turn, open.opportunityId);
  const [first, ...rest] = commands;
  if (first === undefined) return commands;
  if (waitsForNews.has(open.kind) && commands.length === 1 && isNod(turn.text)) {
    askAboutNod(turn, open, about);
    return [];
  }
  if (first.command === "affirm") return yes(turn, open, about) ? rest : commands;
  if (first.command === "deny") return no(turn, open, about) ? rest : commands;
  if (first.command === "cancel" && open.kind !== "confirm") {
    settle(turn);
    tell(turn, "head", "cancel.done");
    return rest;
  }
  const completed = complete(turn, open, commands);
  if (completed !== null) return completed;
  if (isFreeKind(open.kind) && isFree(turn, commands)) return takeText(turn, open, about) ? [] : commands;
  if (answeredBy[open.kind]?.some((name) => commands.some(({ command }) => command === name))) settle(turn);
  return commands;
}

const waitsForNews: ReadonlySet<string> = new Set(["heard-back", "heard-what"]);

/** "ok", a thumb: heard, but it says neither yes nor no (34). */
const isNod = (text: string): boolean =>
  /^\s*(ok(ay|ey)?|k|kk|fine|sure|alright|all right|cool|got it|noted|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+|:[a-z_+1-]+:)[.!\s]*$/iu.test(
    text,
  );

function askAboutNod(turn: Turn, open: OpenQuestion, about: Opportunity | null): void {
  ask(turn, { kind: open.kind, asked: open.asked }, about, words(turn, "state.unclear-nod"), [
    button(turn, "they-replied", [{ command: "choose", choice: "they-replied" }], about),
    button(turn, "not-yet", [{ command: "no-word" }], about),
    button(turn, "later", [{ command: "snooze" }], about),
    button(turn, "stop", [{ command: "stop-nudges" }], about),
  ]);
}

/** Which commands answer which question: it does not come back then. */
const answeredBy: Readonly<Record<string, readonly Command["command"][]>> = {
  timetable: ["note-timetable", "heard-back"],
  contact: ["add-contact"],
  topic: ["add-note"],
  qualification: ["add-note"],
  motivation: ["add-note"],
  repair: ["add-note"],
  channel: ["contact-failed"],
  "heard-back": ["heard-back", "no-word", "snooze", "contact-failed", "close", "called", "emailed"],
  "heard-what": ["heard-back", "note-timetable", "no-word"],
  "call-result": ["called", "heard-back"],
  "thank-you-sent": ["thank-you-sent"],
  sent: ["thank-you-sent", "emailed"],
  when: ["log-interview", "correct", "reschedule"],
  "next-when": ["log-interview", "correct", "reschedule", "heard-back"],
  "move-when": ["log-interview", "correct", "reschedule"],
  "best-time": ["snooze", "note-timetable", "called"],
  zone: ["set-time-zone"],
  "close-it": ["close", "heard-back", "snooze"],
  rows: ["correct", "undo", "log-interview"],
  "offer-draft": ["draft", "thank-you-sent"],
  better: ["add-note", "set-profile", "add-contact"],
};

/** Questions whose answer is whatever is written, and what it is kept as. */
const freeKinds: Readonly<Record<string, Extract<Command, { command: "add-note" }>["kind"] | "">> = {
  topic: "topic",
  qualification: "qualification",
  motivation: "motivation",
  repair: "repair",
  want: "",
  better: "",
  channel: "",
  "best-time": "",
  zone: "",
  "hook-work": "",
  "hook-idea": "",
  "hook-why": "",
  "hook-mode": "",
};

/** Is this question answered by whatever is written? */
export const isFreeKind = (kind: string): boolean => freeKinds[kind] !== undefined;

const free: ReadonlySet<Command["command"]> = new Set(["out-of-scope", "add-note", "ask", "feel"]);

/** Is the message a plain text rather than a wish? A question of the person is theirs, not an answer. */
function isFree(turn: Turn, commands: readonly Command[]): boolean {
  if (turn.text.trim().endsWith("?")) return false;
  return commands.length === 1 && commands.every(({ command }) => free.has(command));
}

function takeText(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
  const text = turn.text.trim();
  if (open.kind.startsWith("hook-")) return answerHook(turn, open, about, text);
  if (open.kind === "channel") return takeChannel(turn, about);
  if (open.kind === "best-time" || open.kind === "zone") return false;
  const fact = open.kind === "want" || open.kind === "better" ? String(open.payload["fact"]) : open.kind;
  const command = factCommand(fact, text);
  if (command === null) return false;
  settle(turn);
  turn.handle(command, about, []);
  if (open.kind === "want" || open.kind === "better") resumeDraft(turn, open);
  return true;
}

function factCommand(fact: string, text: string): Command | null {
  switch (fact) {
    case "topic":
    case "qualification":
    case "motivation":
    case "repair":
    case "hook":
      return { command: "add-note", kind: fact, text: text.slice(0, 10_000) };
    case "name":
      return text.length <= 60 && /^[\p{L}][\p{L}' .-]+$/u.test(text)
        ? { command: "set-profile", name: text }
        : null;
    case "role":
      return text.length <= 80 ? { command: "correct", role: text } : null;
    default:
      return null;
  }
}

function takeChannel(turn: Turn, about: Opportunity | null): boolean {
  const byMail = cued(turn, "by-mail");
  const byPhone = cued(turn, "by-phone");
  if (about === null || byMail === byPhone) return false;
  settle(turn);
  turn.handle({ command: "choose", choice: byMail ? "prefer-email" : "prefer-call" }, about, []);
  return true;
}

/** A text that waited for a fact: the next question about it, or the text. */
function resumeDraft(turn: Turn, open: OpenQuestion): void {
  const [pending] = open.pending;
  if (pending) turn.handle(pending, opportunityOf(turn, open.opportunityId), []);
}

/** Commands that complete what waits for them: a company, a day, one of two. Null: they do not. */
function complete(turn: Turn, open: OpenQuestion, commands: readonly Command[]): readonly Command[] | null {
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
  const on = dayIn(first);
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

function yes(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
  settle(turn);
  switch (open.kind) {
    case "confirm":
    case "delete":
    case "offer-draft":
    case "close-it":
      for (const pending of open.pending) turn.handle(pending, about, [], true);
      return true;
    case "rows":
      tell(turn, "head", "confirm.fine");
      return true;
    case "heard-back":
    case "heard-what":
      askWhatKind(turn, about);
      return true;
    case "call-result":
      if (about) askResult(turn, about);
      return true;
    case "thank-you-sent":
      turn.handle({ command: "thank-you-sent" }, about, []);
      return true;
    case "sent":
      turn.handle({ command: "choose", choice: `sent:${String(open.payload["draft"])}` }, about, []);
      return true;
    case "prefer": {
      const [only, ...more] = Array.isArray(open.payload["others"]) ? open.payload["others"].map(String) : [];
      if (only === undefined || more.length > 0) return again(turn, open);
      turn.handle(
        { command: "choose", choice: `prefer:${String(open.payload["offered"])}:${only}` },
        about,
        [],
      );
      return true;
    }
    case "repair":
    case "timetable":
    case "contact":
      ask(turn, { kind: open.kind, asked: open.asked }, about, words(turn, `ask.go-on-${open.kind}`), [
        button(turn, "skip", [{ command: "deny" }], about),
      ]);
      return true;
    default:
      return again(turn, open);
  }
}

/** A bare yes that answers nothing: the question stands, in other words where there are some. */
function again(turn: Turn, open: OpenQuestion): boolean {
  turn.record = { ...turn.record, conversation: { ...turn.record.conversation, open } };
  return false;
}

function no(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
  settle(turn);
  const skipping = cued(turn, "skip") || turn.text === words(turn, "button.skip");
  switch (open.kind) {
    case "timetable":
      if (skipping) tell(turn, "head", "debrief.skipped");
      else turn.handle({ command: "note-timetable", vague: true }, about, []);
      turn.onward = about?.id ?? null;
      return true;
    case "heard-back":
      turn.handle({ command: "no-word" }, about, []);
      return true;
    case "delete":
      tell(turn, "head", "delete.kept");
      return true;
    case "confirm":
      tell(turn, "head", "confirm.no");
      return true;
    case "rows":
      tell(turn, "head", "rows.wrong");
      return true;
    case "thank-you-sent":
      tell(turn, "head", "sent.not-yet");
      if (about)
        turn.reply.buttons.push(
          button(turn, "thank-you-note", [{ command: "draft", document: "thank-you" }], about, "primary"),
        );
      return true;
    case "sent":
      tell(turn, "head", "sent.not-yet");
      return true;
    case "hook-work":
    case "hook-idea":
    case "hook-why":
    case "hook-mode":
      skipHook(turn, open, about);
      return true;
    case "call-result":
      tell(turn, "head", "call.not-called");
      if (about) {
        turn.touched.add(about.id);
        turn.reply.buttons.push(
          button(turn, "call-script", [{ command: "draft", document: "call-script" }], about, "primary"),
        );
      }
      return true;
    case "close-it":
      turn.handle({ command: "choose", choice: "keep-open" }, about, []);
      return true;
    case "want": {
      const [pending] = open.pending;
      // The fact stays open in the count of what was asked, so the next one comes, or the text.
      turn.record = { ...turn.record, conversation: { ...turn.record.conversation, open } };
      if (pending) turn.handle(pending, about, []);
      return true;
    }
    case "prefer": {
      const [other] = Array.isArray(open.payload["others"]) ? open.payload["others"].map(String) : [];
      turn.handle(
        { command: "choose", choice: `rather:${String(open.payload["offered"])}:${other ?? ""}` },
        about,
        [],
      );
      return true;
    }
    case "same-or-round": {
      const [, same] = open.pending;
      if (same && same.command !== "deny") turn.handle(same, about, []);
      else tell(turn, "head", "confirm.fine");
      return true;
    }
    default:
      tell(turn, "head", skipping || open.kind !== "offer-draft" ? "debrief.skipped" : "confirm.fine");
      turn.onward = about?.id ?? null;
      return true;
  }
}
