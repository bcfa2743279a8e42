import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createInstallations } from "../../../adapters/slack/workspaces/installations.ts";
import { rotateKeys } from "../../../adapters/slack/workspaces/rotate-keys.ts";
import { createSeal } from "../../../adapters/slack/workspaces/seal.ts";
import { openMemoryStore } from "../../../src/store/memory.ts";
import { createTestWorld } from "../../support/slack/world.ts";

const aKey = (): string => randomBytes(32).toString("base64");

const anInstallation = (team: string, token: string) => ({
  team: { id: team, name: team },
  enterprise: undefined,
  isEnterpriseInstall: false,
  user: { id: "U0009", token: undefined, scopes: undefined },
  bot: { id: "B1", userId: "UBOT", token, scopes: ["chat:write"] },
});

test("what is sealed is opened only where it belongs, and only unchanged", () => {
  const seal = createSeal(aKey());
  const sealed = seal.close("xoxb-secret", "one/token");

  expect(seal.open(sealed, "one/token")).toBe("xoxb-secret");
  expect(() => seal.open(sealed, "two/token")).toThrow();
  const changed = Buffer.from(sealed.text, "base64");
  changed[0] = (changed[0] ?? 0) ^ 1;
  expect(() => seal.open({ ...sealed, text: changed.toString("base64") }, "one/token")).toThrow();
  expect(() => createSeal(aKey()).open(sealed, "one/token")).toThrow(/SLACK_TOKEN_KEY does not hold/);
});

test("the same secret looks different each time", () => {
  const seal = createSeal(aKey());

  expect(seal.close("xoxb-secret", "p").text).not.toBe(seal.close("xoxb-secret", "p").text);
});

test.for(["", "short", "bm90IDMyIGJ5dGVz"])(
  "%j is not a key, and the error says how to make one",
  (setting) => {
    expect(() => createSeal(setting)).toThrow(/openssl rand -base64 32/);
  },
);

test("an installation moved to another workspace's place opens nothing", async () => {
  const world = createTestWorld();
  const installations = createInstallations(world.keep, createSeal(aKey()), world.clock);
  await installations.storeInstallation(anInstallation("T1", "xoxb-one"));
  const stolen = await world.keep.get("slack-installations", "slack:T1");
  await world.keep.put("slack-installations", "slack:T2", stolen);

  expect((await installations.of("slack:T1"))?.token).toBe("xoxb-one");
  await expect(installations.of("slack:T2")).rejects.toThrow();
});

test("keys are rotated while both are known, and the old one can go afterwards", async () => {
  const world = createTestWorld();
  const [old, fresh] = [aKey(), aKey()];
  const before = createInstallations(world.keep, createSeal(old), world.clock);
  for (const team of ["T1", "T2", "T3"]) await before.storeInstallation(anInstallation(team, `xoxb-${team}`));

  const running = createInstallations(world.keep, createSeal(`${fresh},${old}`), world.clock);
  const reading = Promise.all(["T1", "T2", "T3"].map((team) => running.of(`slack:${team}`)));
  expect(await rotateKeys(`${fresh},${old}`, world.keep, world.clock)).toBe(3);
  expect(await rotateKeys(`${fresh},${old}`, world.keep, world.clock)).toBe(0);

  expect((await reading).map((it) => it?.token)).toEqual(["xoxb-T1", "xoxb-T2", "xoxb-T3"]);
  const after = createInstallations(world.keep, createSeal(fresh), world.clock);
  expect((await after.of("slack:T2"))?.token).toBe("xoxb-T2");
});

test("a dump of the real database holds no token, sealed or rotated", async () => {
  const world = createTestWorld();
  const store = await openMemoryStore({ clock: world.clock, log: world.log });
  try {
    const [old, fresh] = [aKey(), aKey()];
    const installations = createInstallations(store.keep, createSeal(old), world.clock);
    await installations.storeInstallation(anInstallation("T1", "xoxb-planted-bot-token"));
    expect(await rotateKeys(`${fresh},${old}`, store.keep, world.clock)).toBe(1);

    const { rows: tables } = await store.pool.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const dumps = await Promise.all(
      tables.map(async ({ name }) => JSON.stringify((await store.pool.query(`select * from ${name}`)).rows)),
    );

    expect(dumps.join("\n")).toContain("slack:T1");
    for (const secret of ["planted-bot-token", old, fresh]) expect(dumps.join("\n")).not.toContain(secret);
  } finally {
    await store.close();
  }
});
