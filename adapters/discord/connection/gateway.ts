import { WebSocketShardEvents as On, type SessionInfo, WebSocketManager } from "@discordjs/ws";
import {
  ActivityType,
  GatewayIntentBits,
  type GatewayPresenceUpdateData,
  PresenceUpdateStatus,
  type REST,
} from "discord.js";
import * as z from "zod";
import type { Log } from "../../../src/ports.ts";
import type { Sessions } from "./session.ts";

const handshakeMs = 10_000;
const helloMs = 15_000;

/** Any code but 1000 and 1001 leaves the session open to be resumed. */
const resumableClose = 4200;

/** Close codes after which no further try can work, and where to mend it. */
const fatal: Readonly<Record<number, string>> = {
  4004: "Discord refuses DISCORD_TOKEN. At https://discord.com/developers/applications open your app, then Bot, press Reset Token and set the new one.",
  4010: "Discord refuses the shard that was asked for. Start anew; if it stays, open an issue.",
  4012: "Discord no longer speaks version 10 of its gateway. Update Hearback.",
  4013: "Discord does not know the intents that were asked for. Update Hearback.",
  4014: "Discord refuses the intents of this app. Hearback asks for direct messages only: check that the app is not restricted.",
};

/** No further try can work without a person's help. */
export class FatalGatewayError extends Error {
  override readonly name = "FatalGatewayError";
}

const Ready = z.looseObject({ user: z.looseObject({ id: z.string() }) });

export type GatewayListener = Readonly<{
  /** A new session: what came between is not repeated. Resolves once it has been fetched. */
  ready(userId: string): Promise<void>;
  /** The old session went on, and what was missed has been repeated. */
  resumed(): void;
  /** One event. Resolves once it need not be repeated. */
  dispatch(type: string, data: unknown): Promise<void>;
}>;

export type GatewayConnection = Readonly<{
  /** Resolves at the first READY or RESUMED; rejects when that can't be. */
  opened: Promise<void>;
  /** Resolves when no further try can work. */
  failed: Promise<Error>;
  /** When the gateway was last heard, monotonic ms; null before the first time. */
  heardAt(): number | null;
  /** Leaves the session open for whoever resumes it. */
  close(): Promise<void>;
}>;

type Needs = Readonly<{
  token: string;
  rest: REST;
  sessions: Sessions;
  monotonic: () => number;
  log: Log;
  presence: string;
  listener: GatewayListener;
}>;

/**
 * One connection to the gateway for direct messages alone: no privileged intent, for Discord shows
 * an app what is written to it. The library beats, resumes and identifies anew by itself.
 */
export function connectGateway({
  token,
  rest,
  sessions,
  monotonic,
  log,
  presence,
  listener,
}: Needs): GatewayConnection {
  let heard: number | null = null;
  let closing = false;
  const failure = Promise.withResolvers<Error>();
  const manager = new WebSocketManager({
    token,
    rest,
    intents: GatewayIntentBits.DirectMessages,
    handshakeTimeout: handshakeMs,
    helloTimeout: helloMs,
    initialPresence: presenceOf(presence),
    retrieveSessionInfo: sessions.retrieve,
    // On closing the library forgets the session; the next process shall not.
    updateSessionInfo: (shardId: number, session: SessionInfo | null) => {
      if (!closing || session !== null) sessions.update(shardId, session);
    },
  });

  manager.on(On.Hello, () => {
    heard = monotonic();
  });
  manager.on(On.HeartbeatComplete, () => {
    heard = monotonic();
  });
  manager.on(On.Resumed, ({ shardId }) => {
    log.info({ shardId }, "Discord's gateway went on where it was cut");
    listener.resumed();
  });
  manager.on(On.Error, ({ error }) =>
    log.warn({ error: error.message }, "Discord's gateway reports an error"),
  );
  manager.on(On.Closed, ({ code }) => {
    if (!closing) log.warn({ code }, "Discord's gateway closed");
    const reason = fatal[code];
    if (reason !== undefined) failure.resolve(new FatalGatewayError(reason));
  });
  manager.on(On.Dispatch, ({ data, shardId }) => {
    heard = monotonic();
    if (closing) return;
    if (data.t === "READY") {
      const ready = Ready.safeParse(data.d);
      if (!ready.success) {
        failure.resolve(new Error("Discord's READY does not name the bot"));
        return;
      }
      const release = sessions.hold();
      listener.ready(ready.data.user.id).then(release, () => undefined);
      return;
    }
    const done = sessions.begin(shardId, data.s);
    listener.dispatch(data.t, data.d).then(done, (error: unknown) => {
      // Not durable: it stays open, so that a resumed session repeats it.
      log.error(
        { event: data.t, error: error instanceof Error ? error.message : "unknown" },
        "An event was not taken in",
      );
    });
  });

  return {
    opened: manager.connect(),
    failed: failure.promise,
    heardAt: () => heard,
    async close() {
      closing = true;
      await manager.destroy({ code: resumableClose, reason: "Handing over" });
      await sessions.save();
    },
  };
}

function presenceOf(state: string): GatewayPresenceUpdateData {
  return {
    since: null,
    afk: false,
    status: PresenceUpdateStatus.Online,
    activities: [{ name: "hearback", type: ActivityType.Custom, state }],
  };
}
