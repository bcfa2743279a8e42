import { expect, test } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { judge } from "../../src/drafting/rubric.ts";
import type { Draft } from "../../src/engine/draft.ts";
import { cleanSentences } from "./clean-sentences.ts";
import { badEndings, badGreetings, faults, tooCasual } from "./faults.ts";
import { aRequest, fullNotes } from "./requests.ts";

const request = aRequest({
  document: "status-email",
  facts: { notes: [...fullNotes] },
});
const formal = aRequest({
  document: "status-email",
  facts: { notes: [...fullNotes] },
  style: { register: "formal" },
});
const clean = compose(request);
const cleanFormal = compose(formal);

/** The letter with a sentence more in its last paragraph. */
const withSentence = (draft: Draft, sentence: string): Draft => {
  const blocks = draft.body.split("\n\n");
  return { ...draft, body: [...blocks.slice(0, -1), sentence, ...blocks.slice(-1)].join("\n\n") };
};
const withGreeting = (greeting: string): Draft => ({
  ...clean,
  body: clean.body.replace(/^.*\n/, `${greeting}\n`),
});
const withEnding = (ending: string): Draft => ({
  ...clean,
  body: `${clean.body.split("\n\n").slice(0, -1).join("\n\n")}\n\n${ending}`.trim(),
});

const failing = (draft: Draft, asked = request): readonly string[] =>
  judge(draft, asked).gates.flatMap(({ point, passed }) => (passed ? [] : [point]));

const planted: readonly (readonly [gate: string, text: string, draft: Draft])[] = [
  ...Object.entries(faults).flatMap(([gate, sentences]) =>
    sentences
      .trim()
      .split("\n")
      .map((sentence) => [gate, sentence, withSentence(clean, sentence)] as const),
  ),
  ...badGreetings.map((greeting) => ["G3", greeting, withGreeting(greeting)] as const),
  ...badEndings.map((ending) => ["G13", ending, withEnding(ending)] as const),
  ...tooCasual.map((sentence) => ["G16", sentence, withSentence(cleanFormal, sentence)] as const),
  ["G5", "a long letter", withSentence(clean, "I enjoyed our talk. ".repeat(20))],
  ["G5", "a stub", { ...clean, body: "Hi Dana,\n\nAny news?\n\nBest regards,\nSam Rivera\n212-555-0142" }],
  [
    "G15",
    "a sentence without end",
    withSentence(clean, `I enjoyed our talk ${"and the tour and the coffee ".repeat(14)}very much.`),
  ],
  ["G15", "a wall of text", { ...clean, body: clean.body.replace(/(?<=[.?])\n\n(?=[A-Z])/g, " ") }],
  ["G15", "too many paragraphs", { ...clean, body: `${clean.body.replaceAll(". ", ".\n\n")}\n\nOne more.` }],
];

test("the rubric finds at least 95 of 100 planted faults, of three hundred", () => {
  const missed = planted.filter(
    ([gate, , draft]) => !failing(draft, gate === "G16" ? formal : request).includes(gate),
  );
  expect(planted.length).toBeGreaterThanOrEqual(300);
  expect(failing(clean)).toEqual([]);
  expect(failing(cleanFormal, formal)).toEqual([]);
  expect(
    missed.length / planted.length,
    missed.map(([gate, text]) => `${gate} ${text}`).join("\n"),
  ).toBeLessThanOrEqual(0.05);
});

test("it raises at most two false alarms in a hundred, over two hundred clean sentences", () => {
  // What a sentence adds in length, questions and paragraphs is not what is tried here.
  const shape = new Set(["G4", "G5", "G15"]);
  const alarms = cleanSentences.flatMap((sentence) => {
    const points = failing(withSentence(clean, sentence)).filter((point) => !shape.has(point));
    return points.length > 0 ? [`${points.join(" ")} ${sentence}`] : [];
  });
  expect(cleanSentences.length).toBeGreaterThanOrEqual(200);
  expect(alarms.length / cleanSentences.length, alarms.join("\n")).toBeLessThanOrEqual(0.02);
});
