import { DefaultRestOptions, REST } from "discord.js";
import { discordSurfaces as words } from "../../src/guide/discord-surfaces.ts";
import type { AdapterWorld, Desk, Gateway } from "../../src/ports/adapter.ts";
import { connectGateway, type GatewayListener } from "./connection/gateway.ts";
import type { Myself } from "./connection/myself.ts";
import type { DiscordRest } from "./connection/rest.ts";
import { createSessions } from "./connection/session.ts";
import { watchGateway } from "./connection/watch.ts";
import type { InTurn } from "./in-turn.ts";
import { createBacklog } from "./intake/backlog.ts";
import { createIntake } from "./intake/intake.ts";
import type { Watermarks } from "./intake/watermarks.ts";
import type { DirectMessages } from "./send/direct.ts";
import type { Ledger } from "./send/ledger.ts";
import type { Replies } from "./send/replies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createDirectDoor } from "./surfaces/direct-door.ts";
import { createInteractions } from "./surfaces/dispatch.ts";
import { registerCommands } from "./surfaces/register.ts";
import { createResponder } from "./surfaces/respond.ts";
import { keepTidy } from "./tidy.ts";

type Needs = Readonly<{
  settings: DiscordSettings;
  world: AdapterWorld;
  desk: Desk;
  /** Names this process among those that share the bot. */
  holder: string;
  rest: DiscordRest;
  hooks: DiscordRest;
  myself: Myself;
  inTurn: InTurn;
  ledger: Ledger;
  watermarks: Watermarks;
  direct: DirectMessages;
  replies: Replies;
}>;

/**
 * Begins to receive: in this process, or, while another one does, in its place once it is gone.
 * Rejects only for what a person has to put right.
 */
export async function openGateway(needs: Needs): Promise<Gateway> {
  const { settings, world, desk, holder, rest, hooks, myself, inTurn, ledger, watermarks, direct, replies } =
    needs;
  const { clock, log, keep, leases } = world;
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  const monotonic = () => clock.monotonic();
  const intake = createIntake({ desk, watermarks, ledger, direct, inTurn, log });
  const backlog = createBacklog({ rest, watermarks, intake, clock, log });
  const respond = createResponder(hooks);
  const door = createDirectDoor(direct, ledger, respond, log);
  const interactions = createInteractions({ desk, intake, respond, door, clock, log });

  /** What one connection hears. Messages wait until those that were missed have taken their places. */
  function listener(): GatewayListener {
    let caughtUp: Promise<unknown> = Promise.resolve();
    const register = async () => registerCommands(rest, keep, await myself.applicationId(), log);
    return {
      async ready(userId) {
        const begun = backlog.begin(userId);
        caughtUp = begun;
        register().catch(() => undefined);
        await (await begun).read;
      },
      resumed: () => void register().catch(() => undefined),
      async dispatch(type, data) {
        // Three seconds are all that an interaction has: nothing comes before it.
        if (type === "INTERACTION_CREATE") return interactions(data);
        if (type !== "MESSAGE_CREATE") return;
        await caughtUp;
        await intake.message(data, await myself.userId());
      },
    };
  }

  const watch = watchGateway({
    leases,
    holder,
    monotonic,
    log,
    connect: () =>
      connectGateway({
        token,
        rest: new REST({ ...DefaultRestOptions, api: apiUrl, version: "10" }).setToken(token),
        sessions: createSessions(keep, apiUrl),
        monotonic,
        log,
        presence: words.presence,
        listener: listener(),
      }),
  });
  const upkeep = keepTidy({ desk, watermarks, ledger, replies, clock, log });

  async function stop(): Promise<void> {
    upkeep.stop();
    // First the intake: what is not durable by now stays in the session, for whoever resumes it.
    await intake.close();
    await watch.stop();
  }

  try {
    await watch.started;
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, quietMs: watch.quietMs };
}
