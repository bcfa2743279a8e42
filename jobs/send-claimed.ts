import { SendError, type Sender, type SendFailure } from "../src/ports/adapter.ts";
import type { Claim, Recorded } from "../src/ports/outbox.ts";
import { type Answer, backoffMs, giveUp, within } from "./attempt.ts";
import type { DeliverParts } from "./deliver.ts";
import type { Pacing } from "./pacing.ts";
import { probe } from "./probe.ts";

export type SendWorld = DeliverParts & { readonly pacing: Pacing };

/** How it went on: more of this person may be sent at once, or not before `retryInMs`. */
export type Went = { readonly more: boolean; readonly retryInMs: number | null };

/** A pacing wait up to this long is spent holding the claim; a longer one gives it back. */
const patienceMs = 1_500;

/**
 * Takes a claimed message to its end: found or posted, and recorded; or refused and put back; or
 * left for the next one to probe. `claimedAt` is monotonic, from before the claim.
 */
export async function sendClaimed(world: SendWorld, claim: Claim, claimedAt: number): Promise<Went> {
  const { outbox, log } = world;
  if (claim.unreachable !== null && claim.probeSince === null)
    return wentOn(await outbox.failed(claim, claim.unreachable, false));

  const sender = world.senderOf(claim.platform);
  if (!sender) {
    log.warn(
      { platform: claim.platform },
      "no such platform is connected here: another worker must send this",
    );
    return putBack(world, claim, 60_000);
  }
  if (claim.probeSince !== null) {
    const answer = await probe(world, sender, claim, claim.probeSince);
    if (answer.type === "unknown") return giveUp(world, claim);
    if (answer.type === "posted") return record(world, sender, claim, answer.ref, "found");
  }
  if (!(await takeTurn(world, claim))) return putBack(world, claim, patienceMs);

  const leave = await world.pacing.place(claim);
  try {
    const answer = await post(world, sender, claim, claimedAt);
    if (answer === "fenced out") return { more: false, retryInMs: null };
    if (answer.type === "posted") return await record(world, sender, claim, answer.ref, "posted");
    return await notPosted(world, claim, answer.failure);
  } finally {
    leave();
  }
}

/** Waits for its turn by the pace, if that is soon. */
async function takeTurn({ pacing }: SendWorld, claim: Claim): Promise<boolean> {
  for (let waitedMs = 0; ; ) {
    const waitMs = pacing.turn(claim);
    if (waitMs === 0) return true;
    waitedMs += waitMs;
    if (waitedMs > patienceMs) return false;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Fence, then one call to the platform. The write-ahead is committed before any byte leaves. */
async function post(
  world: SendWorld,
  sender: Sender,
  claim: Claim,
  claimedAt: number,
): Promise<Answer | "fenced out"> {
  const { clock, metrics, outbox, times } = world;
  const lastStart = claimedAt + times.leaseMs - times.timeoutMs - times.marginMs;
  if (clock.monotonic() > lastStart) return "fenced out";
  if (!(await outbox.begin(claim, times))) return "fenced out";
  // Again, directly before the call: a process that was frozen in between must not send.
  if (clock.monotonic() > lastStart) return "fenced out";
  const begunAt = clock.monotonic();
  try {
    const ref = await within(times.timeoutMs, sender.post(claim.address, claim.outgoing));
    return { type: "posted", ref };
  } catch (error) {
    const failure: SendFailure = error instanceof SendError ? error.failure : { kind: "ambiguous" };
    world.log.warn({ platform: claim.platform, kind: failure.kind, error }, "a send did not succeed");
    return { type: "not posted", failure };
  } finally {
    metrics.sendSeconds.observe({ platform: claim.platform }, (clock.monotonic() - begunAt) / 1000);
  }
}

async function record(
  world: SendWorld,
  sender: Sender,
  claim: Claim,
  ref: string,
  how: "posted" | "found",
): Promise<Went> {
  const { metrics, outbox, supersededNote } = world;
  if (claim.lateMs !== null) metrics.lateSeconds.observe(Math.max(0, claim.lateMs) / 1000);
  count(world, claim, "sent");
  const recorded = await outbox.sent(claim, ref, how);
  if (recorded.state === "superseded")
    await quietly(world, sender.retire(claim.address, ref, claim.outgoing, supersededNote));
  if (recorded.state === "erased") await quietly(world, sender.remove(claim.address, ref));
  return wentOn(recorded);
}

async function notPosted(world: SendWorld, claim: Claim, failure: SendFailure): Promise<Went> {
  count(world, claim, failure.kind);
  switch (failure.kind) {
    case "refused": {
      const retryInMs = failure.retryAfterMs ?? backoffMs(claim.attempts, world.random());
      if (failure.retryAfterMs !== null) world.pacing.hold(claim.address, failure.retryAfterMs);
      return putBack(world, claim, retryInMs);
    }
    case "permanent":
      return wentOn(await world.outbox.failed(claim, failure.code, true));
    case "ambiguous":
      // Nothing is written: when the lease and the grace are over, somebody asks the platform.
      return { more: false, retryInMs: world.times.leaseMs + world.times.graceMs };
  }
}

async function putBack({ outbox }: SendWorld, claim: Claim, inMs: number): Promise<Went> {
  const waitMs = Math.ceil(inMs);
  await outbox.refused(claim, waitMs);
  return { more: false, retryInMs: waitMs };
}

const wentOn = ({ more }: Recorded): Went => ({ more, retryInMs: null });

function count({ metrics }: SendWorld, { platform, lane }: Claim, result: string): void {
  metrics.sends.inc({ platform, lane, result });
}

async function quietly({ log }: SendWorld, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => log.warn({ error }, "a message could not be taken back"));
}
