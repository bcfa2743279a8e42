import { setTimeout as pause } from "node:timers/promises";
import type { Leases, Log } from "../../../src/ports.ts";
import { FatalGatewayError, type GatewayConnection } from "./gateway.ts";

/*
 * One gateway for all processes, for Discord tells each connection everything. Whoever has the
 * lease listens; when that process dies, the lease runs out and another one goes on.
 */

const leaseName = "discord-gateway";
const leaseMs = 5_000;
const renewMs = 1_500;
const standbyMs = 1_000;

/** READY must come within this, or the attempt is given up. */
const startMs = 30_000;

/** A connection without a sign of life for this long is dead, whatever the library thinks. */
const stuckMs = 120_000;

const firstBackOffMs = 1_000;
const lastBackOffMs = 60_000;

/** Connected for this long counts as well again. */
const steadyMs = 60_000;

export type GatewayWatch = Readonly<{
  /** Resolves when connected, or when another process listens; rejects when no try can work. */
  started: Promise<void>;
  quietMs(): number | null;
  stop(): Promise<void>;
}>;

type Needs = Readonly<{
  leases: Leases;
  holder: string;
  monotonic: () => number;
  log: Log;
  connect(): GatewayConnection;
}>;

/** Keeps one gateway open as long as this process may have it; never gives up until stopped. */
export function watchGateway({ leases, holder, monotonic, log, connect }: Needs): GatewayWatch {
  const stopping = new AbortController();
  const started = Promise.withResolvers<void>();
  started.promise.catch(() => undefined);
  let connection: GatewayConnection | null = null;
  let listensElsewhere = false;
  let heardAt: number | null = null;

  const rest = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const mayListen = () => leases.take(leaseName, holder, leaseMs).catch(() => false);

  async function run(): Promise<void> {
    let backOffMs = firstBackOffMs;
    while (!stopping.signal.aborted) {
      listensElsewhere = !(await mayListen());
      if (listensElsewhere) {
        started.resolve();
        await rest(standbyMs);
        continue;
      }
      const since = monotonic();
      const end = await listen();
      if (end === null) continue;
      if (monotonic() - since > steadyMs) backOffMs = firstBackOffMs;
      log.error({ reason: end.message, againInMs: backOffMs }, "Discord's gateway is not open");
      if (end instanceof FatalGatewayError) started.reject(end);
      await leases.release(leaseName, holder).catch(() => undefined);
      await rest(backOffMs);
      backOffMs = Math.min(backOffMs * 2, lastBackOffMs);
    }
  }

  /** Listens until stopped or until the lease is lost (null), or until the connection fails. */
  async function listen(): Promise<Error | null> {
    const mine = connect();
    connection = mine;
    const since = monotonic();
    const failure = Promise.withResolvers<Error>();
    let opened = false;
    void mine.failed.then(failure.resolve);
    mine.opened.then(() => {
      opened = true;
      started.resolve();
    }, failure.resolve);
    try {
      for (;;) {
        const end = await Promise.race([failure.promise, rest(renewMs)]);
        if (end instanceof Error) return explain(end);
        if (stopping.signal.aborted) return null;
        if (!(await mayListen())) {
          log.warn({}, "Another process listens to Discord now");
          return null;
        }
        heardAt = mine.heardAt() ?? heardAt;
        if (!opened && monotonic() - since > startMs) return new Error("No READY from Discord in 30 s");
        if (opened && monotonic() - (heardAt ?? since) > stuckMs) return new Error("Not heard for 2 minutes");
      }
    } finally {
      await mine.close().catch(() => undefined);
      connection = null;
    }
  }

  const running = run();

  return {
    started: started.promise,
    quietMs() {
      if (listensElsewhere) return 0;
      const heard = connection?.heardAt() ?? heardAt;
      return heard === null ? null : Math.max(0, monotonic() - heard);
    },
    async stop() {
      stopping.abort();
      await running;
      await leases.release(leaseName, holder).catch(() => undefined);
    },
  };
}

/** A refused token shows at the first request, before there is a gateway to close with a code. */
function explain(error: Error): Error {
  if ("status" in error && error.status === 401)
    return new FatalGatewayError(
      "Discord refuses DISCORD_TOKEN. At https://discord.com/developers/applications open your app, then Bot, press Reset Token and set the new one.",
    );
  return error;
}
