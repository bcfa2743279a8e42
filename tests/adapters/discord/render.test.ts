import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText } from "../../../adapters/discord/render/escape.ts";
import { nonceOf, readPress, writePress } from "../../../adapters/discord/render/marker.ts";
import { render } from "../../../adapters/discord/render/message.ts";
import { split } from "../../../adapters/discord/render/split.ts";
import { commandDefinitions } from "../../../adapters/discord/surfaces/commands.ts";
import { certainZone, searchZones } from "../../../adapters/discord/surfaces/zones.ts";
import { asRead } from "../../support/discord/bench.ts";
import { checkCommands } from "../../support/discord/command-rules.ts";
import { checkMessage } from "../../support/discord/message-rules.ts";
import { anOutgoing, keyOf } from "../contract.ts";

const noon = Date.parse("2026-10-19T16:05:00Z");
const squeezed = (text: string) => text.replaceAll("```", "").replace(/\s+/g, "");

describe("long things said", () => {
  test("no piece is too long or empty, and nothing is lost but white space", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 9_000 }),
        fc.integer({ min: 40, max: 400 }),
        (text, limit) => {
          const plain = text.replaceAll("`", "'");
          const pieces = split(plain, limit);
          expect(pieces.every((piece) => piece.length <= limit && piece.trim() !== "")).toBe(true);
          expect(squeezed(pieces.join(""))).toBe(squeezed(plain));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("no character is cut in two", () => {
    for (const piece of split("👩‍👩‍👧‍👦".repeat(400), 200)) {
      expect(piece.isWellFormed()).toBe(true);
      expect(
        [...new Intl.Segmenter("en").segment(piece)].every(({ segment }) => segment === "👩‍👩‍👧‍👦"),
      ).toBe(true);
    }
  });

  test("a code block is closed and opened again where it has to be parted", () => {
    const block = Array.from({ length: 120 }, (_, at) => `line ${at} of a long letter`).join("\n");
    const pieces = split(`Here it is.\n\n\`\`\`\n${block}\n\`\`\``);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.split("```")).toHaveLength(3);
    expect(squeezed(pieces.join(""))).toBe(squeezed(`Here it is.${block}`));
  });

  test("a block that fits into a message of its own is not parted", () => {
    const block = `\`\`\`\n${"word ".repeat(300)}\n\`\`\``;
    expect(split(`${"Some words. ".repeat(100)}\n\n${block}`).at(-1)).toBe(block);
  });

  test("a list is parted between its items, and buttons stand on the last part alone", () => {
    const parts = render(
      anOutgoing("a", Array.from({ length: 90 }, (_, at) => `- Company number ${at}, waiting`).join("\n"), [
        "Go on",
      ]),
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const { content } of parts)
      expect(content.split("\n").every((line) => /^- Company .* waiting$/.test(line))).toBe(true);
    expect(parts.map(({ components }) => components.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
  });
});

describe("words as words", () => {
  test("whatever was written is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab1 *_~|`>#-[]()<@:/.\\!&\n"), maxLength: 60 }),
        (text) => {
          // A list item keeps its dash, and only that.
          expect(asRead(escapeText(text))).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.for([
    "[pay](https://evil.example)",
    "a [b](c) [d](e)",
    "<@123>",
    "<@&9>",
    "<#1>",
    "<:x:1>",
    "<t:1:R>",
    "> quote",
    "-# small",
    "# big",
    "1. one",
  ])("%s is no markup", (text) => {
    expect(escapeText(text)).toMatch(/\\/);
    expect(escapeText(text)).not.toMatch(/(?<!\\)\[[^\]]*\]\(|(?<!\\)<[@#:t]|^> |^-# |^# |^\d+\. /);
  });
});

describe("what Discord would refuse", () => {
  test("whatever is said keeps to every limit", () => {
    const texts = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12_000 })
      .filter((text) => text.trim() !== "");
    const labels = fc.array(fc.string({ minLength: 1, maxLength: 75 }), { maxLength: 25 });
    fc.assert(
      fc.property(texts, labels, (text, names) => {
        for (const part of render(anOutgoing("a", text, names)))
          checkMessage({ ...part, allowed_mentions: { parse: [] }, nonce: nonceOf(keyOf("a"), 0) }, 0);
      }),
      { numRuns: 60 },
    );
    expect(() => checkMessage({ content: "x".repeat(2001), allowed_mentions: { parse: [] } }, 0)).toThrow(
      /2000/,
    );
  });

  test("the commands keep to the rules of commands", () => {
    checkCommands(commandDefinitions() as never);
    expect(commandDefinitions().map(({ name }) => name)).toContain("Log as interview");
  });

  test("a button says which message and which place, and nothing else is taken for one", () => {
    expect(readPress(writePress({ key: keyOf("a"), button: 24 }))).toEqual({ key: keyOf("a"), button: 24 });
    for (const id of ["v0:x:1", "v1:page:1", "v1:card:abc", `v1:${keyOf("a")}:x`, ""])
      expect(readPress(id)).toBeNull();
  });
});

describe("finding a time zone", () => {
  test.for([
    ["berlin", "Europe/Berlin"],
    ["Munich", "Europe/Berlin"],
    ["münchen", "Europe/Berlin"],
    ["san fran", "America/Los_Angeles"],
    ["PST", "America/Los_Angeles"],
    ["cet", "Europe/Berlin"],
    ["bengaluru", "Asia/Kolkata"],
    ["europe/lon", "Europe/London"],
    ["it's 12:05 pm here", "America/New_York"],
    ["it's noon-ish, 12pm", "America/New_York"],
    ["17:10", "Europe/London"],
  ] as const)("%s offers %s first", ([typed, zone]) => {
    expect(searchZones(typed, noon, "en-US")[0]?.zone).toBe(zone);
  });

  test("nothing typed yet: the person's own country by their language comes first", () => {
    expect(searchZones("", noon, "de")[0]?.zone).toBe("Europe/Berlin");
    expect(searchZones("", noon, "ja")[0]?.zone).toBe("Asia/Tokyo");
    expect(searchZones("", noon, "en-US")[0]?.zone).toBe("America/New_York");
  });

  test("whatever is typed: at most 25, none twice, each short enough", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.constantFrom("de", "en-GB", "xx-nonsense", null),
        (typed, locale) => {
          const found = searchZones(typed, noon, locale);
          expect(found.length).toBeLessThanOrEqual(25);
          expect(new Set(found.map(({ zone }) => zone)).size).toBe(found.length);
          expect(found.every(({ name }) => name.length >= 1 && name.length <= 100)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("only what leaves no doubt is taken without asking", () => {
    expect(certainZone("europe/paris", noon)).toBe("Europe/Paris");
    expect(certainZone("Tokyo", noon)).toBe("Asia/Tokyo");
    expect(certainZone("EST", noon)).toBeNull();
    expect(certainZone("Atlantis", noon)).toBeNull();
  });
});
