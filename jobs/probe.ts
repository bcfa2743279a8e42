import type { Sender } from "../src/ports/adapter.ts";
import type { Claim } from "../src/ports/outbox.ts";
import { within } from "./attempt.ts";
import type { SendWorld } from "./send-claimed.ts";

type Found =
  | { readonly type: "posted"; readonly ref: string }
  | { readonly type: "never posted" }
  | { readonly type: "unknown" };

/** Platforms stamp with clocks of their own: look a minute further back. */
const skewMs = 60_000;

/** Asks the platform whether an earlier try landed. An error is no answer: never send on it. */
export async function probe(world: SendWorld, sender: Sender, claim: Claim, since: number): Promise<Found> {
  const { log, metrics, times } = world;
  try {
    const ref = await within(times.timeoutMs, sender.find(claim.address, claim.outgoing.key, since - skewMs));
    metrics.probes.inc({ result: ref === null ? "absent" : "found" });
    if (ref !== null) return { type: "posted", ref };
    metrics.resentAfterProbe.inc();
    return { type: "never posted" };
  } catch (error) {
    metrics.probes.inc({ result: "error" });
    log.warn({ platform: claim.platform, error }, "could not ask whether a message was posted");
    return { type: "unknown" };
  }
}
