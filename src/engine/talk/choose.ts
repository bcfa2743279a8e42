import { dateOf, dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { act } from "./acting.ts";
import { keepOpen } from "./control/reminders.ts";
import { handle } from "./dispatch.ts";
import { chooseHookMode, startHook } from "./flows/hook.ts";
import { startRehearsal, stopRehearsal } from "./flows/rehearsal.ts";
import { askPreference } from "./hear/answer.ts";
import { askResult } from "./hear/called.ts";
import { openQuestion, settle } from "./open.ts";
import { setProcess } from "./process.ts";
import { markSent } from "./texts/sent.ts";
import { ask, button, converse, nameOf, opportunityOf, type Turn, tell, words } from "./turn.ts";

/** A button that answers a question or starts a flow, by the option that its label stands for. */
export function choose(turn: Turn, choice: string, about: Opportunity | null): void {
  const [name = "", one = "", two = ""] = choice.split(":");
  const open = openQuestion(turn);
  switch (name) {
    case "they-replied":
      return handle(turn, { command: "heard-back" }, about, []);
    case "i-called":
      if (about) {
        settle(turn);
        turn.touched.add(about.id);
        tell(turn, "head", "call.good");
        askResult(turn, about);
      }
      return;
    case "email-instead":
      if (about) preferEmail(turn, about);
      return;
    case "prefer-call":
    case "prefer-email":
      if (about) prefer(turn, about, name === "prefer-call" ? "call" : "email");
      return;
    case "keep-open":
      if (about) keepOpen(turn, about);
      return;
    case "rehearse":
      return startRehearsal(turn, about);
    case "stop-rehearsal":
      return stopRehearsal(turn);
    case "hook":
      return startHook(turn, about);
    case "hook-mode":
      return chooseHookMode(turn, about, one === "bold");
    case "sent":
      return markSent(turn, one, about);
    case "copied":
      tell(turn, "head", "sent.copied");
      ask(turn, { kind: "sent", asked: "thank-you-sent", payload: { draft: one } }, about, "");
      turn.reply.question = null;
      return;
    case "notsent":
      settle(turn);
      return tell(turn, "head", "sent.not-yet");
    case "reply-tomorrow":
      return replyTomorrow(turn, about);
    case "drawer":
      converse(turn, {
        flow: { name: "drawer", opportunityId: null, turn: 0, startedAt: turn.at, answers: {} },
      });
      return tell(turn, "head", "drawer.listen");
    case "slip":
      if (one === "no") return tell(turn, "head", "slip.small");
      tell(turn, "note", "slip.serious");
      return handle(turn, { command: "draft", document: "status-email", variant: "slip" }, about, []);
    case "note":
      return ask(turn, { kind: "repair" }, about, words(turn, "ask.go-on-repair"), [
        button(turn, "skip", [{ command: "deny" }], about),
      ]);
    case "day":
      settle(turn);
      return handle(turn, dayCommand(turn, one, about), about, []);
    case "unknown": {
      settle(turn);
      const company = String(open?.payload["company"] ?? "");
      const on = shifted(turn, one);
      handle(turn, { command: "log-interview", company, on }, null, []);
      for (const pending of open?.pending ?? []) handle(turn, pending, null, []);
      return;
    }
    case "prefer":
    case "rather":
      settle(turn);
      return offerElsewhere(turn, opportunityOf(turn, one), opportunityOf(turn, two), name === "prefer");
    case "ask-preference": {
      const offered = opportunityOf(turn, one);
      if (offered)
        askPreference(
          turn,
          offered,
          turn.record.opportunities.filter(({ id, outcome }) => id !== one && outcome === null),
        );
      return;
    }
  }
}

function preferEmail(turn: Turn, about: Opportunity): void {
  turn.record = setProcess(turn.record, about.id, { preference: "email" });
  turn.touched.add(about.id);
  tell(turn, "saved", "channel.email-instead", { company: nameOf(turn, about) });
  turn.reply.buttons.push(
    button(turn, "hook-email", [{ command: "draft", document: "hook-email" }], about, "primary"),
    button(turn, "status-email", [{ command: "draft", document: "status-email" }], about),
  );
}

function prefer(turn: Turn, about: Opportunity, channel: "call" | "email"): void {
  settle(turn);
  turn.record = setProcess(turn.record, about.id, { preference: channel });
  turn.touched.add(about.id);
  tell(turn, "saved", "debrief.channel-saved", {
    company: nameOf(turn, about),
    channel: words(turn, `channel.${channel}`),
  });
}

/** A reply with a cooler head (J8): a reminder for tomorrow's sake is out of place on a closed process. */
function replyTomorrow(turn: Turn, about: Opportunity | null): void {
  void about;
  tell(turn, "head", "reject.tomorrow");
}

function dayCommand(turn: Turn, label: string, about: Opportunity | null): Command {
  const on = shifted(turn, label);
  return { command: "log-interview", on, ...(about?.company ? { company: about.company } : {}) };
}

function shifted(turn: Turn, label: string): string {
  return dateOf(dayOf(turn.today) + (label === "yesterday" ? -1 : label === "tomorrow" ? 1 : 0));
}

/** An offer of one changes the right move with the other (66): a fact and its date, no pressure. */
function offerElsewhere(
  turn: Turn,
  offered: Opportunity | null,
  other: Opportunity | null,
  first: boolean,
): void {
  if (offered === null || other === null) return tell(turn, "head", "confirm.fine");
  const rivalOffer = { by: offered.offer?.by ?? null, firstChoice: first, extraDays: null };
  turn.record = setProcess(turn.record, other.id, { rivalOffer });
  const after = act(turn, { command: "status" }, other) ?? opportunityOf(turn, other.id) ?? other;
  const company = nameOf(turn, after);
  tell(turn, "head", first ? "heard.offer-preferred" : "heard.offer-plain", { company });
  turn.reply.buttons.push(
    button(
      turn,
      "offer-deadline-email",
      [{ command: "draft", document: "offer-deadline-email" }],
      after,
      "primary",
    ),
    button(turn, "call-script", [{ command: "draft", document: "call-script", anyway: true }], after),
  );
}
