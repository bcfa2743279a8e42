import { setTimeout as sleep } from "node:timers/promises";
import { SendError, type SendFailure } from "../../../src/ports/adapter.ts";

/** The result of `work`, or, when it takes longer than `mostMs`, a SendError that says `late`. */
export async function within<T>(mostMs: number, work: Promise<T>, late: SendFailure): Promise<T> {
  const stop = new AbortController();
  const tooLate = sleep(Math.max(0, mostMs), undefined, { signal: stop.signal }).then(() => {
    throw new SendError("Slack: it took too long", late);
  });
  // What comes after is nobody's concern any more.
  for (const it of [work, tooLate]) it.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    stop.abort();
  }
}
