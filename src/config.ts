import * as z from "zod";
import { type Environment, readSettings, type SettingsReading } from "./settings.ts";

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "is not a whole number")
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const url = (...schemes: readonly string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && schemes.includes(parsed.protocol.replace(":", ""));
    },
    `is not an address that begins with ${schemes.map((it) => `${it}://`).join(" or ")}`,
  );

/**
 * The settings of the core; a platform's own stand with its adapter. Each says in `fix` what to put
 * there. An empty value counts as missing.
 */
export const CoreSettings = z.object({
  DATA_DIR: z.string().default("./data").meta({ fix: "Name a folder that may be created." }),
  DATABASE_URL: url("postgres", "postgresql").optional().meta({
    fix: "Use postgres://user:password@host:5432/database, or leave it out for the database in DATA_DIR.",
  }),
  REDIS_URL: url("redis", "rediss")
    .optional()
    .meta({ fix: "Use redis://host:6379, or leave it out: the queue then lives in the database." }),
  OPENAI_API_KEY: z.string().optional().meta({
    fix: "Paste the key of your provider, or leave it out: drafts are then composed without a model.",
  }),
  OPENAI_BASE_URL: url("http", "https")
    .default("https://api.openai.com/v1")
    .meta({ fix: "Use the address of an OpenAI-compatible service, such as http://localhost:11434/v1." }),
  OPENAI_MODEL: z.string().default("gpt-5-mini").meta({ fix: "Name a model that your provider offers." }),
  OPENAI_TIMEOUT_MS: integer(1000, 120_000)
    .default(20_000)
    .meta({ fix: "Give milliseconds between 1000 and 120000." }),
  OPENAI_DAILY_BUDGET: integer(0, 10_000)
    .default(30)
    .meta({ fix: "Give the calls that one person may cause in a day, 0 to 10000." }),
  PORT: integer(0, 65_535).default(3000).meta({ fix: "Give a free port, or 0 for any." }),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .optional()
    .meta({ fix: "Use debug, info, warn, error or silent." }),
  NODE_ENV: z.string().optional().meta({ fix: "Use production where people rely on it." }),
});

/** What the rest of the house is given. */
export type Config = Readonly<{
  /** The folder of the embedded database and of what else is kept on disk. */
  dataDir: string;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Null: the queue lives in the database. */
  redisUrl: string | null;
  /** Null: no key, no model. */
  model: ModelConfig | null;
  port: number;
  /** Null: the command decides. */
  logLevel: string | null;
  production: boolean;
}>;

export type ModelConfig = Readonly<{
  apiKey: string;
  baseUrl: string;
  model: string;
  timeoutMs: number;
  /** Calls that one person may cause in a day. */
  dailyBudget: number;
}>;

/** Reads the settings of the core, or tells everything that is wrong with them at once. */
export function readConfig(environment: Environment): SettingsReading<Config> {
  const reading = readSettings(CoreSettings, environment);
  if (!reading.ok) return reading;
  const it = reading.settings;
  return {
    ok: true,
    settings: {
      dataDir: it.DATA_DIR,
      databaseUrl: it.DATABASE_URL ?? null,
      redisUrl: it.REDIS_URL ?? null,
      model:
        it.OPENAI_API_KEY === undefined
          ? null
          : {
              apiKey: it.OPENAI_API_KEY,
              baseUrl: it.OPENAI_BASE_URL,
              model: it.OPENAI_MODEL,
              timeoutMs: it.OPENAI_TIMEOUT_MS,
              dailyBudget: it.OPENAI_DAILY_BUDGET,
            },
      port: it.PORT,
      logLevel: it.LOG_LEVEL ?? null,
      production: it.NODE_ENV === "production",
    },
  };
}
