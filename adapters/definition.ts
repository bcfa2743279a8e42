import type * as z from "zod";
import type { AdapterWorld, ChatAdapter } from "../src/ports/adapter.ts";
import { type Environment, presentSettings, readSettings, type SettingProblem } from "../src/settings.ts";

/**
 * A platform that settings switch on. The keys of `settings` are names of environment variables;
 * each field's `.meta({ fix })` says where to get the value. One that is present switches the
 * platform on, and then those that are required must be there too.
 */
export type AdapterDefinition<Schema extends z.ZodObject = z.ZodObject> = Readonly<{
  platform: string;
  settings: Schema;
  /**
   * Makes the adapter. Connects to nothing yet: `ChatAdapter.open` does that. It imports the
   * platform's library itself, so that a start without the platform does not wait for it.
   */
  open(settings: z.output<Schema>, world: AdapterWorld): Promise<ChatAdapter>;
}>;

/** What the settings say of one platform. */
export type Platform = Readonly<{
  platform: string;
  /** All its settings, for `.env.example` and `doctor`. */
  settings: z.ZodObject;
  configure(environment: Environment): PlatformSetup;
}>;

export type PlatformSetup =
  | Readonly<{ state: "off" }>
  /** Half-present or wrong settings: a boot problem, never a silent "off". */
  | Readonly<{ state: "broken"; problems: readonly SettingProblem[] }>
  | Readonly<{ state: "on"; open(world: AdapterWorld): Promise<ChatAdapter> }>;

/** Ties a schema of settings to the adapter that they open. */
export function defineAdapter<Schema extends z.ZodObject>(definition: AdapterDefinition<Schema>): Platform {
  const { platform, settings } = definition;
  return {
    platform,
    settings,
    configure(environment) {
      if (Object.keys(presentSettings(settings, environment)).length === 0) return { state: "off" };
      const reading = readSettings(settings, environment);
      if (!reading.ok) return { state: "broken", problems: reading.problems };
      return { state: "on", open: (world) => definition.open(reading.settings, world) };
    },
  };
}
