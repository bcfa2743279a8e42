import { expect, test } from "vitest";
import { renderMessage } from "../../../adapters/terminal/render.ts";
import type { Draft } from "../../../src/engine/draft.ts";
import type { Message } from "../../../src/engine/message.ts";
import type { Outgoing } from "../../../src/ports/adapter.ts";
import { anOutgoing } from "../contract.ts";

const plain = { colours: false, columns: null };
const shown = { colours: true, columns: 60 };
const monday = Date.parse("2026-10-26T14:00:00Z");
const draft: Draft = {
  id: "d1",
  document: "hook-email",
  channel: "email",
  recipient: "dana@acme.example",
  subject: "An idea for the Streetlight campaign",
  body: `Dear Dana,\n\n${"This line is long and must stay one line, whatever the width of the window is. ".repeat(2).trim()}\n\nSam`,
  facts: ["the Streetlight campaign"],
  warnings: ["G4: no role is named."],
  advice: ["Send it on a Tuesday morning."],
  by: "composed",
};
const withParts = (parts: Partial<Message>, more: Partial<Outgoing> = {}): Outgoing => {
  const outgoing = anOutgoing("a", "Here it is.");
  return { ...outgoing, message: { ...outgoing.message, ...parts }, ...more };
};

test("a pipe gets the words as they are, with numbered choices", () => {
  const text = renderMessage(
    plain,
    anOutgoing("a", "Have you heard back?", ["They replied", "Not yet"]),
    monday,
  );

  expect(text).toBe("Have you heard back?\n\n1) They replied   2) Not yet");
});

test("many choices stand one below the other", () => {
  const labels = Array.from({ length: 9 }, (_, index) => `Company number ${index}: not yet`);
  const text = renderMessage(plain, anOutgoing("a", "Which one?", labels), monday);

  expect(text.split("\n").slice(-2)).toEqual([
    "8) Company number 7: not yet",
    "9) Company number 8: not yet",
  ]);
});

test("a nudge says when it came, in the person's zone", () => {
  const nudge = { kind: "heard-back" as const, company: "Acme", nudgeIds: ["n"], opportunityIds: ["o"] };
  const text = renderMessage(plain, { ...anOutgoing("a", "Have you heard back?"), nudge }, monday);

  expect(text).toMatch(/^\[Monday, October 26.*10:00\]\nHave you heard back\?$/);
});

test("a draft is set off by rules, and its lines can be copied as they are", () => {
  const rows = renderMessage(shown, withParts({ draft }), monday).split("\n");
  const rules = rows.flatMap((row, index) => (/─{60}/.test(row) ? [index] : []));
  const inside = rows.slice((rules[0] ?? 0) + 1, rules[1]);

  expect(rules).toHaveLength(2);
  expect(inside.join("\n")).toContain(draft.body);
  expect(inside[0]).toContain("To: dana@acme.example");
  expect(inside[1]).toContain("Subject: An idea for the Streetlight campaign");
});

test("the coach's words are wrapped between words on a terminal, and items keep their indent", () => {
  const text = renderMessage(shown, anOutgoing("a", `- ${"word ".repeat(30).trim()}`), monday);

  expect(text.split("\n").every((row) => row.length <= 60)).toBe(true);
  expect(
    text
      .split("\n")
      .slice(1)
      .every((row) => row.startsWith("  word")),
  ).toBe(true);
});

test("nothing of a message can steer the terminal", () => {
  const evil = "\u001b[2J\u001b]0;x\u0007";
  const text = renderMessage(
    plain,
    withParts({
      text: `Saved: ${evil}Acme`,
      draft: { ...draft, body: evil, subject: evil, recipient: evil, warnings: [evil] },
      links: [{ label: evil, url: `https://a.example/${evil}` }],
    }),
    monday,
  );

  expect(text).not.toContain("\u001b");
  expect(text).not.toContain("\u0007");
});

test("files are named with the way to keep them, and links can be followed", () => {
  const message = {
    files: [{ name: "hook-email.eml", mediaType: "message/rfc822", content: "" }],
    links: [{ label: "Open in your mail program", url: "mailto:dana@acme.example" }],
  };

  expect(renderMessage(plain, withParts(message), monday)).toContain("hook-email.eml");
  expect(renderMessage(plain, withParts(message), monday)).toContain("/save");
  expect(renderMessage(plain, withParts(message), monday)).toContain("mailto:dana@acme.example");
  expect(renderMessage(shown, withParts(message), monday)).toContain(
    "\u001b]8;;mailto:dana@acme.example\u001b\\",
  );
});
