import type { OpenQuestion } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { cued } from "../cues.ts";
import { skipHook } from "../flows/hook.ts";
import { askWhatKind } from "../hear/answer.ts";
import { askResult } from "../hear/called.ts";
import { settle } from "../open.ts";
import { ask, button, type Turn, tell, words } from "../turn.ts";

export function yes(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
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

export function no(turn: Turn, open: OpenQuestion, about: Opportunity | null): boolean {
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
