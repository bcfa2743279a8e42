import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Screen } from "../../../adapters/terminal/screen.ts";
import { typedScreen } from "../../../adapters/terminal/typed-screen.ts";
import { pipeEnds } from "../../support/terminal.ts";

let ends: ReturnType<typeof pipeEnds>;
let screen: Screen;
let messages: AsyncIterator<string>;

beforeEach(() => {
  ends = pipeEnds();
  screen = typedScreen(ends.input, ends.output, () => ({ colours: true, columns: 80 }));
  messages = screen.messages[Symbol.asyncIterator]();
});
afterEach(() => screen.close());

const type = (keys: string) => ends.input.write(keys);
const shown = () => stripVTControlCharacters(ends.printed());
const next = async () => (await messages.next()).value as string | undefined;

test("a typed line is a message, and its end can be mended before Enter", async () => {
  type("Hallo\u007f\u007f\u007f\u007fello\r");

  expect(await next()).toBe("Hello");
});

test("the line before can be called back", async () => {
  type("Not yet\r");
  await next();
  type("\u001b[A!\r");

  expect(await next()).toBe("Not yet!");
});

test("what arrives while one types stands above the line, and the line is not broken", async () => {
  const message = next();
  type("I had an inter");
  await expect.poll(shown).toContain("I had an inter");
  await screen.print("Have you heard back from Acme?");
  type("view\r");

  expect(await message).toBe("I had an interview");
  expect(shown()).toMatch(/Have you heard back from Acme\?\n\n> I had an inter/);
});

test("lines pasted at once are one message, sent by Enter", async () => {
  const message = next();
  type("Dear Sam,\rthank you for your time.\rDana");
  await expect.poll(shown).toContain("2 lines pasted");
  type("\r");

  expect(await message).toBe("Dear Sam,\nthank you for your time.\nDana");
});

test.for([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
] as const)("%s ends the conversation", async ([, key]) => {
  const message = messages.next();
  type(key);

  expect(await message).toEqual({ done: true, value: undefined });
});
