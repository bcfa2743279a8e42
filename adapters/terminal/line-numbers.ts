import { createHash } from "node:crypto";
import type { PrintedLog, TakenLine } from "./printed-log.ts";

/**
 * Gives every line an id that survives a kill: a line that was taken up but maybe not answered,
 * typed again after the restart, is the same delivery and not a second one.
 */
export function numberLines(log: PrintedLog, attended: boolean) {
  let last: TakenLine = log.line;
  return {
    /** True while nobody knows whether the last line before the restart was answered. */
    interrupted: () => !last.answered,
    /** To be called before the line is handed on. `again`: it was taken up before the restart. */
    async takeUp(text: string): Promise<{ readonly id: string; readonly again: boolean }> {
      const digest = createHash("sha256").update(text).digest("base64url").slice(0, 22);
      const again = !last.answered && last.digest === digest;
      last = { number: again ? last.number : last.number + 1, digest, answered: false };
      await log.takeUp(last);
      return { id: `line-${last.number}-${digest}`, again };
    },
    async answered(): Promise<void> {
      last = { ...last, answered: true };
      await log.takeUp(last);
    },
    /** What was under way before the restart is said now: somebody who reads it types something new. */
    async recovered(): Promise<void> {
      if (attended && !last.answered) await this.answered();
    },
  };
}
