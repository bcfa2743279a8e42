import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import * as z from "zod";
import { openTranscriptHouse } from "../../src/cli/transcript/house.ts";
import { playTranscript } from "../../src/cli/transcript/play.ts";
import { closeIdleStores } from "../../src/store/memory.ts";
import { Expectation, faultsOf, heardOf } from "../support/judge.ts";
import { collectingLog } from "../support/world.ts";

afterAll(closeIdleStores);

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

/** A line of a transcript: something that happens, or what is expected of what was said since. */
const Expecting = z.looseObject({ expect: Expectation, from: z.string().default("me"), why: z.string() });

test.for(files)("%s", async (name) => {
  expect(await faultsIn(readFileSync(`${folder}/${name}`, "utf8"))).toEqual([]);
});

test("the README names every file, and the files cover every situation", () => {
  const readme = readFileSync(`${folder}/README.md`, "utf8");
  const rows = [...readme.matchAll(/^\| ([\w-]+\.jsonl) \| ([\d, ]+) \|/gm)];
  expect(rows.map(([, name]) => name).toSorted()).toEqual(files.toSorted());
  const covered = new Set(rows.flatMap(([, , numbers]) => numbers?.split(/[, ]+/).map(Number) ?? []));
  expect(
    Array.from({ length: 110 }, (_, place) => place + 1).filter((number) => !covered.has(number)),
  ).toEqual([]);
});

async function faultsIn(script: string): Promise<readonly string[]> {
  const lines = script.split("\n").filter((line) => line.trim() !== "");
  const expectations = lines.map((line) => {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "object" && parsed !== null && "expect" in parsed
      ? Expecting.parse(parsed)
      : null;
  });
  const input = lines.map((line, place) => {
    const expecting = expectations[place];
    return expecting ? JSON.stringify({ state: true, from: expecting.from }) : line;
  });
  const printed: { line: number; to?: string; state?: unknown; error?: string }[] = [];
  await playTranscript(input, {
    build: (parts) => openTranscriptHouse({ ...parts, log: collectingLog(), model: null }),
    print: (line) => printed.push(line as (typeof printed)[number]),
  });
  let since = 0;
  return expectations.flatMap((expecting, place) => {
    if (!expecting)
      return printed.flatMap(({ line, error }) =>
        error && line === place + 1 ? [`line ${line}: ${error}`] : [],
      );
    const of = printed.filter(({ line, to }) => line > since && line <= place && to === expecting.from);
    since = place + 1;
    const heard = of.flatMap((line) => heardOf(line) ?? []);
    const state = printed.find(({ line, state: found }) => line === place + 1 && found)?.state;
    return faultsOf(expecting.expect, heard, state).map(
      (fault) =>
        `line ${place + 1} (${expecting.why}): ${fault}; heard ${JSON.stringify(heard.map(({ text }) => text))}`,
    );
  });
}
