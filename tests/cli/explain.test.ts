import { expect, test } from "vitest";
import { UsageError } from "../../src/cli/context.ts";
import { explain } from "../../src/cli/explain.ts";
import { FolderHeldError } from "../../src/store/folder-lock.ts";

const coded = (code: string) => Object.assign(new Error("connect to secret-host failed"), { code });

test("what the person got wrong is said without the place in the code", () => {
  expect(explain(new UsageError("Write P7D."))).toBe("Write P7D.");
  expect(explain(new FolderHeldError("In use by process 7."))).toBe("In use by process 7.");
});

test.for([
  ["ECONNREFUSED", /Start the server/],
  ["28P01", /password/],
  ["3D000", /Create it/],
  ["EADDRINUSE", /PORT/],
  ["ENOSPC", /disk is full/],
] as const)("%s is said with what to do", ([code, fix]) => {
  expect(explain(coded(code))).toMatch(fix);
  expect(explain(coded(code))).not.toContain("secret-host");
});

test("a fault of ours is shown with its place", () => {
  expect(explain(new TypeError("it is undefined"))).toMatch(/it is undefined\n +at .*explain\.test/);
});
