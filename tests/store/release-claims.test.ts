import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sendTimes } from "../../jobs/send-times.ts";
import { systemClock } from "../../src/cli/clock.ts";
import { Address } from "../../src/ports.ts";
import { openStore } from "../../src/store/open.ts";
import { plainMessage } from "../support/toy-mind.ts";
import { collectingLog } from "../support/world.ts";

test("a send that a crash cut off is taken up at once by the next start, and asked for before it is repeated", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "hearback-claims-"));
  const open = () => openStore({ dataDir, clock: systemClock(), log: collectingLog() });
  const ana = { tenantId: "test", personId: "ana" };
  const address = Address.parse("ana");
  try {
    const before = await open();
    await before.withPerson(ana, async (tx) => {
      await tx.save({}, []);
      await tx.settle(address, "test");
      await tx.say({
        key: "k".repeat(22),
        address,
        message: plainMessage("Hello."),
        nudge: null,
        timeZone: null,
      });
    });
    const claimed = await before.outbox.claim(ana, sendTimes);
    if (claimed.type !== "claimed") throw new Error("The message should be free.");
    await before.outbox.begin(claimed.claim, sendTimes);
    expect(await before.outbox.claim(ana, sendTimes)).toMatchObject({ type: "later" });
    expect(await before.leases.take("gateway", "the dead one", 60_000)).toBe(true);
    await before.close();

    const after = await open();
    const again = await after.outbox.claim(ana, sendTimes);
    expect(again).toMatchObject({ type: "claimed", claim: { probeSince: expect.any(Number) } });
    expect(await after.leases.take("gateway", "the living one", 60_000)).toBe(true);
    await after.close();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
