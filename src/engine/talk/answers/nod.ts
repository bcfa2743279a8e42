import type { OpenQuestion } from "../../conversation.ts";
import type { Opportunity } from "../../opportunity.ts";
import { ask, button, type Turn, words } from "../turn.ts";

export const waitsForNews: ReadonlySet<string> = new Set(["heard-back", "heard-what"]);

/** "ok", a thumb: heard, but it says neither yes nor no (34). */
export const isNod = (text: string): boolean =>
  /^\s*(ok(ay|ey)?|k|kk|fine|sure|alright|all right|cool|got it|noted|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+|:[a-z_+1-]+:)[.!\s]*$/iu.test(
    text,
  );

export function askAboutNod(turn: Turn, open: OpenQuestion, about: Opportunity | null): void {
  ask(turn, { kind: open.kind, asked: open.asked }, about, words(turn, "state.unclear-nod"), [
    button(turn, "they-replied", [{ command: "choose", choice: "they-replied" }], about),
    button(turn, "not-yet", [{ command: "no-word" }], about),
    button(turn, "later", [{ command: "snooze" }], about),
    button(turn, "stop", [{ command: "stop-nudges" }], about),
  ]);
}
