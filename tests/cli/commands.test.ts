import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import type { CliCommand } from "../../src/cli/context.ts";
import { commandLine } from "../support/command-line.ts";

const token = { DISCORD_TOKEN: "a.test.token", PORT: "0" };

function named(name: string): CliCommand {
  const command = commands.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

test("help names every command with what it does", async () => {
  const line = commandLine();

  expect(await line.run(named("help"))).toBe(0);
  const printed = line.printed();
  for (const [name, { summary }] of commands) expect(printed).toContain(`  ${name.padEnd(12)}${summary}`);
});

test.for([...commands.keys()].filter((name) => name !== "help"))(
  "%s refuses an option that it does not know",
  async (name) => {
    await expect(commandLine().run(named(name), "--frobnicate")).rejects.toThrow(
      /--frobnicate.*lists the options/s,
    );
  },
);

test("a platform's settings make start a service, which ends when it is asked to", async () => {
  const line = commandLine({ environment: token });
  const running = line.run(named("start"), "--role", "worker");
  await expect.poll(() => line.orders.length).toBe(1);
  expect(line.orders[0]).toMatchObject({ role: "worker", store: "settings" });
  expect(line.orders[0]?.adapters).toHaveLength(1);
  expect(line.closed()).toBe(0);
  line.end();

  expect(await running).toBe(0);
  expect(line.closed()).toBe(1);
});

test("half of a platform's settings stop the start, with every problem and its fix", async () => {
  const line = commandLine({ environment: { SLACK_BOT_TOKEN: "xoxb-secret", PORT: "high" } });

  await expect(line.run(named("start"))).rejects.toThrow(/PORT.*SLACK_APP_TOKEN/s);
  await expect(line.run(named("start"))).rejects.not.toThrow(/xoxb-secret/);
});

test("a role without a platform is a misunderstanding, and so is an unknown role", async () => {
  await expect(commandLine().run(named("start"), "--role", "worker")).rejects.toThrow(/needs a platform/);
  await expect(commandLine({ environment: token }).run(named("start"), "--role", "boss")).rejects.toThrow(
    /gateway/,
  );
});

test("a start that is set to another day is refused in production", async () => {
  const line = commandLine({ environment: { ...token, NODE_ENV: "production" } });

  await expect(line.run(named("start"), "--clock-offset", "P7D")).rejects.toThrow(/refused/);
});

test("a demonstration takes no database and no queue of the settings", async () => {
  const line = commandLine({ environment: { DATABASE_URL: "postgres://a/b", REDIS_URL: "redis://a" } });
  line.end();
  await line.run(named("start"), "--demo");

  expect(line.orders[0]).toMatchObject({ store: "memory", config: { databaseUrl: null, redisUrl: null } });
});

test("doctor tells how each thing is and what to do, and fails when one is broken", async () => {
  const checks = [
    { what: "database", state: "ok", found: "Postgres 17", fix: null },
    { what: "redis", state: "broken", found: "does not answer", fix: "Start it." },
  ] as const;
  const line = commandLine({ environment: token, examine: async () => checks });

  expect(await line.run(named("doctor"))).toBe(1);
  const printed = line.printed();
  expect(printed).toMatch(/ok +database +Postgres 17/);
  expect(printed).toMatch(/BROKEN +redis +does not answer\n +Start it\./);
  expect(printed).toMatch(/off +slack[^\n]*\n +To switch it on: SLACK_BOT_TOKEN/);
  expect(printed).not.toMatch(/off +discord/);
});

test("doctor is content when nothing is broken", async () => {
  expect(await commandLine().run(named("doctor"))).toBe(0);
});
