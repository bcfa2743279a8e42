import type { Command } from "../command.ts";
import type { Event } from "../event.ts";
import type { Opportunity } from "../opportunity.ts";
import { cuedAdvice, explain, give, isWhy } from "./advise.ts";
import { isFreeKind } from "./answers/free-text.ts";
import { answer } from "./answers.ts";
import { bandOf, propose } from "./bands.ts";
import { crisis } from "./care.ts";
import { cued, holdsCue } from "./cues.ts";
import { withDetails } from "./details.ts";
import { find } from "./find.ts";
import { rehearse } from "./flows/rehearsal.ts";
import { hearCommands } from "./hear-commands.ts";
import { looksPasted, readMail } from "./mail.ts";
import { openQuestion, settle } from "./open.ts";
import { zoneOfCity } from "./places.ts";
import { refuseToInvent } from "./texts/refuse.ts";
import { isOwnDraft, reviewText } from "./texts/review.ts";
import { lastDraft } from "./texts/revise.ts";
import { markSent } from "./texts/sent.ts";
import { foreign } from "./tongue.ts";
import { converse, type Turn, tell } from "./turn.ts";

type Said = Extract<Event, { type: "said" }>;

/** A message: who it is for, what it answers, what it tells, in this order. */
export function hearWords(turn: Turn, event: Said): void {
  if (!event.private) {
    turn.quiet = true;
    tell(turn, "head", "privacy.channel");
    return;
  }
  const commands = withDetails(turn, event.commands);
  if (commands.some((command) => command.command === "feel" && command.tone === "crisis")) {
    crisis(turn);
    return;
  }
  const only = commands.length === 1 ? commands[0] : undefined;
  if (foreign(turn, only)) return;
  if (inFlow(turn, commands)) return;
  if (!isMiss(commands)) converse(turn, { misses: 0 });
  if (isWhy(turn.text)) {
    explain(turn);
    return;
  }
  if (asksForReview(turn)) {
    reviewText(turn, near(turn));
    return;
  }
  if (looksPasted(turn.text)) {
    readMail(turn, commands);
    return;
  }
  if (isSentNow(turn, commands) || isWhere(turn, commands, only)) return;
  const open = openQuestion(turn);
  if (cued(turn, "invent") && open?.kind !== "topic") {
    refuseToInvent(turn, near(turn));
    return;
  }
  if (advisedPlainly(turn, commands)) return;
  const answersFreely = open !== null && isFreeKind(open.kind) && only?.command !== "ask";
  if (!answersFreely && advisedByCue(turn, commands)) return;
  const rest = open ? answer(turn, open, commands) : commands;
  if (rest.length === 0) return;
  const answeredOpen = open !== null && rest !== commands;
  if (!answeredOpen && bandOf(event) !== "sure") {
    const entry = cuedAdvice(turn, null);
    if (entry !== null) {
      give(turn, entry, near(turn));
      return;
    }
    propose(turn, event, bandOf(event));
    return;
  }
  hearCommands(turn, rest);
}

/** "I sent it": the draft that was shown last is what went out, and it counts as what it is (100). */
function isSentNow(turn: Turn, commands: readonly Command[]): boolean {
  const bare =
    /^\s*(?:(?:ok(?:ay)?|done|yes)[,.!]?\s+)?(?:i(?:'ve| have)?\s+)?(?:just\s+)?(?:sent|mailed|emailed)(?:\s+(?:it|that|this|them|the (?:mail|email|note|text|draft)))?(?:\s+(?:off|out|now|today|just now|to (?:her|him|them)))*[.!\s]*$/i;
  if (
    !bare.test(turn.text) ||
    commands.some((command) => "on" in command && command.on !== undefined && command.on < turn.today)
  )
    return false;
  const last = lastDraft(turn, null);
  if (last === null || last.entry.sentOn !== null || last.entry.draft.channel !== "email") return false;
  markSent(turn, last.entry.draft.id, last.about);
  return true;
}

/** "I'm in Chicago", or the bare city where it was asked for: the zone, whatever else it was read as. */
function isWhere(turn: Turn, commands: readonly Command[], only: Command | undefined): boolean {
  const asked = openQuestion(turn)?.kind === "zone";
  const says = asked || /^\s*(i(['’])?m|i am|we(['’])?re)\b.*\bin\b/i.test(turn.text);
  if (!says || commands.length > 1 || only?.command === "set-time-zone") return false;
  const timeZone = zoneOfCity(turn.text);
  if (timeZone === null) return false;
  if (asked) settle(turn);
  turn.handle({ command: "set-time-zone", timeZone }, null, []);
  return true;
}

/** A text of the person's own, to be looked over before it goes out (49). */
const asksForReview = (turn: Turn): boolean =>
  isOwnDraft(turn) && (looksPasted(turn.text) || (cued(turn, "my-draft") && turn.text.length > 120));

function near(turn: Turn): Opportunity | null {
  const found = find(turn, { command: "status" });
  return found.type === "one" ? found.opportunity : (turn.record.opportunities[0] ?? null);
}

const isMiss = (commands: readonly Command[]): boolean =>
  commands.every(({ command }) => command === "out-of-scope");

/** A talk of several turns takes the message, unless it asks for something else. */
function inFlow(turn: Turn, commands: readonly Command[]): boolean {
  const { flow } = turn.record.conversation;
  if (flow === null) return false;
  if (turn.at - flow.startedAt > 3_600_000 && flow.name !== "debrief") {
    converse(turn, { flow: null });
    return false;
  }
  const leaves = commands.some(({ command }) => leaving.has(command));
  if (flow.name === "rehearsal" && !leaves) {
    rehearse(turn, flow);
    return true;
  }
  if (flow.name === "drawer" && !leaves) {
    converse(turn, { flow: null });
    tell(turn, "head", "drawer.heard");
    turn.quiet = true;
    return true;
  }
  if (leaves && flow.name !== "debrief") converse(turn, { flow: null });
  return false;
}

const leaving: ReadonlySet<Command["command"]> = new Set([
  "cancel",
  "stop-nudges",
  "list",
  "help",
  "undo",
  "delete",
  "export",
  "resume-nudges",
]);

/** Words so plain that they outrank the reading: a forgotten name, the wish to tell them off (19, 72). */
function advisedPlainly(turn: Turn, commands: readonly Command[]): boolean {
  const plain = turn.guide.advice.find(({ overrides, cues }) => overrides && holdsCue(turn.text, cues));
  if (plain && commands.length === 1 && commands.every(({ command }) => !weighty.has(command))) {
    give(turn, plain, near(turn));
    return true;
  }
  return false;
}

/** Words that call for advice whatever the reading made of them: a bluff, daily calls, a visit ... */
function advisedByCue(turn: Turn, commands: readonly Command[]): boolean {
  if (!commands.every(({ command }) => soft.has(command))) return false;
  if (cued(turn, "copied")) {
    tell(turn, "head", "sent.copied");
    return true;
  }
  const agency = near(turn);
  if (agency?.agency && cued(turn, "direct-contact")) {
    turn.handle({ command: "choose", choice: "direct-ok" }, agency, []);
    return true;
  }
  const [first] = commands;
  const topic = first?.command === "ask" ? (first.topic ?? "other") : null;
  const entry = cuedAdvice(turn, topic);
  if (entry === null) return false;
  // A wish for a text is a wish: only what must not be written holds it back.
  if (commands.some(({ command }) => command === "draft" || command === "revise-draft") && !entry.guards)
    return false;
  const found = first ? find(turn, first) : null;
  const about = found?.type === "one" ? found.opportunity : null;
  if (entry.thanked && /\bsent\b/i.test(turn.text)) turn.handle({ command: "thank-you-sent" }, about, []);
  give(turn, entry, about);
  return true;
}

/** What is told by these is never outranked by a cue. */
const weighty: ReadonlySet<Command["command"]> = new Set([
  "log-interview",
  "heard-back",
  "delete",
  "undo",
  "stop-nudges",
]);

/** Commands that tell nothing to keep. */
const soft: ReadonlySet<Command["command"]> = new Set([
  "ask",
  "out-of-scope",
  "status",
  "feel",
  "thank",
  "help",
  "deny",
  "draft",
  "revise-draft",
]);
