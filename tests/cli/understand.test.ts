import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import type { CommandContext } from "../../src/cli/context.ts";
import { understandCommand } from "../../src/cli/understand.ts";

/** Runs the command on these lines; what it prints, and its exit status. */
async function reads(...lines: string[]) {
  const stdout = new PassThrough();
  const context = { args: [], stdin: Readable.from([lines.join("\n")]), stdout } as unknown as CommandContext;
  const status = await understandCommand.run(context);
  stdout.end();
  const printed = await stdout.setEncoding("utf8").toArray();
  return {
    status,
    answers: printed
      .join("")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

const line = (text: string, more = {}) =>
  JSON.stringify({ text, now: "2026-11-23T16:05", timeZone: "America/New_York", ...more });

test("each message is answered on its line with commands and a confidence", async () => {
  const { status, answers } = await reads(
    line("I had an interview with Acme today", { commands: [{ command: "a label is passed over" }] }),
    line("thanks!", { asked: null, opportunities: [{ company: "Acme", role: null }] }),
  );

  expect(status).toBe(0);
  expect(answers).toHaveLength(2);
  expect(answers[0].commands[0]).toMatchObject({
    command: "log-interview",
    company: "Acme",
    on: "2026-11-23",
  });
  expect(answers[0].confidence).toBeGreaterThan(0.5);
});

test.for([
  "not json",
  "[]",
  '{"text":"hello"}',
  line("hello", { timeZone: "Mars/Olympus" }),
  line("hello", { now: "yesterday" }),
  line("hello", { asked: "the way" }),
])("a malformed line gives an error on its line, and the run goes on: %s", async (malformed) => {
  const { status, answers } = await reads(malformed, line("hello"));

  expect(status).toBe(1);
  expect(answers).toEqual([
    { error: expect.any(String) },
    { commands: expect.any(Array), confidence: expect.any(Number) },
  ]);
});
