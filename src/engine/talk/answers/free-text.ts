import type { Command } from "../../command.ts";
import type { OpenQuestion } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { cued } from "../cues.ts";
import { answerHook } from "../flows/hook.ts";
import { settle } from "../open.ts";
import { opportunityOf, type Turn } from "../turn.ts";

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
export function isFree(turn: Turn, commands: readonly Command[]): boolean {
  if (turn.text.trim().endsWith("?")) return false;
  return commands.length === 1 && commands.every(({ command }) => free.has(command));
}

export function takeText(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
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
