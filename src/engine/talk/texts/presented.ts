import type { Draft } from "../../draft.ts";
import type { Event } from "../../event.ts";
import { setProcess } from "../process.ts";
import { button, converse, opportunityOf, type Turn, tell, words } from "../turn.ts";
import { present } from "./drafted.ts";

/** So many drafts of a process stay on record. */
const draftsKept = 6;

/** A text that was asked for is written: put on record as a draft, which is not a contact, and shown. */
export function presentDraft(turn: Turn, draft: Draft): void {
  const { composing } = turn.record.conversation;
  const request = composing.find(({ id }) => id === draft.id);
  converse(turn, { composing: composing.filter(({ id }) => id !== draft.id) });
  const about = opportunityOf(turn, request?.opportunityId);
  if (request === undefined || about === null) {
    // Deleted or taken back while it was written: the text is of nothing any more.
    return;
  }
  const drafts = [...about.drafts, { request, draft, at: turn.at, sentOn: null }].slice(-draftsKept);
  turn.record = setProcess(turn.record, about.id, { drafts });
  converse(turn, { focus: about.id });
  present(turn, draft, opportunityOf(turn, about.id) ?? about, request.facts.recipient?.name ?? null);
}

/** A pasted draft is judged: three to five points, and a light edit where one helps (49). */
export function presentReview(turn: Turn, event: Extract<Event, { type: "reviewed" }>): void {
  const { points, draft } = event;
  if (points.length === 0) tell(turn, "head", "review.good");
  else {
    tell(turn, "head", "review.intro");
    for (const point of points.slice(0, 5)) turn.reply.head.push(`- ${point}`);
  }
  const { composing } = turn.record.conversation;
  const request = composing.find(({ id }) => id === event.requestId);
  converse(turn, { composing: composing.filter(({ id }) => id !== event.requestId) });
  if (draft === null) return;
  const about = opportunityOf(turn, request?.opportunityId);
  if (request && about) {
    const drafts = [...about.drafts, { request, draft, at: turn.at, sentOn: null }].slice(-draftsKept);
    turn.record = setProcess(turn.record, about.id, { drafts });
    turn.reply.buttons.push(
      button(turn, "already-sent", [{ command: "choose", choice: `sent:${draft.id}` }], about, "primary"),
      button(turn, "shorter", [{ command: "revise-draft", change: "shorter" }], about),
    );
  }
  turn.reply.next.push(words(turn, "review.edited"));
  turn.reply.draft = draft;
}
