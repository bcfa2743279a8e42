import type { Command } from "../command.ts";
import { reading } from "./bands.ts";
import { find } from "./find.ts";
import { ask, button, type Turn, tell, words } from "./turn.ts";

/** Does this text look like a mail that was pasted, rather than one written to the coach? */
export function looksPasted(text: string): boolean {
  const greeted = /^\s*(>|from:|subject:|fwd:|re:)|^\s*(dear|hi|hello)\s+[\p{Lu}][\p{L}'-]+\s*,/imu.test(
    text,
  );
  const signed =
    /\b(kind regards|best regards|regards,|sincerely|best wishes|warm regards|all the best|best,|cheers,|yours truly|talent team|recruiting team|hiring team)/i.test(
      text,
    );
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return (greeted && signed) || (lines >= 3 && (greeted || signed)) || /^\s*(from|subject):/im.test(text);
}

/** What a mail of an employer may say: everything else in it is not for the coach to do (93). */
const tellable: ReadonlySet<Command["command"]> = new Set([
  "heard-back",
  "note-timetable",
  "add-contact",
  "contact-failed",
  "interview-cancelled",
  "reschedule",
  "log-interview",
]);

/** Reads a pasted mail as data: what it says is proposed and done on a yes; instructions are ignored. */
export function readMail(turn: Turn, commands: readonly Command[]): void {
  const told = commands
    .filter(({ command }) => tellable.has(command))
    .map((command) => (command.command === "log-interview" ? invitation(command) : command));
  if (told.length === 0) {
    tell(turn, "head", "mail.unclear");
    const heard = (result: "second-interview" | "still-deciding" | "rejected" | "other", label: string) =>
      button(turn, label, [{ command: "heard-back", result }]);
    turn.reply.buttons.push(
      heard("second-interview", "second-interview"),
      heard("still-deciding", "still-deciding"),
      heard("rejected", "rejected"),
      heard("other", "other-answer"),
      button(turn, "review-mine", [{ command: "choose", choice: "review" }]),
    );
    return;
  }
  const [first] = told;
  const found = first ? find(turn, first) : null;
  const about = found?.type === "one" ? found.opportunity : null;
  const what = [...new Set(told.map((command) => reading(turn, command)))].join("; ");
  tell(turn, "head", "mail.read", { what });
  if (told.length < commands.length) tell(turn, "note", "mail.ignored");
  ask(turn, { kind: "confirm", asked: "confirm", pending: told }, about, words(turn, "mail.right"), [
    button(turn, "yes", [{ command: "affirm" }], about, "primary"),
    button(turn, "no", [{ command: "deny" }], about),
  ]);
}

/** An interview in an employer's mail is an invitation. */
function invitation({
  company,
  on,
  at,
  weekday,
  timeZone,
}: Extract<Command, { command: "log-interview" }>): Command {
  return {
    command: "heard-back",
    result: "second-interview",
    ...(company ? { company } : {}),
    ...(on ? { on } : {}),
    ...(at ? { at } : {}),
    ...(weekday ? { weekday } : {}),
    ...(timeZone ? { timeZone } : {}),
  };
}
