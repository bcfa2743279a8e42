import fc from "fast-check";
import { expect, test } from "vitest";
import { renderHome } from "../../../adapters/slack/render/home.ts";
import { draftBodyIn, renderMessage } from "../../../adapters/slack/render/message.ts";
import { decodeText, escapeText } from "../../../adapters/slack/render/text.ts";
import { filesOf } from "../../../adapters/slack/send/files.ts";
import type { Board, BoardItem } from "../../../src/engine/board.ts";
import { checkMessageBlocks, checkView } from "../../support/slack/block-rules.ts";
import { aButton, aDraft, aMessage, anOutgoing } from "../../support/slack/messages.ts";

/** Text as people, models and attackers write it. */
const wild = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom(
    "<!channel>",
    "<@U0001>",
    "<https://evil.test|acme.com>",
    "*Acme*",
    "R&D <now>",
    "\u202Egnp.exe",
    "- item",
    "```",
  ),
);
const wildText = fc
  .array(wild, { minLength: 1, maxLength: 30 })
  .map((it) => it.join("\n").slice(0, 12_000))
  .filter((it) => it !== "");

test("whatever is said stays within Slack's limits", () => {
  fc.assert(
    fc.property(wildText, wildText, fc.nat(25), (text, body, buttons) => {
      const labels = Array.from({ length: buttons }, (_, i) =>
        aButton(`${text.slice(0, 60) || "x"} ${i}`.trim().slice(0, 75) || "x"),
      );
      const rendered = renderMessage(
        anOutgoing({ text, buttons: labels, draft: aDraft({ body, subject: body.slice(0, 200) || null }) }),
      );
      checkMessageBlocks(rendered.blocks);
      expect(rendered.text.length).toBeLessThanOrEqual(4_000);
    }),
    { numRuns: 300 },
  );
});

test("nobody is called and no link is made by words: 10,000 texts leave no mention and no markup", () => {
  fc.assert(
    fc.property(wildText, (text) => {
      const { text: notification, blocks } = renderMessage(
        anOutgoing({ text, draft: aDraft({ body: text }) }),
      );
      expect(notification).not.toMatch(/<[@#!]|<https?:/);
      expect(JSON.stringify(blocks)).not.toMatch(/"mrkdwn"|"type":"(user|broadcast|channel|link|usergroup)"/);
      expect(JSON.stringify([notification, blocks])).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
    }),
    { numRuns: 10_000 },
  );
});

test("every word of the message and of the draft is shown", () => {
  const text = "Here is a draft.\n\nThree things:\n- one\n- two\n- three\n\nSend it before noon.";
  const { blocks } = renderMessage(anOutgoing({ text, draft: aDraft() }));
  const shown = JSON.stringify(blocks);

  for (const words of [
    "Here is a draft.",
    "one",
    "three",
    "Send it before noon.",
    "jane@acme.example",
    "Thank you, Jane",
  ])
    expect(shown).toContain(words);
  expect(draftBodyIn({ blocks })).toBe(aDraft().body);
  expect(shown.match(/rich_text_list/g)).toHaveLength(1);
});

test("the longest message and the most buttons fit", () => {
  const text = Array.from({ length: 600 }, (_, i) => `Paragraph number ${i}.`)
    .join("\n\n")
    .slice(0, 12_000);
  const buttons = Array.from({ length: 25 }, (_, i) => aButton(`Button ${i} ${"x".repeat(60)}`.slice(0, 75)));

  const { blocks } = renderMessage(anOutgoing({ text, buttons }));

  checkMessageBlocks(blocks);
  expect(JSON.stringify(blocks)).toContain("Paragraph number 400.");
  expect(filesOf(aMessage({ text, buttons }))).toMatchObject([{ name: "message.txt", content: text }]);
});

test("mail addresses are links in the text, pages are buttons", () => {
  const links = [
    { label: "Open in your mail program", url: "mailto:jane@acme.example?subject=Hi" },
    { label: "Open in Gmail", url: "https://mail.google.com/mail/?view=cm" },
  ];

  const { blocks } = renderMessage(anOutgoing({ links }));

  checkMessageBlocks(blocks);
  expect(blocks.map((it) => it.type)).toEqual(["rich_text", "rich_text", "actions"]);
});

test("a Home tab with more interviews than Slack shows ends with the way to the rest", () => {
  const item = (n: number): BoardItem => ({
    opportunityId: `o${n}`,
    title: `Company ${n} ${"x".repeat(300)}`,
    stage: "waiting",
    standing: "Waiting. ".repeat(100),
    next: "Next. ".repeat(100),
    nextAt: null,
    nextKind: null,
    log: Array.from({ length: 40 }, (_, i) => `Line ${i}`),
    actions: Array.from({ length: 12 }, (_, i) => aButton(`Action ${i}`)),
  });
  const board: Board = {
    headline: "Many",
    timeZone: "Europe/Berlin",
    nudges: "Reminders are on.",
    items: Array.from({ length: 60 }, (_, n) => item(n)),
  };

  const view = renderHome(board);

  checkView(view);
  expect(JSON.stringify(view.blocks.at(-1))).toContain("list my interviews");
});

test.for([
  ["R&amp;D &lt;3", "R&D <3"],
  ["&amp;lt;", "&lt;"],
  ["<https://acme.com/jobs>", "https://acme.com/jobs"],
  ["<https://acme.com/jobs|the job>", "the job (https://acme.com/jobs)"],
  ["<mailto:a@b.example|a@b.example>", "a@b.example"],
  ["<mailto:a@b.example>", "a@b.example"],
  ["<tel:+15551234|+1 555 1234>", "+1 555 1234 (tel:+15551234)"],
  ["<@UBOT> list", "list"],
  ["<@U2>", "@U2"],
  ["<#C1|jobs>", "#jobs"],
  ["<!channel> hi", "@channel hi"],
  ["<!date^1392734382^{date}|Feb 18>", "Feb 18"],
  ["a < b > c", "a < b > c"],
] as const)("%s is read as %s", ([sent, typed]) => {
  expect(decodeText(sent, "UBOT")).toBe(typed);
});

test("what is escaped is read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decodeText(escapeText(text), null)).toBe(text.trim());
    }),
  );
});
