import { Temporal } from "temporal-polyfill";
import * as z from "zod";

const zone = z.string().refine(isZone, "is no IANA time zone");
const wall = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, "is no wall time like 2026-10-19T16:05");
const span = z.string().refine(isDuration, "is no ISO 8601 duration like P7D or PT2H");
const who = z.string().min(1).max(100).default("me");

/** One line of a script, by what it does (contract: transcript). */
export const ScriptLine = z.union([
  z.strictObject({ clock: wall, timeZone: zone.optional() }),
  z.strictObject({ say: z.string(), from: who }),
  z.strictObject({ press: z.string().min(1), from: who }),
  z.strictObject({ advance: span }),
  z.strictObject({ until: wall }),
  z.strictObject({ down: span }),
  z.strictObject({ redeliver: z.int().min(1) }),
  z.strictObject({ state: z.literal(true), from: who }),
]);
export type ScriptLine = z.infer<typeof ScriptLine>;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isDuration(text: string): boolean {
  try {
    return Temporal.Duration.from(text).sign >= 0;
  } catch {
    return false;
  }
}

const known = ["clock", "say", "press", "advance", "until", "down", "redeliver", "state"];

/** The line, or in one sentence what is wrong with it. */
export function readScriptLine(text: string): { readonly line: ScriptLine } | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: "This line is not JSON." };
  }
  const parsed = ScriptLine.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const name = typeof value === "object" && value !== null ? known.find((key) => key in value) : undefined;
  if (!name) return { error: `A line is an object with one of ${known.join(", ")}.` };
  return { error: `This "${name}" line cannot be read: see the contract for its form.` };
}
