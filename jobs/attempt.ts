import { SendError, type SendFailure } from "../src/ports/adapter.ts";
import type { Claim } from "../src/ports/outbox.ts";
import type { SendWorld, Went } from "./send-claimed.ts";

/** What is known of a message after asking or sending. */
export type Answer =
  | { readonly type: "posted"; readonly ref: string }
  | { readonly type: "not posted"; readonly failure: SendFailure };

/** `work`, or an ambiguous failure after `timeoutMs`: the call may still land. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SendError(`No answer within ${timeoutMs} ms`, { kind: "ambiguous" })),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Doubling from one second to five minutes, less up to half of it. */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(300_000, 1000 * 2 ** Math.min(attempts, 20));
  return Math.round(full * (1 - random / 2));
}

/** Nobody can tell whether it was posted: asked again a while later, and given up after half an hour. */
export async function giveUp(world: SendWorld, claim: Claim): Promise<Went> {
  const { log, metrics, outbox, random, times } = world;
  if (claim.tryingForMs > times.unknownAfterMs) {
    log.error({ platform: claim.platform, outId: claim.outId }, "whether a message was posted stays unknown");
    metrics.sends.inc({ platform: claim.platform, lane: claim.lane, result: "unknown" });
    const { more } = await outbox.failed(claim, "unknown", false);
    return { more, retryInMs: null };
  }
  const waitMs = Math.max(times.graceMs, backoffMs(claim.attempts + 3, random()));
  await outbox.putOff(claim, waitMs, times);
  return { more: false, retryInMs: waitMs };
}
