import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/* The gate is only worth something if it falls shut: sins are planted in a copy of the tree. */

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "hearback-gate-"));
  const files = [
    "package.json",
    "biome.json",
    "knip.json",
    "tsconfig.json",
    "vitest.config.ts",
    "hearback.mjs",
    ".gitignore",
    "AGENTS.md",
  ];
  const folders = ["src", "adapters", "jobs", "prompts", "tests", "bench", ".ci"];
  for (const name of [...files, ...folders]) await cp(name, join(copy, name), { recursive: true });
  await symlink(resolve("node_modules"), join(copy, "node_modules"));

  await writeFile(
    join(copy, "src/engine/planted-clock.ts"),
    "export const plantedAt = (): number => Date.now();\n",
  );
  await writeFile(
    join(copy, "jobs/planted-import.ts"),
    'export { platforms as planted } from "../adapters/index.ts";\n',
  );
  await appendFile(join(copy, "src/cli/duration.ts"), "\nexport const plantedExport = 1;\n");
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What a tool of the gate prints in the copy, and whether it was content. */
function run(tool: string, ...args: string[]): Promise<{ passed: boolean; output: string }> {
  const options = { cwd: copy, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 1e8 };
  return new Promise((done) => {
    execFile(join(copy, "node_modules/.bin", tool), args, options, (error, stdout, stderr) =>
      done({ passed: error === null, output: stdout + stderr }),
    );
  });
}

test("a clock in the engine fails the gate", async () => {
  const { passed, output } = await run("biome", "lint", "src/engine/planted-clock.ts");

  expect(passed).toBe(false);
  expect(output).toContain("The pure core has no clock");
});

test("an import against the table fails the gate", async () => {
  const { passed, output } = await run(
    "vitest",
    "run",
    "tests/architecture.test.ts",
    "--testNamePattern",
    "is kept by every file",
  );

  expect(passed).toBe(false);
  expect(output).toContain("jobs/planted-import.ts (jobs) imports adapters/index.ts (adapters)");
});

test("an export that nobody uses fails the gate", async () => {
  const { passed, output } = await run("knip");

  expect(passed).toBe(false);
  expect(output).toContain("plantedExport");
});
