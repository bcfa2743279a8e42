import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { advice } from "../../src/guide/advice.ts";
import { guide } from "../../src/guide/guide.ts";

const engine = join(import.meta.dirname, "../../src/engine");
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const sources = files(engine).map((path) => readFileSync(path, "utf8"));
const keys = Object.keys(guide.words);
const wordings = (key: string) => [guide.words[key] ?? ""].flat();
const count = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** Keys that the engine writes out whole: "log.saved-past". */
const literal = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/["`]([a-z]+(?:\.[a-z0-9-]+)+)["`]/g)].map(([, key]) => key ?? ""),
  ),
);
/** Keys that it puts together: `note.${kind}` as "note." */
const prefixes = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/`([a-z]+\.[a-z0-9.-]*)\$\{/g)].map(([, key]) => key ?? ""),
  ),
);

test("every sentence that the engine asks for stands in the guide", () => {
  const missing = [...literal].filter((key) => !key.endsWith(".ts") && !keys.includes(key));
  expect(missing).toEqual([]);
});

test("every button label that the engine asks for stands in the guide", () => {
  const labels = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:button|plain|draft|choose|of|heard|result)\(\s*(?:turn,\s*)?"([a-z-]+)"/g)].map(
      ([, name]) => name ?? "",
    ),
  );
  const missing = [...new Set(labels)].filter(
    (name) => !keys.includes(`button.${name}`) && !keys.includes(`button.${name}-of`),
  );
  expect(missing).toEqual([]);
});

test("no sentence of the guide is left unsaid", () => {
  const said = (key: string) =>
    literal.has(key) ||
    [...prefixes].some((prefix) => key.startsWith(prefix)) ||
    key.startsWith("button.") ||
    key === "superseded";
  expect(keys.filter((key) => !said(key))).toEqual([]);
});

test.for(keys)("%s is short, plain and without filler", (key) => {
  for (const text of wordings(key)) {
    expect(text.trim()).toBe(text);
    expect(count(text)).toBeLessThanOrEqual(key.startsWith("crisis") || key === "help.text" ? 85 : 60);
    expect(text).not.toMatch(/!/);
    expect(text).not.toMatch(
      /just checking in|touching base|circling back|hope this (email )?finds you|synergy|as an AI|I am writing to/i,
    );
    expect(text).not.toMatch(/\b(guarantee|definitely will|you will get the job|certainly get)\b/i);
  }
});

test.for(keys)("the wordings of %s want the same facts", (key) => {
  const wants = wordings(key).map((text) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(),
  );
  expect(new Set(wants.map((want) => want)).size).toBeLessThanOrEqual(wordings(key).length);
  for (const text of wordings(key)) expect(text).not.toMatch(/\{[^}]*[^}\w][^}]*\}|\{\}/);
});

test.for(keys.filter((key) => key.startsWith("button.")))("the label %s fits on a button", (key) => {
  for (const text of wordings(key)) expect(text.length).toBeLessThanOrEqual(30);
});

test.for(advice.map(({ id }) => id))("the advice %s stays under 60 words and gives its reason", (id) => {
  const entry = advice.find((one) => one.id === id);
  for (const text of [entry?.says ?? ""].flat()) {
    expect(count(text)).toBeLessThanOrEqual(60);
    expect(text).not.toMatch(/!|\{/);
  }
  expect(count(entry?.why ?? "")).toBeGreaterThan(5);
  expect(count(entry?.why ?? "")).toBeLessThanOrEqual(60);
});

test("advice ids are told apart, and each topic has an answer without a cue", () => {
  expect(new Set(advice.map(({ id }) => id)).size).toBe(advice.length);
  for (const topic of ["timing", "pushy", "channel", "wording", "odds", "people", "offer", "other"])
    expect(advice.some(({ topics, cues }) => cues.length === 0 && topics.includes(topic))).toBe(true);
});

test("a share in per cent is quoted with its year", () => {
  const all = [...keys.flatMap(wordings), ...advice.flatMap(({ says, why }) => [...[says].flat(), why])];
  for (const text of all.filter((one) => one.includes("%"))) expect(text).toMatch(/\b20\d\d\b/);
});
