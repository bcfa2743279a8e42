import type { ReadingContext } from "../../engine/command.ts";
import type { Traits, Verdict } from "../evidence.ts";
import type { Percept } from "../perceive.ts";

/** All that slots are filled from. */
export type Scene = Readonly<{
  percept: Percept;
  context: ReadingContext;
  traits: Traits;
  verdict: Verdict;
  labels: readonly string[];
}>;

export type Draft = { command: string; [slot: string]: unknown };

/** Fills a slot, where there is something that fits one: nobody's name has 120 letters. */
export const put = (draft: Draft, slot: string, value: unknown) => {
  const long = typeof value === "string" && value.length > 120 && slot !== "text" && slot !== "words";
  if (value !== undefined && value !== "" && !long) draft[slot] = value;
};
