import { randomBytes } from "node:crypto";
import { DefaultRestOptions, REST } from "discord.js";
import * as z from "zod";
import type { AdapterWorld, ChatAdapter, Desk, Gateway } from "../../src/ports.ts";
import { checkDiscord } from "./check.ts";
import { connectGateway, type Me } from "./connection/gateway.ts";
import { createRest } from "./connection/rest.ts";
import { createSessions } from "./connection/session.ts";
import { watchGateway } from "./connection/watch.ts";
import { createInTurn } from "./in-turn.ts";
import { createBacklog } from "./intake/backlog.ts";
import { createIntake } from "./intake/intake.ts";
import { createWatermarks } from "./intake/watermarks.ts";
import { createDirectMessages } from "./send/direct.ts";
import { createHistory } from "./send/history.ts";
import { createLedger } from "./send/ledger.ts";
import { createReplies } from "./send/replies.ts";
import { createSender } from "./send/sender.ts";
import type { DiscordSettings } from "./settings.ts";

const Identified = z.looseObject({ id: z.string() });

/** Discord: direct messages by the gateway, commands and buttons, everything said by REST. */
export function createDiscordAdapter(settings: DiscordSettings, world: AdapterWorld): ChatAdapter {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  const { clock, log, keep, leases } = world;
  const monotonic = () => clock.monotonic();
  const rest = createRest(token, apiUrl, monotonic);
  const inTurn = createInTurn();
  const ledger = createLedger(keep);
  const watermarks = createWatermarks(keep, clock);

  let myself: Promise<string> | null = null;
  const myId = () => {
    myself ??= rest.call("get", "/users/@me").then(
      (answer) => Identified.parse(answer).id,
      (error: unknown) => {
        myself = null;
        throw error;
      },
    );
    return myself;
  };

  const history = createHistory(rest, myId);
  const direct = createDirectMessages({ rest, ledger, history, inTurn, clock, log });
  const replies = createReplies(rest, keep, clock);
  const sender = createSender({ rest, direct, replies, log });

  async function open(desk: Desk): Promise<Gateway> {
    const intake = createIntake({ desk, watermarks, ledger, direct, inTurn, log });
    const backlog = createBacklog({ rest, watermarks, intake, clock, log });
    const watch = watchGateway({
      leases,
      holder: randomBytes(9).toString("base64url"),
      monotonic,
      log,
      connect: () => {
        // Live messages wait until those that were missed have taken their places before them.
        let caughtUp: Promise<Me | null> = Promise.resolve(null);
        const catchUp = async (me: Me) => {
          await backlog.begin(me.userId);
          return me;
        };
        return connectGateway({
          token,
          rest: new REST({ ...DefaultRestOptions, api: apiUrl, version: "10" }).setToken(token),
          sessions: createSessions(keep, apiUrl),
          monotonic,
          log,
          presence: "DM me after an interview",
          listener: {
            ready(me) {
              caughtUp = catchUp(me);
              caughtUp.catch(() => undefined);
            },
            resumed() {},
            async dispatch(type, data) {
              const me = (await caughtUp)?.userId ?? (await myId());
              if (type === "MESSAGE_CREATE") await intake.message(data, me);
            },
          },
        });
      },
    });
    await watch.started;
    return {
      async stop() {
        await watch.stop();
        await intake.close();
      },
      quietMs: watch.quietMs,
    };
  }

  return {
    platform: "discord",
    sender,
    open,
    check: () => checkDiscord(rest),
    close: async () => rest.close(),
  };
}
