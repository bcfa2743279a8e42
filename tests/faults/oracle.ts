import type { PlannedNudge } from "../../src/engine/nudge.ts";
import type { OpenStore } from "../../src/store/store.ts";
import type { FakePlatform } from "../support/fake-platform.ts";

/** The verdict, by what the platform accepted and not by what the system believes of itself. */
export type Verdict = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly early: readonly string[];
};

export function judge(platform: FakePlatform, planned: readonly PlannedNudge[]): Verdict {
  const posts = new Map<string, number[]>();
  for (const { nudgeIds, at } of platform.accepted)
    for (const id of nudgeIds) posts.set(id, [...(posts.get(id) ?? []), at]);
  return {
    lost: planned.filter(({ id }) => !posts.has(id)).map(({ id }) => id),
    doubled: [...posts].filter(([, times]) => times.length > 1).map(([id]) => id),
    // The platform's clock and the database's are one machine's: a millisecond is rounding.
    early: planned
      .filter(({ id, dueAt }) => (posts.get(id) ?? []).some((at) => at < dueAt - 1))
      .map(({ id }) => id),
  };
}

export const clean: Verdict = { lost: [], doubled: [], early: [] };

/** Resolves when nothing is scheduled or waits to be sent, or when `forMs` is over. */
export async function drained(store: OpenStore, forMs: number): Promise<boolean> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    const { rows } = await store.pool.query(
      `select (select count(*) from hearback.nudges where status = 'scheduled')
         + (select count(*) from hearback.outbox where status in ('waiting', 'sending')) as open`,
    );
    if (rows[0].open === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

/** The lag from due to accepted, in ms, at these shares. */
export function lags(platform: FakePlatform, planned: readonly PlannedNudge[]) {
  const due = new Map(planned.map(({ id, dueAt }) => [id, dueAt]));
  const all = platform.accepted
    .flatMap(({ nudgeIds, at }) => nudgeIds.map((id) => at - (due.get(id) ?? at)))
    .sort((a, b) => a - b);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
