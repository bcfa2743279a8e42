import type { OpenQuestion } from "../conversation.ts";
import { listWords } from "./day-words.ts";
import { nameOf, opportunityOf, type Turn, words } from "./turn.ts";

/** The short form of each question that comes back after a digression. */
const shortForms: Readonly<Record<string, string>> = {
  company: "ask.company-short",
  when: "ask.when-short",
  "next-when": "ask.next-when-short",
  "move-when": "ask.next-when-short",
  timetable: "debrief.timetable-short",
  contact: "debrief.contact-short",
  topic: "debrief.topic-short",
  qualification: "debrief.qualification-short",
  motivation: "debrief.motivation-short",
  repair: "debrief.repair-short",
  channel: "debrief.channel-short",
  "heard-back": "check.heard-back-short",
  "heard-what": "heard.what-kind-short",
  "call-result": "call.what-result-short",
  "thank-you-sent": "check.thank-you-short",
  sent: "check.sent-short",
  "offer-date": "heard.offer-by-short",
  which: "which.short",
  delete: "delete.ask-short",
  "hook-work": "hook.work-short",
  "hook-idea": "hook.idea-short",
  "hook-why": "hook.why-short",
  "hook-mode": "hook.mode-short",
  rehearse: "rehearse.short",
};

/** Brings a question back in short form, once: the person was on another matter, not deaf. */
export function restate(turn: Turn, open: OpenQuestion | null): void {
  const standing = turn.record.conversation.open;
  if (
    open === null ||
    standing === null ||
    standing.askedAt !== open.askedAt ||
    open.payload["again"] === true
  )
    return;
  const key = open.kind === "want" ? `want.short.${String(open.payload["fact"])}` : shortForms[open.kind];
  if (key === undefined) return;
  const about = opportunityOf(turn, open.opportunityId);
  const candidates = Array.isArray(open.payload["names"]) ? open.payload["names"].map(String) : [];
  turn.reply.question = words(turn, key, {
    company: about ? nameOf(turn, about) : words(turn, "read.them"),
    names: listWords(candidates, words(turn, "list.or")),
  });
  turn.record = {
    ...turn.record,
    conversation: {
      ...turn.record.conversation,
      open: { ...open, payload: { ...open.payload, again: true } },
    },
  };
}
