import type { OpenQuestion } from "../conversation.ts";
import { converse, type Turn } from "./turn.ts";

/** After this a question is no longer what a short answer is about. */
const expiresAfterMs = 48 * 3_600_000;

/** The question that still waits for an answer; null when there is none or it is too old. */
export function openQuestion(turn: Turn): OpenQuestion | null {
  const { open } = turn.before.conversation;
  return open !== null && turn.at - open.askedAt <= expiresAfterMs ? open : null;
}

/** The question was answered, or no longer matters. One that was put in this turn stays. */
export function settle(turn: Turn): void {
  if (!turn.asked) converse(turn, { open: null });
}
