import { undo } from "../../history.ts";
import { tellNext } from "../follow.ts";
import { nameOf, opportunityOf, type Turn, tell, words } from "../turn.ts";

/** Takes the last change back and names it (88). */
export function takeBack(turn: Turn): void {
  const undone = undo(turn.record);
  if (undone === null) {
    tell(turn, "head", "undo.nothing");
    return;
  }
  const { change } = undone;
  const before = opportunityOf(turn, change.opportunityId);
  turn.record = { ...undone.record, conversation: { ...undone.record.conversation, open: null, flow: null } };
  turn.undone = true;
  const names = change.commands.filter((name) => `undo.what.${name}` in turn.guide.words);
  const what = words(turn, `undo.what.${names[0] ?? "other"}`);
  const company = before ? nameOf(turn, before) : null;
  tell(turn, "head", "undo.done", { what: company ? words(turn, "undo.of", { what, company }) : what });
  const after = opportunityOf(turn, change.opportunityId);
  if (after) tellNext(turn, after);
}
