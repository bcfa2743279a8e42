import { randomBytes } from "node:crypto";
import type { AdapterWorld, ChatAdapter } from "../../src/ports/adapter.ts";
import { checkDiscord } from "./check.ts";
import { createMyself } from "./connection/myself.ts";
import { createPace } from "./connection/pace.ts";
import { createRest } from "./connection/rest.ts";
import { createInTurn } from "./in-turn.ts";
import { createWatermarks } from "./intake/watermarks.ts";
import { openGateway } from "./open-gateway.ts";
import { createDirectMessages } from "./send/direct.ts";
import { createHistory } from "./send/history.ts";
import { createLedger } from "./send/ledger.ts";
import { createReplies } from "./send/replies.ts";
import { createSender } from "./send/sender.ts";
import type { DiscordSettings } from "./settings.ts";

/** Discord: direct messages by the gateway, commands and buttons, everything said by REST. */
export function createDiscordAdapter(settings: DiscordSettings, world: AdapterWorld): ChatAdapter {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  const { clock, log, keep } = world;
  const monotonic = () => clock.monotonic();
  const rest = createRest(token, apiUrl, monotonic);
  // Answers to interactions count for themselves: a burst of messages must not make one late.
  const hooks = createRest(token, apiUrl, monotonic);
  hooks.allow(Number.POSITIVE_INFINITY);
  const myself = createMyself(rest);
  const inTurn = createInTurn();
  const ledger = createLedger(keep);
  const watermarks = createWatermarks(keep, clock);
  const history = createHistory(rest, myself.userId);
  const direct = createDirectMessages({ rest, ledger, history, inTurn, clock, log });
  const replies = createReplies(hooks, keep, clock);
  const holder = randomBytes(9).toString("base64url");
  const pace = createPace(rest, keep, clock, holder);
  const sender = createSender({ rest, direct, replies, log });

  return {
    platform: "discord",
    sender: {
      ...sender,
      post: (to, outgoing) => {
        pace.begin();
        return sender.post(to, outgoing);
      },
    },
    open: (desk) => {
      pace.begin();
      const parts = { rest, hooks, myself, inTurn, ledger, watermarks, direct, replies };
      return openGateway({ settings, world, desk, holder, ...parts });
    },
    check: () => checkDiscord(rest),
    async close() {
      await pace.stop();
      rest.close();
      hooks.close();
    },
  };
}
