import type { DraftOnRecord, Opportunity } from "../../opportunity.ts";
import { settle } from "../open.ts";
import { setProcess } from "../process.ts";
import { type Turn, tell } from "../turn.ts";

/** "I sent it", of a draft: only now it counts, as the kind of contact that it is (100). */
export function markSent(turn: Turn, draftId: string, given: Opportunity | null): void {
  settle(turn);
  const found = findDraft(turn, draftId, given);
  if (found === null) {
    if (given) {
      turn.handle({ command: "emailed" }, given, []);
      return;
    }
    tell(turn, "head", "sent.not-yet");
    return;
  }
  const { about, entry } = found;
  if (entry.sentOn !== null) {
    tell(turn, "head", "sent.already");
    return;
  }
  const drafts = about.drafts.map((one) =>
    one.draft.id === entry.draft.id ? { ...one, sentOn: turn.today } : one,
  );
  turn.record = setProcess(turn.record, about.id, { drafts });
  const now = turn.record.opportunities.find(({ id }) => id === about.id) ?? about;
  turn.touched.add(now.id);
  if (entry.draft.document === "thank-you") {
    turn.handle({ command: "thank-you-sent" }, now, []);
    return;
  }
  if (chases.has(entry.draft.document)) {
    turn.handle({ command: "emailed" }, now, []);
    return;
  }
  tell(turn, "head", "sent.noted");
}

/** Answers and courtesies cost nothing of the budget (R5). */
const chases: ReadonlySet<string> = new Set(["status-email", "hook-email", "decision-date-email"]);

function findDraft(
  turn: Turn,
  draftId: string,
  given: Opportunity | null,
): { about: Opportunity; entry: DraftOnRecord } | null {
  for (const about of given ? [given, ...turn.record.opportunities] : turn.record.opportunities) {
    const entry =
      about.drafts.find(({ draft }) => draft.id === draftId) ??
      (draftId === "" ? about.drafts.at(-1) : undefined);
    if (entry) return { about, entry };
  }
  return null;
}
