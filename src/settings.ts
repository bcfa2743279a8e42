import * as z from "zod";

/** The environment as it comes: the process's own, or a record in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one setting and what to do about it. Never holds the value: it may be a secret. */
export type SettingProblem = Readonly<{ setting: string; problem: string; fix: string }>;

export type SettingsReading<Settings> =
  | Readonly<{ ok: true; settings: Settings }>
  | Readonly<{ ok: false; problems: readonly SettingProblem[] }>;

/**
 * Reads the settings that `schema` names; its keys are the names of environment variables, and an
 * empty value counts as missing. Every problem is reported at once, each with the `fix` of the
 * setting's `.meta({ fix })`.
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): SettingsReading<z.output<Schema>> {
  const present = presentSettings(schema, environment);
  const parsed = schema.safeParse(present);
  if (parsed.success) return { ok: true, settings: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const setting = String(issue.path[0] ?? Object.keys(schema.shape).join(", "));
      const missing = issue.path.length > 0 && present[setting] === undefined;
      return {
        setting,
        problem: missing && issue.code !== "custom" ? "is missing" : describe(issue),
        fix: fixOf(schema, setting),
      };
    }),
  };
}

/** Those of the schema's settings that are there and not empty. */
export function presentSettings(schema: z.ZodObject, environment: Environment): Record<string, string> {
  const present: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = environment[name]?.trim();
    if (value !== undefined && value !== "") present[name] = value;
  }
  return present;
}

/** Problems as lines that a person can act on. */
export function explainProblems(problems: readonly SettingProblem[]): string {
  return problems.map((it) => `- ${it.setting} ${it.problem}. ${it.fix}`).join("\n");
}

function describe(issue: z.core.$ZodIssue): string {
  return issue.message
    .replace(/^Invalid \w+: /, "is not right: ")
    .replace(/^Invalid (\w+)$/, "is not a right $1");
}

function fixOf(schema: z.ZodObject, setting: string): string {
  const field: unknown = schema.shape[setting];
  const fix = field instanceof z.ZodType ? field.meta()?.["fix"] : undefined;
  return typeof fix === "string" ? fix : "See .env.example.";
}
