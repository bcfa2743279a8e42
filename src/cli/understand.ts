import { createInterface } from "node:readline";
import * as z from "zod";
import { Asked, IsoDate } from "../engine/command.ts";
import { understand } from "../understanding/understand.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand } from "./context.ts";

/** Reads messages without a coach around it: for measuring, and for looking at one reading. */
export const understandCommand: CliCommand = {
  summary: "Reads messages (JSON lines) and prints the commands that each one says.",
  options: [],
  async run({ args, stdin, stdout }) {
    readArguments(args, {}, "understand");
    let malformed = 0;
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      const answer = answerTo(line);
      if ("error" in answer) malformed++;
      stdout.write(`${JSON.stringify(answer)}\n`);
    }
    return malformed > 0 ? 1 : 0;
  },
};

/** One input line (contract: understanding). Keys beyond these, such as a label, are passed over. */
const Line = z.object({
  text: z.string(),
  now: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "is no wall time like 2026-11-23T16:05"),
  timeZone: z.string().refine(isZone, "is no IANA time zone"),
  opportunities: z
    .array(
      z.object({
        company: z.string(),
        role: z.string().nullish(),
        interviewedOn: IsoDate.nullish(),
        contacts: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  asked: Asked.nullish().transform((asked) => asked ?? undefined),
});

function answerTo(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "This line is not JSON." };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return { error: z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, " ") };
  const { text, now, opportunities = [], ...context } = parsed.data;
  return understand(text, { ...context, now: now.slice(0, 16), opportunities });
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
