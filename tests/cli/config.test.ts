import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { platforms } from "../../adapters/index.ts";
import { CoreSettings, readConfig } from "../../src/config.ts";
import { explainProblems } from "../../src/settings.ts";

test("no setting at all is enough to talk in the terminal", () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    settings: { dataDir: "./data", databaseUrl: null, redisUrl: null, model: null, production: false },
  });
});

test("an empty value counts as missing", () => {
  expect(readConfig({ DATABASE_URL: "", REDIS_URL: "  ", PORT: "", OPENAI_API_KEY: "" })).toEqual(
    readConfig({}),
  );
});

test("all problems are told at once, each with what to do", () => {
  const reading = readConfig({
    DATABASE_URL: "mysql://here",
    PORT: "eighty",
    LOG_LEVEL: "loud",
    OPENAI_TIMEOUT_MS: "5",
  });
  if (reading.ok) throw new Error("These settings are wrong.");

  expect(reading.problems.map(({ setting }) => setting).toSorted()).toEqual([
    "DATABASE_URL",
    "LOG_LEVEL",
    "OPENAI_TIMEOUT_MS",
    "PORT",
  ]);
  for (const { fix } of reading.problems) expect(fix).toMatch(/^[A-Z].+\.$/);
  expect(explainProblems(reading.problems).split("\n")).toHaveLength(4);
});

test("a wrong value is never repeated: it may be a secret", () => {
  const secret = "hunter2-is-the-password";
  const reading = readConfig({ DATABASE_URL: secret, REDIS_URL: secret, PORT: secret, LOG_LEVEL: secret });
  if (reading.ok) throw new Error("These settings are wrong.");

  expect(explainProblems(reading.problems)).not.toContain(secret);
});

test("a key switches the model on, and everything else about it has a default", () => {
  const reading = readConfig({ OPENAI_API_KEY: "sk-test" });

  expect(reading.ok && reading.settings.model).toEqual({
    apiKey: "sk-test",
    baseUrl: "https://api.openai.com/v1",
    model: "gpt-5-mini",
    timeoutMs: 20_000,
    dailyBudget: 30,
  });
});

test("the example documents every setting with its default, and no other", () => {
  const example = new Map(
    [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const schemas = [CoreSettings, ...platforms.map(({ settings }) => settings)];
  const names = schemas.flatMap((schema) => Object.keys(schema.shape));
  const defaults: Record<string, unknown> = Object.assign(
    {},
    ...schemas.map((schema) => schema.safeParse({}).data ?? {}),
  );

  expect([...example.keys()].toSorted()).toEqual(names.toSorted());
  for (const name of Object.keys(CoreSettings.shape)) {
    expect([name, example.get(name)]).toEqual([name, String(defaults[name] ?? "")]);
  }
});
