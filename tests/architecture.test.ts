import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf, offences, pureLibraries, readImportTable, roomOf } from "./support/import-table.ts";

const agents = readFileSync("AGENTS.md", "utf8");
const table = readImportTable(agents);
const sources = globSync("{src,adapters,jobs,prompts}/**/*.ts");

describe("the import table", () => {
  test("names every room once, and every room that it names is there", () => {
    for (const room of table.keys())
      expect([room, existsSync(room) || existsSync(`${room}.ts`)]).toEqual([room, true]);
    for (const path of sources) expect([path, roomOf(table, path)]).not.toEqual([path, null]);
  });

  test("is kept by every file", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(
      offences(
        table,
        sources.flatMap((path) => importsOf(path)),
      ),
    ).toEqual([]);
  });

  test.for([
    ["the engine asks the database", "src/engine/step.ts", 'import { Pool } from "pg";'],
    ["the engine reads the guide", "src/engine/step.ts", 'import { guide } from "../guide/guide.ts";'],
    [
      "one platform asks another",
      "adapters/slack/render.ts",
      'import { split } from "../discord/render/split.ts";',
    ],
    ["the store asks the jobs", "src/store/open.ts", 'export { sweep } from "../../jobs/sweep.ts";'],
    ["the coach loads an adapter late", "src/coach.ts", 'const it = await import("../adapters/index.ts");'],
    [
      "understanding reads a file",
      "src/understanding/understand.ts",
      'import { readFileSync } from "node:fs";',
    ],
  ] as const)("is broken when %s", ([, path, line]) => {
    expect(offences(table, importsOf(path, line))).toHaveLength(1);
  });

  test("names the libraries of the pure core as the test knows them", () => {
    for (const library of pureLibraries) expect(agents).toContain(`\`${library}\``);
  });
});

describe("prose", () => {
  const pages = ["README.md", "AGENTS.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md")];

  test("names only files and folders that are there", () => {
    const missing = pages.flatMap((page) => {
      const named = readFileSync(page, "utf8").matchAll(/`([\w./-]+)`/g);
      return [...named]
        .map(([, name]) => name ?? "")
        .filter((name) =>
          /^(src|adapters|jobs|prompts|tests|bench|docs|\.ci)\/|^[\w.-]+\.(md|json|ts|yml|yaml|mjs)$/.test(
            name,
          ),
        )
        .filter((name) => !existsSync(name) && !existsSync(`${name}.ts`))
        .map((name) => `${page}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test("names only scripts that package.json has", () => {
    const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
    const missing = pages.flatMap((page) => {
      const named = readFileSync(page, "utf8").matchAll(/npm run (?:--silent )?([\w:-]+)/g);
      return [...named]
        .filter(([, name]) => !scripts.includes(name ?? ""))
        .map(([text]) => `${page}: ${text}`);
    });
    expect(missing).toEqual([]);
  });
});

describe("size", () => {
  // Words and word lists: data, read by looking something up.
  const data = /^src\/(guide|understanding\/lexicon|drafting\/sentences)\//;

  test("no file is longer than three hundred lines, but for tables of data", () => {
    const long = sources
      .filter((path) => !data.test(path))
      .filter((path) => readFileSync(path, "utf8").trimEnd().split("\n").length > 300);
    expect(long).toEqual([]);
  });
});
