import type { Draft, MissingFact } from "../../draft.ts";
import type { Opportunity } from "../../opportunity.ts";
import { ask, button, nameOf, type Turn, tell, words } from "../turn.ts";
import { isMissing } from "./draft.ts";

/** A text is written: shown to be copied, never called sent (G19). */
export function present(turn: Turn, draft: Draft, about: Opportunity, recipient: string | null): void {
  const company = nameOf(turn, about);
  const document = words(turn, `document.${draft.document}`);
  turn.reply.draft = draft;
  const change = /-r-([a-z-]+)$/.exec(draft.id)?.[1];
  if (change !== undefined)
    tell(turn, "head", "draft.revised", { change: words(turn, `draft.change.${change}`) });
  else if (recipient !== null && draft.document === "thank-you" && about.contacts.length > 1)
    tell(turn, "head", "draft.here-for", { document, who: recipient });
  else tell(turn, "head", "draft.here", { document, company });
  if (draft.channel === "email") {
    if (draft.recipient !== null) tell(turn, "head", "draft.to-recipient", { recipient: draft.recipient });
    else tell(turn, "head", "draft.to");
    if (about.agency !== null && !about.agency.directContact) tell(turn, "note", "draft.to-agency");
  } else tell(turn, "head", "draft.to-call");
  if (turn.record.conversation.composing.some((other) => other.opportunityId === about.id))
    tell(turn, "note", "draft.panel");
  for (const advice of draft.advice) turn.reply.note.push(advice);
  if (draft.warnings.length > 0)
    tell(turn, "note", "draft.warnings", { warnings: draft.warnings.join("; ") });
  tell(turn, "next", draft.channel === "email" ? "draft.tell-when-sent" : "draft.tell-after-call");
  turn.reply.buttons.push(...buttonsOf(turn, draft, about));
  // Of several texts only the last asks: one question at a time.
  if (turn.record.conversation.composing.length === 0) askForBetter(turn, draft, about);
}

function buttonsOf(turn: Turn, draft: Draft, about: Opportunity) {
  const revise = (change: "shorter" | "warmer" | "bolder") =>
    button(turn, change, [{ command: "revise-draft", change }], about);
  if (draft.channel !== "email")
    return [
      button(turn, "i-called", [{ command: "choose", choice: "i-called" }], about, "primary"),
      button(turn, "rehearse", [{ command: "choose", choice: "rehearse" }], about),
      button(turn, "voicemail-script", [{ command: "draft", document: "voicemail-script" }], about),
      button(turn, "shorter", [{ command: "revise-draft", change: "shorter" }], about),
    ].filter(
      ({ label }) =>
        draft.document !== "voicemail-script" || label !== words(turn, "button.voicemail-script"),
    );
  const sent = [{ command: "choose", choice: `sent:${draft.id}` } as const];
  return [
    button(turn, "already-sent", sent, about, "primary"),
    revise("shorter"),
    revise("warmer"),
    ...(draft.document === "hook-email" ? [revise("bolder")] : []),
    button(turn, "copied", [{ command: "choose", choice: `copied:${draft.id}` }], about),
  ];
}

/** The fact that would lift this text most, asked beside it; the text stands without it. */
function askForBetter(turn: Turn, draft: Draft, about: Opportunity): void {
  const better = (turn.guide.wants[draft.document] ?? []).filter(isAskable);
  const fact = better.find((name) => isMissing(turn, about, name, draft.document));
  if (fact === undefined || turn.record.conversation.open?.kind === "want") return;
  const pending = [{ command: "draft", document: draft.document } as const];
  ask(
    turn,
    {
      kind: "better",
      asked: fact === "contact" ? "contact" : null,
      pending,
      payload: { fact, draft: draft.id },
    },
    about,
    words(turn, `draft.better-${fact}`),
  );
}

const askable = new Set<MissingFact>(["name", "topic", "qualification", "motivation", "role"]);
const isAskable = (fact: MissingFact): boolean => askable.has(fact);
