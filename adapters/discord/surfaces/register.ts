import { createHash } from "node:crypto";
import { Routes } from "discord.js";
import * as z from "zod";
import type { Keep, Log } from "../../../src/ports.ts";
import { codeOf } from "../connection/failure.ts";
import type { DiscordRest } from "../connection/rest.ts";
import { commandDefinitions } from "./commands.ts";

const scope = "discord.commands";
const Registered = z.object({ hash: z.string() });

/**
 * Tells Discord of the commands, but only when they differ from those told before: every writing
 * replaces them all, and Discord counts them. A host without commands is not asked to have them.
 */
export async function registerCommands(
  rest: DiscordRest,
  keep: Keep,
  applicationId: string,
  log: Log,
): Promise<void> {
  const body = commandDefinitions();
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("base64url");
  const known = Registered.safeParse(await keep.get(scope, applicationId));
  if (known.success && known.data.hash === hash) return;
  try {
    await rest.call("put", Routes.applicationCommands(applicationId), { body });
    await keep.put(scope, applicationId, { hash });
    log.info({ commands: body.length }, "Told Discord of the commands");
  } catch (error) {
    // Everything can be said in words too, so this must not stop anything.
    log.warn(
      { code: codeOf(error) },
      "Discord did not take the commands; they are tried again at the next start",
    );
  }
}
