import type { DocumentName } from "../../command.ts";
import type { DraftRequest } from "../../draft.ts";
import { factsFor } from "../../facts.ts";
import type { Opportunity } from "../../opportunity.ts";
import { cued, holdsCue } from "../cues.ts";
import { spread } from "../phrase.ts";
import { converse, type Turn, tell } from "../turn.ts";

/** Is the pasted text the person's own, to be looked over? (49) */
export function isOwnDraft(turn: Turn): boolean {
  const name = turn.record.person.name?.toLowerCase();
  const closing = turn.text.trim().toLowerCase().slice(-80);
  return cued(turn, "my-draft") || (name !== undefined && closing.includes(name));
}

/** Hands the text to the rubric; the points come back as an event. */
export function reviewText(turn: Turn, about: Opportunity | null): void {
  const text = withoutIntroduction(turn.text);
  if (about === null) {
    tell(turn, "head", "draft.no-company");
    return;
  }
  if (text.length < 40) {
    tell(turn, "head", "review.which");
    return;
  }
  const document = documentOf(turn, text, about);
  const request: DraftRequest = {
    id: `${about.id}-review-${turn.at.toString(36)}`,
    opportunityId: about.id,
    document,
    variant: null,
    facts: factsFor(turn.guide, turn.record, about, turn.at, { document, variant: null, whom: null }),
    style: { register: turn.record.person.tone, length: 0, warmth: 0, bold: false, omit: [] },
    seed: spread(text) % 100_000,
  };
  converse(turn, { composing: [...turn.record.conversation.composing, request].slice(-5) });
  turn.effects.push({ type: "review", request, text });
  turn.touched.add(about.id);
}

/** "Can you look over my draft: ..." is no part of the draft. */
function withoutIntroduction(text: string): string {
  const introduction =
    /^[^\n]{0,160}?\b(?:draft|note|email|mail|letter|text|version|wrote|written)\b[^\n]{0,60}?:\s*/i.exec(
      text,
    );
  return (introduction ? text.slice(introduction[0].length) : text).trim();
}

function documentOf(turn: Turn, text: string, about: Opportunity): DocumentName {
  const cues = (name: string) => turn.guide.cues[name] ?? [];
  if (holdsCue(text, cues("sounds-like-decision"))) return "decision-date-email";
  if (holdsCue(text, cues("sounds-like-withdrawal"))) return "withdrawal";
  const thanked = about.contactLog.some(({ channel }) => channel === "thank-you");
  return !thanked && holdsCue(text, cues("sounds-like-thanks")) ? "thank-you" : "status-email";
}
