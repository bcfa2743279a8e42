import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../../src/engine/command.ts";
import { plan } from "../../../src/engine/plan.ts";
import { parseRecord } from "../../../src/engine/record.ts";
import { guide } from "../../../src/guide/guide.ts";
import { dialog } from "../../support/dialog.ts";

/*
 * Whatever is said and pressed, in whatever order: the coach answers, briefly, and keeps a record that
 * it can read again. The seed is printed when a run fails.
 */
const company = fc.constantFrom("Acme", "Globex", "Initech", undefined);
const on = fc.constantFrom("2026-10-15", "2026-10-19", "2026-10-20", "2026-10-29", undefined);
const kept = (command: object): Command =>
  Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined)) as Command;
const command: fc.Arbitrary<Command> = fc
  .oneof(
    fc.record({ command: fc.constant("log-interview"), company, on }),
    fc.record({
      command: fc.constant("note-timetable"),
      company,
      by: fc.constantFrom("2026-10-30", "2026-11-06"),
    }),
    fc.record({ command: fc.constant("note-timetable"), vague: fc.constant(true) }),
    fc.record({ command: fc.constant("add-contact"), company, name: fc.constantFrom("Dana Smith", "Lee") }),
    fc.record({
      command: fc.constant("add-note"),
      kind: fc.constantFrom("topic", "hook", "repair"),
      text: fc.constant("night shifts"),
    }),
    fc.record({
      command: fc.constantFrom("thank-you-sent", "emailed", "no-word", "interview-cancelled"),
      company,
    }),
    fc.record({
      command: fc.constant("called"),
      company,
      result: fc.constantFrom("voicemail", "reached", "gatekeeper", undefined),
    }),
    fc.record({
      command: fc.constant("contact-failed"),
      company,
      kind: fc.constantFrom("bounced", "no-calls", "left-company", undefined),
    }),
    fc.record({
      command: fc.constant("heard-back"),
      company,
      on,
      result: fc.constantFrom(
        "second-interview",
        "offer",
        "rejected",
        "on-hold",
        "still-deciding",
        "check-back",
        "other",
        undefined,
      ),
    }),
    fc.record({
      command: fc.constant("draft"),
      company,
      document: fc.constantFrom(
        "thank-you",
        "call-script",
        "hook-email",
        "second-interview-reply",
        "rejection-reply",
        "offer-deadline-email",
        undefined,
      ),
    }),
    fc.record({
      command: fc.constant("revise-draft"),
      change: fc.constantFrom("shorter", "warmer", "other"),
    }),
    fc.record({ command: fc.constant("correct"), company, on }),
    fc.record({
      command: fc.constant("ask"),
      topic: fc.constantFrom("timing", "pushy", "odds", "other"),
      company,
    }),
    fc.record({ command: fc.constant("snooze"), company, until: fc.constantFrom("2026-11-02", undefined) }),
    fc.record({
      command: fc.constantFrom("stop-nudges", "resume-nudges", "status", "delete", "close"),
      company,
    }),
    fc.record({
      command: fc.constant("feel"),
      tone: fc.constantFrom("anxious", "angry", "happy", "discouraged"),
    }),
    fc.record({
      command: fc.constantFrom(
        "affirm",
        "deny",
        "cancel",
        "list",
        "undo",
        "export",
        "help",
        "greet",
        "thank",
        "out-of-scope",
      ),
    }),
  )
  .map(kept);

const text = fc.constantFrom(
  "",
  "yes",
  "why?",
  "my draft: hello",
  "They care about nights",
  "ok",
  "I sent it",
  "a?",
  "x".repeat(3000),
);
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      text,
      commands: fc.array(command, { minLength: 1, maxLength: 3 }),
      sure: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ press: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 9 }) }) },
);

const words = (said: string) => said.match(/\S+/g)?.length ?? 0;

test("the coach always answers, briefly, and with a record that can be read again", () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 30 }), (happenings) => {
      const talk = dialog();
      let buttons: readonly string[] = [];
      let day = Date.UTC(2026, 9, 19);
      for (const what of happenings) {
        if ("days" in what) {
          day += what.days * 86_400_000;
          talk.until(`${new Date(day).toISOString().slice(0, 10)}T18:30`);
          continue;
        }
        const press =
          "press" in what && buttons.length > 0 ? buttons[what.press % buttons.length] : undefined;
        if ("press" in what && press === undefined) continue;
        const said =
          press !== undefined
            ? talk.presses(press)
            : "commands" in what
              ? talk.mumbles(what.sure ? 0.9 : 0.3, what.text, ...what.commands)
              : null;
        if (said === null) continue;
        buttons = said.messages.at(-1)?.buttons.map(({ label }) => label) ?? [];
        expect(said.messages.length).toBeGreaterThan(0);
        for (const { text } of said.messages) {
          expect(text.trim()).not.toBe("");
          expect(words(text)).toBeLessThanOrEqual(130);
          expect(text).not.toMatch(/\{|\}|undefined|null|NaN/);
        }
        parseRecord(JSON.parse(JSON.stringify(talk.record)));
        const { nudges } = talk.record.person;
        if (nudges.state === "stopped") expect(plan(guide, talk.record, talk.now)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
