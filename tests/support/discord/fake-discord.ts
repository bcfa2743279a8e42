import type { AddressInfo } from "node:net";
import type { ApplicationFlags, GatewayReadyDispatchData } from "discord-api-types/v10";
import { createFaults } from "./faults.ts";
import { createFakeGateway } from "./gateway.ts";
import { createPeople } from "./people.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createRestServer } from "./rest.ts";
import { createDiscordState } from "./state.ts";

export const fakeToken = "MTI3.fake.token";

type Options = Readonly<{
  heartbeatMs?: number;
  /** Routes (`METHOD /path`) that this host does not know, as a lesser one would not. */
  lacks?: readonly RegExp[];
}>;

export type FakeDiscord = Awaited<ReturnType<typeof openFakeDiscord>>;

/**
 * A Discord on this machine that keeps Discord's rules: an oracle of what was really posted,
 * outside of what is tested. Only direct messages and interactions, as the coach uses them.
 */
export async function openFakeDiscord({ heartbeatMs = 45_000, lacks = [] }: Options = {}) {
  const state = createDiscordState();
  const faults = createFaults();
  const limits = createRateLimits(() => state.now());
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const rest = createRestServer({ state, token: fakeToken, faults, limits, gatewayUrl, lacks });
  const gateway = createFakeGateway({
    server: rest.server,
    token: fakeToken,
    heartbeatMs,
    url: gatewayUrl,
    ready: () =>
      ({
        v: 10,
        user: { ...state.bot, verified: true, mfa_enabled: false, email: null },
        guilds: [],
        shard: [0, 1],
        application: { id: state.bot.id, flags: 0 as ApplicationFlags, flags_new: "0" },
      }) satisfies Omit<GatewayReadyDispatchData, "session_id" | "resume_gateway_url">,
  });
  await new Promise<void>((resolve) => rest.server.listen(0, "127.0.0.1", resolve));
  port = (rest.server.address() as AddressInfo).port;

  async function close(): Promise<void> {
    gateway.close();
    rest.server.closeAllConnections();
    await new Promise<void>((resolve) => rest.server.close(() => resolve()));
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    state,
    faults,
    limits,
    gateway,
    /** Every REST call with its answer's status; 0 where there was none. */
    calls: rest.calls,
    commands: rest.commands,
    ...createPeople(state, gateway),
    /** What the coach posted to this person's direct messages, oldest first. */
    posted: (userId: string) =>
      [...state.conversations.values()]
        .filter((it) => it.person.id === userId)
        .flatMap((it) => it.messages.filter((message) => message.author.id === state.bot.id)),
    close,
    [Symbol.asyncDispose]: close,
  };
}
