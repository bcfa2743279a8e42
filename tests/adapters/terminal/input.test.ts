import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { choicesOf, pressOf } from "../../../adapters/terminal/choices.ts";
import { cleanInput, cleanOutput, longestMessage } from "../../../adapters/terminal/clean.ts";
import { splitMessages } from "../../../adapters/terminal/message-splitter.ts";
import { ownCommand, saveFiles } from "../../../adapters/terminal/own-commands.ts";
import { anOutgoing, keyOf } from "../contract.ts";

async function* chunks(...parts: (string | number[])[]) {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part);
}
const split = async (...parts: (string | number[])[]) => Array.fromAsync(splitMessages(chunks(...parts)));

describe("a pipe", () => {
  test("is cut into lines wherever its chunks end, the last without a line break too", async () => {
    expect(await split("I had an inter", "view\nThey sa", "id Friday")).toEqual([
      "I had an interview",
      "They said Friday",
    ]);
  });

  test("keeps a character together that two chunks share", async () => {
    expect(await split([0xc3], [0xa9, 0x0a])).toEqual(["é"]);
  });

  test("gives bytes that are no UTF-8 a civil form", async () => {
    expect(await split([0x41, 0xff, 0xfe, 0x42, 0x0a], [0xc3])).toEqual(["A\ufffd\ufffdB", "\ufffd"]);
  });

  test("does not fill the memory with a line that never ends", async () => {
    const [line] = await split(...Array.from({ length: 100 }, () => "x".repeat(10_000)));

    expect(line?.length).toBeLessThanOrEqual(longestMessage + 1);
  });
});

describe("what is typed", () => {
  test("loses what steers a terminal or turns text around, and keeps every letter", () => {
    expect(cleanInput("\u001b[31mA\u0000cme\u202e \u2066GmbH\u2069\u0007 Ölfabrik 👩‍💻\r\n")).toBe(
      "[31mAcme GmbH Ölfabrik 👩‍💻",
    );
  });

  test("is well-formed even where it was cut through a character", () => {
    expect(cleanInput(`${"x".repeat(longestMessage - 1)}👩`).isWellFormed()).toBe(true);
  });

  test("keeps its line breaks when it was pasted", () => {
    expect(cleanInput("Dear Sam,\r\n\r\nThank you\rDana")).toBe("Dear Sam,\n\nThank you\nDana");
  });
});

test("no escape sequence from a name or a model reaches the terminal", () => {
  expect(cleanOutput("\u001b]0;owned\u0007Acme\u009b2J\nnext")).toBe("]0;ownedAcme2J\nnext");
});

describe("a choice", () => {
  const choices = choicesOf(
    anOutgoing("a", "Have you heard back?", ["They replied", "Not yet", "It's over"]),
  );

  test.for([
    ["2", 1],
    ["2)", 1],
    ["#3", 2],
    ["Not yet", 1],
    [" not yet. ", 1],
    ["it’s over!", 2],
  ] as const)("is made by %j", ([text, button]) => {
    expect(pressOf(text, choices)).toEqual({ type: "press", messageKey: keyOf("a"), button });
  });

  test.for(["0", "4", "not yet, but they will call", "22 October", ""])("is not made by %j", (text) => {
    expect(pressOf(text, choices)).toBeNull();
  });

  test("is not made where nothing was offered", () => {
    expect(choicesOf(anOutgoing("a", "Good luck."))).toBeNull();
    expect(pressOf("1", null)).toBeNull();
  });
});

describe("a line that begins with a slash", () => {
  test.for([
    ["/quit", { type: "quit" }],
    ["/EXIT", { type: "quit" }],
    ["/help", { type: "help" }],
    ["/save", { type: "save", folder: "." }],
    ["/save my drafts", { type: "save", folder: "my drafts" }],
    ["/skip 7d", { type: "skip", span: "7d" }],
    ["/frobnicate now", { type: "unknown", name: "/frobnicate" }],
  ] as const)("%j is for the terminal", ([text, command]) => {
    expect(ownCommand(text)).toEqual(command);
  });

  test.for(["/home/sam/offer.pdf is the offer", "quit", "10/22", "/ 7"])("%j is for the coach", (text) => {
    expect(ownCommand(text)).toBeNull();
  });
});

test("files are saved beside what is there, never over it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hearback-test-"));
  const file = (content: string) => ({ name: "hook-email.eml", mediaType: "message/rfc822", content });
  try {
    await saveFiles([file("first")], folder);
    await saveFiles([file("second")], folder);
    await saveFiles([file("second")], folder);

    expect(await readFile(join(folder, "hook-email.eml"), "utf8")).toBe("first");
    expect(await readFile(join(folder, "hook-email-2.eml"), "utf8")).toBe("second");
    await expect(readFile(join(folder, "hook-email-3.eml"))).rejects.toThrow();
    expect(await saveFiles([file("third")], join(folder, "hook-email.eml"))).toContain("could not");
  } finally {
    await rm(folder, { recursive: true });
  }
});
