import { expect, test } from "vitest";
import { openLog } from "../../src/cli/log.ts";

function logged(write: (log: ReturnType<typeof openLog>) => void, level = "debug"): string {
  let text = "";
  write(
    openLog({
      level,
      to: {
        write: (line) => {
          text += line;
        },
      },
    }),
  );
  return text;
}

test("ids, kinds and durations are logged as JSON, a line each", () => {
  const line = JSON.parse(
    logged((log) => log.info({ nudgeRowId: "12", kind: "call", durationMs: 5 }, "sent")),
  );

  expect(line).toMatchObject({ level: "info", nudgeRowId: "12", kind: "call", durationMs: 5, msg: "sent" });
});

test("what is not on the list never reaches the log, however deep it sits", () => {
  const text = logged((log) => {
    log.info(
      { text: "canary", company: "canary", body: { name: "canary" }, key: { secret: "canary" } },
      "came",
    );
    log.error({ request: { headers: { authorization: "canary" } }, queue: ["a", { b: "canary" }] }, "failed");
  });

  expect(text).not.toContain("canary");
});

test("an error is logged by its name, code and place, without its message", () => {
  const cause = Object.assign(new Error("canary in the cause"), { code: "23505" });
  const text = logged((log) => log.error({ error: new TypeError("canary", { cause }) }, "failed"));
  const line = JSON.parse(text);

  expect(text).not.toContain("canary");
  expect(line.error).toMatchObject({ name: "TypeError", cause: { code: "23505" } });
  expect(line.error.stack[0]).toContain("log.test.ts");
});

test("a silent log writes nothing", () => {
  expect(logged((log) => log.error({ kind: "call" }, "failed"), "silent")).toBe("");
});
