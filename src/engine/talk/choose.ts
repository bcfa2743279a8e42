import { dateOf, dayOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { keepOpen } from "./control/reminders.ts";
import { chooseHookMode, startHook } from "./flows/hook.ts";
import { offerElsewhere } from "./flows/offer.ts";
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
      turn.handle({ command: "heard-back" }, about, []);
      return;
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
    case "direct-ok":
      if (about?.agency) {
        turn.record = setProcess(turn.record, about.id, { agency: { ...about.agency, directContact: true } });
        turn.touched.add(about.id);
        tell(turn, "saved", "agency.direct", { company: nameOf(turn, about) });
      }
      return;
    case "keep-open":
      if (about) keepOpen(turn, about);
      return;
    case "rehearse":
      startRehearsal(turn, about);
      return;
    case "stop-rehearsal":
      stopRehearsal(turn);
      return;
    case "hook":
      startHook(turn, about);
      return;
    case "hook-mode":
      chooseHookMode(turn, about, one === "bold");
      return;
    case "sent":
      markSent(turn, one, about);
      return;
    case "copied":
      tell(turn, "head", "sent.copied");
      ask(turn, { kind: "sent", asked: "thank-you-sent", payload: { draft: one } }, about, "");
      turn.reply.question = null;
      return;
    case "notsent":
      settle(turn);
      tell(turn, "head", "sent.not-yet");
      return;
    case "reply-tomorrow":
      replyTomorrow(turn, about);
      return;
    case "drawer":
      converse(turn, {
        flow: { name: "drawer", opportunityId: null, turn: 0, startedAt: turn.at, answers: {} },
      });
      tell(turn, "head", "drawer.listen");
      return;
    case "review":
      tell(turn, "head", "review.which");
      return;
    case "slip":
      if (one === "no") {
        tell(turn, "head", "slip.small");
        return;
      }
      tell(turn, "note", "slip.serious");
      turn.handle({ command: "draft", document: "status-email", variant: "slip" }, about, []);
      return;
    case "note":
      ask(turn, { kind: "repair" }, about, words(turn, "ask.go-on-repair"), [
        button(turn, "skip", [{ command: "deny" }], about),
      ]);
      return;
    case "day":
      settle(turn);
      turn.handle(dayCommand(turn, one, about), about, []);
      return;
    case "unknown": {
      settle(turn);
      const company = String(open?.payload["company"] ?? "");
      const on = shifted(turn, one);
      turn.handle({ command: "log-interview", company, on }, null, []);
      for (const pending of open?.pending ?? []) turn.handle(pending, null, []);
      return;
    }
    case "prefer":
    case "rather":
      settle(turn);
      offerElsewhere(turn, opportunityOf(turn, one), opportunityOf(turn, two), name === "prefer");
      return;
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
