import { DefaultRestOptions, DiscordAPIError, RateLimitError, REST, type RequestData } from "discord.js";

/** A call must end within this, also where the other side accepts and never answers (protocol: T). */
const callTimeoutMs = 9_000;

/** A rate limit that is over this soon is waited for instead of being reported as a refusal. */
const shortWaitMs = 4_000;

type Call = Pick<RequestData, "body" | "files" | "query" | "auth">;
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Discord's REST, each call once: what a lost answer means is for the caller to find out. */
export type DiscordRest = Readonly<{
  /** Resolves with the parsed answer, within ten seconds; rejects as the library does. */
  call(method: Method, route: `/${string}`, call?: Call): Promise<unknown>;
  /** Shares the global limit out: this many requests a second for this process. */
  allow(requestsPerSecond: number): void;
  /** No call before this instant (monotonic ms): another process has hit the global limit. */
  holdUntil(monotonicMs: number): void;
  /** Told when Discord says that the whole bot is too fast. */
  onGlobalLimit(listener: (retryAfterMs: number) => void): void;
  close(): void;
}>;

export function createRest(token: string, apiUrl: string, monotonic: () => number): DiscordRest {
  // Retries of the library would post a message again whose answer was lost (delivery protocol);
  // a limit is reported at once, so that a refusal is known to be one.
  const rest = new REST({
    ...DefaultRestOptions,
    api: apiUrl,
    version: "10",
    retries: 0,
    timeout: callTimeoutMs,
    rejectOnRateLimit: () => true,
    invalidRequestWarningInterval: 0,
  }).setToken(token);
  const listeners: ((retryAfterMs: number) => void)[] = [];
  let heldUntil = 0;

  async function call(method: Method, route: `/${string}`, options: Call = {}): Promise<unknown> {
    const deadline = monotonic() + callTimeoutMs;
    for (;;) {
      const held = heldUntil - monotonic();
      if (held > 0 && held <= shortWaitMs) await pause(held);
      const left = Math.max(1, Math.ceil(deadline - monotonic()));
      try {
        return await rest[method](route, { ...options, signal: AbortSignal.timeout(left) });
      } catch (error) {
        // The library forgets the token at the first 401; a mended one must work without a restart.
        if (error instanceof DiscordAPIError && error.status === 401) rest.setToken(token);
        if (!(error instanceof RateLimitError)) throw error;
        const waitMs = Math.max(error.retryAfter, error.sublimitTimeout, 1);
        if (error.global) for (const listener of listeners) listener(waitMs);
        if (waitMs > shortWaitMs || waitMs > deadline - monotonic() - shortWaitMs) throw error;
        await pause(waitMs);
      }
    }
  }

  return {
    call,
    allow(requestsPerSecond) {
      rest.options.globalRequestsPerSecond = Math.max(1, Math.floor(requestsPerSecond));
    },
    holdUntil(monotonicMs) {
      heldUntil = Math.max(heldUntil, monotonicMs);
    },
    onGlobalLimit(listener) {
      listeners.push(listener);
    },
    close() {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
