import { expect, test, vi } from "vitest";
import { createMetrics } from "../../jobs/metrics.ts";
import { createPacing } from "../../jobs/pacing.ts";
import { type SendWorld, sendClaimed } from "../../jobs/send-claimed.ts";
import { SendError, type Sender } from "../../src/ports/adapter.ts";
import type { Clock } from "../../src/ports.ts";
import { randomFrom } from "../support/fake-platform.ts";
import { collectingLog } from "../support/world.ts";
import { shortTimes } from "./crew.ts";
import { report, seedOfThisRun } from "./report.ts";
import { type Mutation, simulatedOutbox } from "./simulated-outbox.ts";

/*
 * T1: the production protocol under a seeded scheduler. At every step of two workers the seed says
 * who goes on, who dies, how the platform answers, how much time passes, whether the person is
 * faster or erased. One seed is one history, always the same.
 */

vi.setConfig({ testTimeout: 300_000 });
const seeds = Number(process.env["SEEDS"] ?? 10_000);

class Crash extends Error {}
type Post = { readonly key: string; readonly at: number; removed: boolean };
type WorkerMutation = Mutation | "no probe" | "no deadline";

async function history(seed: number, mutation: WorkerMutation): Promise<readonly string[]> {
  const chance = randomFrom(seed);
  let now = 1_000_000;
  let erasedAt: number | null = null;
  let withdrawnAt: number | null = null;
  let nested = 0;
  const posts: Post[] = [];
  const problems: string[] = [];
  const store = simulatedOutbox(
    () => now,
    2,
    mutation === "no probe" || mutation === "no deadline" ? "none" : mutation,
  );

  /** Before and after every effect: time goes on, and the process may die, freeze or be overtaken. */
  const instant = async () => {
    now += Math.floor(chance() * 40);
    const draw = chance();
    if (draw < 0.03) throw new Crash();
    const frozen = draw < 0.06;
    if (frozen) now += Math.floor(chance() * 3 * shortTimes.leaseMs);
    if ((frozen || draw > 0.9) && nested === 0) {
      nested++;
      await round();
      nested--;
    }
    if (draw > 0.8 && draw < 0.803 && withdrawnAt === null) {
      store.withdraw();
      withdrawnAt = now;
    }
    if (draw > 0.7 && draw < 0.701 && erasedAt === null) {
      store.erase();
      erasedAt = now;
    }
  };
  const sender: Sender = {
    async post(_to, { key }) {
      const draw = chance();
      if (draw < 0.05) throw new SendError("slower", { kind: "refused", retryAfterMs: 200 });
      if (draw < 0.08) throw new SendError("lost on the way", { kind: "ambiguous" });
      if (posts.some((post) => post.key === key && !post.removed)) problems.push(`${key} posted twice`);
      posts.push({ key, at: now, removed: false });
      if (draw < 0.2) throw new SendError("answer lost", { kind: "ambiguous" });
      return `ref-${posts.length - 1}`;
    },
    async find(_to, key) {
      if (chance() < 0.1) throw new SendError("history is away", { kind: "ambiguous" });
      if (mutation === "no probe") return null;
      const found = posts.findIndex((post) => post.key === key && !post.removed);
      return found < 0 ? null : `ref-${found}`;
    },
    retire: async () => undefined,
    async remove(_to, ref) {
      const post = posts[Number(ref.slice(4))];
      if (post) post.removed = true;
    },
    working: async () => undefined,
  };
  const clock: Clock = {
    now: () => now,
    monotonic: () => (mutation === "no deadline" ? 0 : now),
    ruling: () => ({ fixed: now }),
  };
  const troubled = <F extends (...given: never[]) => Promise<unknown>>(work: F): F =>
    (async (...given: never[]) => {
      await instant();
      const result = await work(...given);
      await instant();
      return result;
    }) as F;
  const { outbox } = store;
  const world = {
    outbox: {
      ...outbox,
      begin: troubled(outbox.begin),
      sent: troubled(outbox.sent),
      refused: troubled(outbox.refused),
    },
    senderOf: () => sender,
    paceOf: () => null,
    pacing: createPacing(() => null, { monotonic: () => now }),
    clock,
    log: collectingLog(),
    metrics,
    times: shortTimes,
    supersededNote: "",
    random: chance,
  } as unknown as SendWorld;

  // Two workers: wherever one stands between two effects, the other may run a whole round.
  const round = async () => {
    const claimedAt = clock.monotonic();
    try {
      await instant();
      const outcome = await outbox.claim(store.person, shortTimes);
      if (outcome.type !== "claimed") return;
      await instant();
      await sendClaimed(world, outcome.claim, claimedAt);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  };
  for (let turn = 0; turn < 400 && !store.done(); turn++) {
    await round();
    now += 300;
  }
  if (!store.done()) problems.push("left unsent");
  for (const row of store.rows())
    if (row.status === "sent" && row.ref === null) problems.push(`message ${row.outId} sent without a ref`);
  const unsaid = store
    .rows()
    .filter((row) => row.status === "sent" && !posts.some(({ key }) => key === `key-${row.outId}`));
  for (const row of unsaid) problems.push(`message ${row.outId} recorded and never posted`);
  return problems;
}

const metrics = createMetrics({ signals: () => Promise.reject(new Error("not asked")) });

test("T1: whatever happens at whatever step, every message is posted once or taken back", async () => {
  const first = seedOfThisRun();
  const found: string[] = [];
  for (let seed = first; seed < first + seeds && found.length === 0; seed++)
    found.push(...(await history(seed, "none")).map((problem) => `seed ${seed}: ${problem}`));
  report("T1", { firstSeed: first, seeds, problems: found.length });
  expect(found).toEqual([]);
});

test.each(["no probe", "no write-ahead", "claim ignores the lease", "no deadline"] as const)(
  "T1, control: a protocol with %s is found out within five hundred seeds",
  async (mutation) => {
    const first = seedOfThisRun();
    let seed = first;
    while (seed < first + 500 && (await history(seed, mutation)).length === 0) seed++;
    report(`T1 ${mutation}`, { firstSeed: first, foundAfter: seed - first + 1 });
    expect(seed - first).toBeLessThan(500);
  },
);

test("T1: a seed tells the same history every time", async () => {
  const seed = seedOfThisRun();
  expect(await history(seed, "no probe")).toEqual(await history(seed, "no probe"));
});
