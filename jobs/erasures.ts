import type { Sender } from "../src/ports/adapter.ts";
import type { Outbox, SendTimes } from "../src/ports/outbox.ts";
import type { Log } from "../src/ports.ts";
import { within } from "./attempt.ts";

type Parts = {
  readonly outbox: Pick<Outbox, "erasures" | "erasureDone" | "erasureLater">;
  readonly senderOf: (platform: string) => Sender | null;
  readonly times: SendTimes;
  readonly log: Log;
};

const againMs = 60_000;

/** Finds and deletes messages that were on their way when their person was erased. */
export async function sweepErasures({ outbox, senderOf, times, log }: Parts): Promise<number> {
  const jobs = await outbox.erasures(50);
  for (const { jobId, platform, address, key, startedAt } of jobs) {
    const sender = senderOf(platform);
    if (!sender) {
      await outbox.erasureLater(jobId, againMs);
      continue;
    }
    try {
      const ref = await within(times.timeoutMs, sender.find(address, key, startedAt - 60_000));
      if (ref !== null) await within(times.timeoutMs, sender.remove(address, ref));
      await outbox.erasureDone(jobId);
    } catch (error) {
      log.warn({ platform, error }, "a message of somebody erased could not be deleted yet");
      await outbox.erasureLater(jobId, againMs);
    }
  }
  return jobs.length;
}
