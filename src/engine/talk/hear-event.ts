import { decideDue, markNudged } from "../decide-due.ts";
import type { Event } from "../event.ts";
import { remember } from "../history.ts";
import { follow } from "./follow.ts";
import { hearPress } from "./hear-press.ts";
import { hearWords } from "./hear-words.ts";
import { sayNudge } from "./nudges/say.ts";
import { assemble, newReply } from "./reply.ts";
import { presentDraft, presentReview } from "./texts/presented.ts";
import { button, converse, type Turn, tell } from "./turn.ts";

/** Hears one event and leaves the reply, if any, among the turn's effects. */
export function hearEvent(turn: Turn, event: Event): void {
  switch (event.type) {
    case "said":
      heard(turn);
      hearWords(turn, event);
      finish(
        turn,
        event.commands.map(({ command }) => command),
      );
      return;
    case "pressed":
      heard(turn);
      hearPress(turn, event);
      finish(
        turn,
        event.commands.map(({ command }) => command),
      );
      return;
    case "nudges-due":
      sayDue(turn, event.nudgeIds);
      return;
    case "drafted":
      presentDraft(turn, event.draft);
      finish(turn, []);
      return;
    case "reviewed":
      presentReview(turn, event);
      finish(turn, []);
      return;
    case "met":
      meet(turn, event);
      return;
    case "missed": {
      const { toTell } = turn.record.conversation;
      converse(turn, {
        toTell: [...toTell, { nudgeId: event.nudgeId, reason: event.reason }].slice(-3),
      });
      return;
    }
  }
}

/** Somebody who writes is there: nothing counts as ignored from here on. */
function heard(turn: Turn): void {
  turn.record = { ...turn.record, person: { ...turn.record.person, lastHeardAt: turn.at } };
}

/** Adds what every reply ends with, the way back, and the reply itself. */
function finish(turn: Turn, commands: readonly string[]): void {
  const composes = turn.effects.some(
    ({ type }) => type === "compose" || type === "review" || type === "export" || type === "erase",
  );
  if (turn.reply.draft === null && !composes) follow(turn);
  tellMissed(turn);
  if (!turn.undone) {
    const [touched] = turn.touched;
    const about = { at: turn.at, commands, opportunityId: touched ?? null };
    const remembered = remember(turn.before, turn.record, about);
    if (remembered !== turn.record && !turn.quiet && turn.reply.draft === null)
      turn.reply.undo = button(turn, "undo", [{ command: "undo" }], touched ?? null);
    turn.record = remembered;
  }
  if (
    composes &&
    turn.reply.question === null &&
    turn.reply.saved.length === 0 &&
    turn.reply.head.length === 0
  )
    return;
  if (turn.effects.some(({ type }) => type === "export" || type === "erase")) return;
  const message = assemble(turn.reply);
  if (message) turn.effects.unshift({ type: "say", message, nudge: null });
}

/** A nudge that could not be sent: said at the next natural contact, once. */
function tellMissed(turn: Turn): void {
  if (turn.quiet || turn.record.conversation.toTell.length === 0) return;
  tell(turn, "note", "missed.one");
  converse(turn, { toTell: [] });
}

function sayDue(turn: Turn, nudgeIds: readonly string[]): void {
  const { messages, skipped } = decideDue(turn.guide, turn.record, nudgeIds, turn.at);
  for (const due of messages) {
    Object.assign(turn.reply, newReply());
    sayNudge(turn, due);
  }
  turn.record = markNudged(turn.record, messages.flat(), skipped, turn.at);
}

/** What the platform tells of a person: no answer. What was said by themselves outranks it. */
function meet(turn: Turn, event: Extract<Event, { type: "met" }>): void {
  const { person } = turn.record;
  const timeZone =
    event.timeZone !== null && person.timeZoneSource !== "said"
      ? ({ timeZone: event.timeZone, timeZoneSource: "platform" } as const)
      : {};
  turn.record = { ...turn.record, person: { ...person, ...timeZone, locale: event.locale ?? person.locale } };
}
