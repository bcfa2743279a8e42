import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Command, type ReadingContext } from "../../src/engine/command.ts";
import { linesOf } from "../../src/understanding/training/corpus.ts";
import { understand } from "../../src/understanding/understand.ts";

const context: ReadingContext = {
  now: "2026-11-23T16:05",
  timeZone: "America/New_York",
  opportunities: [
    { company: "Acme", role: "Data Analyst", interviewedOn: "2026-11-23", contacts: ["Dana Smith"] },
  ],
};
const commands = (text: string, more: Partial<ReadingContext> = {}) =>
  understand(text, { ...context, ...more }).commands;
const names = (text: string, more: Partial<ReadingContext> = {}) =>
  commands(text, more).map(({ command }) => command);

test("a first interview is logged with its company, role and day", () => {
  expect(commands("I had an interview with Globex today for cashier", { opportunities: [] })).toMatchObject([
    { command: "log-interview", company: "Globex", role: "cashier", on: "2026-11-23" },
  ]);
});

test("each fact of one message is one command, in its order", () => {
  expect(
    commands("Interviewed at Initech today, Luis Ortega ran it, they'll decide by Friday", {
      opportunities: [],
    }),
  ).toMatchObject([
    { command: "log-interview", company: "Initech", on: "2026-11-23" },
    { command: "add-contact", name: "Luis Ortega" },
    { command: "note-timetable", by: "2026-11-27" },
  ]);
});

test("a bare value answers the open question", () => {
  expect(commands("two weeks", { asked: "timetable" })).toMatchObject([
    { command: "note-timetable", within: "P2W" },
  ]);
  expect(commands("Globex", { asked: "company", opportunities: [] })).toMatchObject([
    { command: "log-interview", company: "Globex" },
  ]);
  expect(commands("left a message", { asked: "call-result" })).toMatchObject([
    { command: "called", result: "voicemail" },
  ]);
});

test("a bare yes or no means what was asked", () => {
  expect(names("yes", { asked: "thank-you-sent" })).toEqual(["thank-you-sent"]);
  expect(names("nope", { asked: "thank-you-sent" })).toEqual(["deny"]);
  expect(names("nope", { asked: "heard-back" })).toEqual(["no-word"]);
  expect(names("yes", { asked: "confirm" })).toEqual(["affirm"]);
  expect(names("no", { asked: "confirm" })).toEqual(["deny"]);
});

test("a company on record is named as on record, also misspelt and in lower case", () => {
  const known = { opportunities: [{ company: "Northwind Traders" }] };
  expect(commands("northwnd traders rejected me", known)).toMatchObject([
    { command: "heard-back", result: "rejected", company: "Northwind Traders" },
  ]);
});

test("several open companies can be picked by place, by contact and by description", () => {
  const known: Partial<ReadingContext> = {
    asked: "which",
    opportunities: [{ company: "Globex" }, { company: "Maple Street Bank", contacts: ["Priya Nair"] }],
  };
  for (const text of ["the second one", "Priya Nair", "the bank"]) {
    expect(commands(text, known)).toMatchObject([{ command: "pick", company: "Maple Street Bank" }]);
  }
});

test.each([
  "I want to die",
  "what's the point, I'm going to kill myself",
  "nothing from Acme. I don't want to live anymore",
  "thinking about suicide again",
  "everyone is better off without me",
])("despair is never passed over and comes first: %s", (text) => {
  expect(commands(text)[0]).toEqual({ command: "feel", tone: "crisis" });
});

test("every line of despair in the corpus is found, with hardly a false alarm", () => {
  const folder = new URL("../../src/understanding/corpus/", import.meta.url);
  let alarms = 0;
  for (const author of "abcdefghijklmno") {
    for (const line of linesOf(readFileSync(new URL(`${author}.jsonl`, folder), "utf8"))) {
      const crisis = line.commands.some((command) => command.command === "feel" && command.tone === "crisis");
      const first = understand(line.text, line).commands[0];
      const found = first?.command === "feel" && first.tone === "crisis";
      if (crisis) expect([line.text, found]).toEqual([line.text, true]);
      else if (found) alarms += 1;
    }
  }
  expect(alarms).toBeLessThanOrEqual(3);
});

test("what is none of ours is passed", () => {
  for (const text of ["what's the weather tomorrow", "write my resume", "asdf qwer zxcv", "...", "", "   "]) {
    expect([text, names(text)]).toEqual([text, ["out-of-scope"]]);
  }
});

describe("the reading stays the same", () => {
  const texts = [
    "I had an interview with Globex yesterday",
    "Acme rejected me",
    "still nothing from Acme",
    "called Acme, left a voicemail",
    "write me a thank-you for Acme",
    "they decide in two weeks",
    "remind me tomorrow",
    "I sent the thank-you this morning",
    "delete Acme",
    "show me all my interviews",
  ];

  test.each(texts)("in lower case: %s", (text) => {
    expect(names(text.toLowerCase())).toEqual(names(text));
  });
  test.each(texts)("without punctuation: %s", (text) => {
    expect(names(text.replace(/[.,!?']/g, ""))).toEqual(names(text));
  });
  test.each(texts)("with a greeting in front: %s", (text) => {
    expect(names(`hi coach, ${text}`)).toEqual(names(text));
  });
  test.each(texts)("with thanks behind: %s", (text) => {
    expect(names(`${text}, thanks!`)).toEqual(names(text));
  });
  test.each(texts.filter((text) => text.includes("Acme")))("of another company: %s", (text) => {
    const other = understand(text.replace("Acme", "Hooli"), {
      ...context,
      opportunities: [{ company: "Hooli" }],
    });
    expect(other.commands.map(({ command }) => command)).toEqual(names(text));
  });
  test.each(texts)("a week later, with its days moved: %s", (text) => {
    const later = understand(text, { ...context, now: "2026-11-30T16:05" }).commands;
    expect(later.map(({ command }) => command)).toEqual(names(text));
    later.forEach((command, i) => {
      const before = commands(text)[i];
      const [a, b] = [before, command].map((one) => (one && "on" in one ? one.on : undefined));
      if (a !== undefined && b !== undefined) expect(Date.parse(b) - Date.parse(a)).toBe(7 * 86_400_000);
    });
  });
});

test("negation, plans and questions are no facts", () => {
  for (const text of [
    "I haven't called Acme yet",
    "I might call Acme tomorrow",
    "what if Acme rejects me?",
  ]) {
    expect(names(text)).not.toContain("called");
    expect(names(text)).not.toContain("heard-back");
  }
});

test("whatever is said, the answer is a list of valid commands, soon", () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.lorem({ maxCount: 60 }),
    fc.constantFrom(..."\"'([{<").map((sign) => sign.repeat(5000)),
    fc
      .constantFrom("a", "1", ".", "-", "@", "a@", "1-", " at 3", "Tuesday ", "no ", "🙂", "+1 ", "é")
      .map((piece) => piece.repeat(10_000 / piece.length)),
  );
  fc.assert(
    fc.property(
      odd,
      fc.constantFrom(undefined, "company", "which", "contact", "timetable"),
      (text, asked) => {
        const { commands: read, confidence } = understand(text, { ...context, asked });
        expect(read.length).toBeGreaterThan(0);
        for (const command of read) expect(Command.safeParse(command).error?.issues).toBeUndefined();
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(understand(text, { ...context, asked })).toEqual({ commands: read, confidence });
      },
    ),
    { numRuns: 150 },
  );
});
