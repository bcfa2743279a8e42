import type { Desk } from "../../src/ports/adapter.ts";
import type { Clock, Log } from "../../src/ports.ts";
import { tenantId } from "./intake/message.ts";
import type { Watermarks } from "./intake/watermarks.ts";
import type { Ledger } from "./send/ledger.ts";
import type { Replies } from "./send/replies.ts";

const everyMs = 60 * 60_000;
/** The last word to somebody who has left must be sent first. */
const afterMs = 24 * 60 * 60_000;

type Needs = Readonly<{
  desk: Desk;
  watermarks: Watermarks;
  ledger: Ledger;
  replies: Replies;
  clock: Clock;
  log: Log;
}>;

/** Forgets, once an hour, what is no longer needed: ids of people whose record is erased too. */
export function keepTidy(needs: Needs): { stop(): void } {
  const once = () =>
    tidy(needs).catch(() => needs.log.warn({ platform: "discord" }, "Could not tidy up; it is tried again"));
  const timer = setInterval(() => void once(), everyMs).unref();
  return { stop: () => clearInterval(timer) };
}

/** One round of it. */
export async function tidy({ desk, watermarks, ledger, replies, clock }: Needs): Promise<void> {
  await replies.sweep();
  const marks = await watermarks.all();
  const fresh = new Set(marks.filter((it) => clock.now() - it.at < afterMs).map((it) => it.userId));
  const isGone = async (personId: string) =>
    !fresh.has(personId) && (await desk.board({ tenantId, personId })) === null;
  for (const { channelId, userId } of marks) if (await isGone(userId)) await watermarks.forget(channelId);
  for (const userId of await ledger.people()) if (await isGone(userId)) await ledger.forget(userId);
}
