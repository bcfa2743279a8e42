import { expect, test } from "vitest";
import * as z from "zod";
import { defineAdapter } from "../../adapters/definition.ts";
import type { ChatAdapter } from "../../src/ports/adapter.ts";
import { testWorld } from "../support/world.ts";

const adapter = { platform: "pigeon" } as ChatAdapter;
const opened: unknown[] = [];
const pigeon = defineAdapter({
  platform: "pigeon",
  settings: z.object({
    PIGEON_LOFT: z.string().meta({ fix: "Ask the keeper." }),
    PIGEON_SPEED: z.string().default("fast"),
  }),
  open: async (settings) => {
    opened.push(settings);
    return adapter;
  },
});

test("a platform without settings is off", () => {
  expect(pigeon.configure({ PIGEON_LOFT: "", OTHER: "x" })).toEqual({ state: "off" });
});

test("a platform with half of its settings is a problem that names what is missing and the fix", () => {
  expect(pigeon.configure({ PIGEON_SPEED: "slow" })).toEqual({
    state: "broken",
    problems: [{ setting: "PIGEON_LOFT", problem: "is missing", fix: "Ask the keeper." }],
  });
});

test("a platform with its settings is on and gets them parsed", async () => {
  const setup = pigeon.configure({ PIGEON_LOFT: "roof" });

  expect(setup.state === "on" && (await setup.open(testWorld()))).toBe(adapter);
  expect(opened).toEqual([{ PIGEON_LOFT: "roof", PIGEON_SPEED: "fast" }]);
});
