import { readFileSync } from "node:fs";

/** What is asked of the model for a task: the text of `prompts/<task>.md`, as a coach wrote it. */
export function prompt(task: string): string {
  return readFileSync(new URL(`../../prompts/${task}.md`, import.meta.url), "utf8").trim();
}
