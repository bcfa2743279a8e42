import { createHash } from "node:crypto";
import { MessageFlags } from "discord.js";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import type { Log } from "../../../src/ports.ts";
import { sendErrorOf } from "../connection/failure.ts";
import type { DirectMessages } from "../send/direct.ts";
import type { Ledger } from "../send/ledger.ts";
import { homeOf, type Interaction } from "./interaction.ts";
import type { Responder } from "./respond.ts";

/** Whether the coach will be able to speak first, which is what it is for. */
export type DirectDoor = Readonly<{
  /**
   * After a command in a server: at first use a word is sent to the direct messages. Where Discord
   * does not let us in, the person is told at once, and how to open the door.
   */
  check(it: Interaction): Promise<void>;
}>;

export function createDirectDoor(
  direct: DirectMessages,
  ledger: Ledger,
  respond: Responder,
  log: Log,
): DirectDoor {
  async function isOpen(it: Interaction): Promise<boolean> {
    const { unreachable, channelId } = await ledger.read(it.userId);
    if (unreachable !== null) return false;
    if (channelId !== null) return true;
    const part = {
      content: words.directly.here,
      components: [],
      files: [],
      flags: MessageFlags.SuppressEmbeds,
    };
    try {
      await direct.post(homeOf(it), keyFor(it.userId), [part], null);
      return true;
    } catch (error) {
      const { failure, message } = sendErrorOf(error, "trying the direct messages");
      if (failure.kind === "permanent") return false;
      log.warn({ interaction: it.id, kind: failure.kind }, message);
      return true;
    }
  }

  return {
    async check(it) {
      if (!it.place.ephemeral || (await isOpen(it))) return;
      await respond
        .add(it, words.directly.closed)
        .catch(() => log.warn({ interaction: it.id }, "Could not tell that direct messages are closed"));
    },
  };
}

/** The same for every try: the word is said once to a person. */
function keyFor(userId: string): string {
  return createHash("sha256").update(`welcome ${userId}`).digest("base64url").slice(0, 22);
}
