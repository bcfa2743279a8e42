import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Address } from "../../src/ports.ts";
import { databaseOver } from "../../src/store/database.ts";
import { openEmbedded } from "../../src/store/embedded.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/open.ts";
import { setFact } from "../../src/store/restore.ts";
import { followZoneData } from "../../src/store/zone-data.ts";
import { realClock } from "../support/jobs-house.ts";
import { plannedNudge } from "../support/nudging-mind.ts";
import { databaseOn, onServer, testPostgres } from "../support/servers.ts";
import { plainMessage } from "../support/toy-mind.ts";
import { collectingLog } from "../support/world.ts";

const migrations = readdirSync(new URL("../../src/store/migrations/", import.meta.url)).sort();

let postgres: Awaited<ReturnType<typeof testPostgres>>;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());
vi.setConfig({ testTimeout: 60_000 });

test.each(migrations.map((name, index) => [name, index + 1] as const))(
  "a database as of %s goes forward to the newest schema",
  async (_name, number) => {
    const pools = await openEmbedded("memory", collectingLog());
    try {
      expect(await migrate(pools.own, number)).toEqual(migrations.slice(0, number));
      expect(await migrate(pools.own)).toEqual(migrations.slice(number));
      expect(await migrate(pools.own)).toEqual([]);
    } finally {
      await pools.close();
    }
  },
);

test("many that start at once migrate once", async () => {
  await using database = await databaseOn(postgres.url);
  const stores = await Promise.all(
    [1, 2, 3, 4].map(() =>
      openStore({ dataDir: "memory", databaseUrl: database.url, clock: realClock, log: collectingLog() }),
    ),
  );
  const counted = await stores[0]?.pool.query("select count(*)::int as n from hearback.migrations");
  expect(counted?.rows).toEqual([{ n: migrations.length }]);
  await Promise.all(stores.map((store) => store.close()));
});

test("a database of a newer release is refused with what to do", async () => {
  await using database = await databaseOn(postgres.url);
  const open = () =>
    openStore({ dataDir: "memory", databaseUrl: database.url, clock: realClock, log: collectingLog() });
  await (await open()).close();
  await onServer(database.url, "insert into hearback.migrations (number, name) values (9999, 'later')");
  await expect(open()).rejects.toThrow(/9999.*newer/);
});

test("when the rules of a zone change, nudges keep their wall time", async () => {
  const log = collectingLog();
  const store = await openStore({ dataDir: "memory", clock: realClock, log });
  const wall = { wall: "2026-10-26T10:00", timeZone: "America/New_York" };
  const right = Date.parse("2026-10-26T14:00:00Z");
  const person = { tenantId: "t", personId: "p" };
  // As an older release of the zone data would have derived it: an hour off.
  await store.withPerson(person, (tx) => tx.save({}, [{ ...plannedNudge("a", right + 3_600_000), ...wall }]));
  const db = databaseOver(store.pool);
  await setFact(db, "zone-data", "2020a");
  expect(await followZoneData(db, "2025c", log)).toBe(1);
  expect(await store.nextDue()).toBeNull();
  await store.withPerson(person, (tx) => tx.settle(Address.parse("home"), "test"));
  expect(await store.nextDue()).toBe(right);
  expect(await followZoneData(db, "2025c", log)).toBe(0);
  await store.close();
});

test("after a backup is put back, nudges of the lost time are looked for first and erasures hold", async () => {
  await using database = await databaseOn(postgres.url);
  const dataDir = await mkdtemp(join(tmpdir(), "hearback-memory-"));
  const log = collectingLog();
  const open = () => openStore({ dataDir, databaseUrl: database.url, clock: realClock, log });
  const gone = { tenantId: "t", personId: "gone" };
  const person = { tenantId: "t", personId: "p" };
  const now = Date.now();

  const first = await open();
  await first.withPerson(gone, (tx) => tx.save({ words: "private" }, []));
  await first.withPerson(gone, (tx) => tx.erase());
  await first.upkeep.heartbeat();
  // The backup: of ten minutes ago, when the erased person was there.
  await first.pool.query("update hearback.facts set value = to_jsonb($1::bigint) where name = 'heartbeat'", [
    now - 600_000,
  ]);
  await first.pool.query(
    "insert into hearback.people (tenant_id, person_id, created_at, updated_at) values ('t', 'gone', 1, 1)",
  );
  await first.close();

  const second = await open();
  expect(log.lines).toContainEqual(expect.objectContaining({ erased: 1, from: now - 600_000 }));
  expect(await second.peopleOf("t")).toEqual([]);
  const say = (key: string, dueAt: number) =>
    second.withPerson(person, async (tx) => {
      await tx.save({}, [plannedNudge(key, dueAt)]);
      await tx.fired([key], key);
      const nudge = { kind: "remind" as const, company: null, nudgeIds: [key], opportunityIds: [] };
      await tx.say({ key, address: Address.parse("a"), message: plainMessage(key), nudge, timeZone: null });
    });
  await say("of the lost time", now - 300_000);
  await say("of later", Date.now() + 100_000);
  const { rows } = await second.pool.query(
    "select send_key, probe_since is not null as probes from hearback.outbox order by out_id",
  );
  expect(rows).toEqual([
    { send_key: "of the lost time", probes: true },
    { send_key: "of later", probes: false },
  ]);
  await second.close();
  await rm(dataDir, { recursive: true });
});
