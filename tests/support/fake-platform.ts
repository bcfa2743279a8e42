import { createServer, type IncomingMessage } from "node:http";
import { SendError, type Sender } from "../../src/ports/adapter.ts";
import type { Address } from "../../src/ports.ts";

/** What the platform did with a message: it outlives every process of the system under test. */
export type Accepted = {
  readonly key: string;
  readonly address: string;
  readonly text: string;
  readonly nudgeIds: readonly string[];
  readonly at: number;
  ref: string;
  removed: boolean;
  retired: boolean;
};

/** Shares of posts that go wrong, 0 to 1. */
export type Faults = {
  /** Refused with 429 and a second to wait: not accepted. */
  readonly refused: number;
  /** Accepted, then answered 500. */
  readonly failedAfter: number;
  /** Accepted, then the connection dropped. */
  readonly dropped: number;
  /** Accepted, and answered only after `slowMs`. */
  readonly slow: number;
};

const noFaults: Faults = { refused: 0, failedAfter: 0, dropped: 0, slow: 0 };

/**
 * A chat platform outside the system under test, over HTTP: the oracle. It keeps every message it
 * accepted, and behaves badly by a seed.
 */
export async function startPlatform({ faults = noFaults, seed = 1, delayMs = 20, slowMs = 1_000 } = {}) {
  const accepted: Accepted[] = [];
  const chance = randomFrom(seed);
  const state = { faults, closed: new Set<string>(), posts: 0, finds: 0 };
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  const post = async (body: Omit<Accepted, "at" | "ref" | "removed" | "retired">) => {
    state.posts++;
    const draw = chance();
    const { refused, failedAfter, dropped, slow } = state.faults;
    if (state.closed.has(body.address)) return { status: 403, body: { code: "cannot_dm" } };
    if (draw < refused) return { status: 429, body: { retryAfterMs: 300 } };
    const ref = `ref-${accepted.length + 1}`;
    accepted.push({ ...body, at: Date.now(), ref, removed: false, retired: false });
    if (draw < refused + failedAfter) return { status: 500, body: {} };
    if (draw < refused + failedAfter + dropped) return "drop";
    await sleep(draw < refused + failedAfter + dropped + slow ? slowMs : delayMs);
    return { status: 200, body: { ref } };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://platform");
    const body = request.method === "POST" ? JSON.parse(await read(request)) : {};
    let answer: { status: number; body: object } | "drop";
    if (url.pathname === "/post") answer = await post(body);
    else if (url.pathname === "/find") {
      state.finds++;
      const found = accepted.find(({ key, removed }) => key === url.searchParams.get("key") && !removed);
      answer = { status: 200, body: { ref: found?.ref ?? null } };
    } else {
      const found = accepted.find(({ ref }) => ref === body.ref);
      if (found && url.pathname === "/remove") found.removed = true;
      if (found && url.pathname === "/retire") found.retired = true;
      answer = { status: 200, body: {} };
    }
    if (answer === "drop") {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.body));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    accepted,
    state,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakePlatform = Awaited<ReturnType<typeof startPlatform>>;

/** Sends to the fake platform as an adapter should: once, and every failure classified. */
export function platformSender(url: string, timeoutMs: number): Sender {
  const call = async (path: string, body?: object) => {
    const response = await fetch(url + path, {
      method: body ? "POST" : "GET",
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    async post(to: Address, { key, message, nudge }) {
      let answer: Awaited<ReturnType<typeof call>>;
      try {
        answer = await call("/post", {
          key,
          address: to,
          text: message.text,
          nudgeIds: nudge?.nudgeIds ?? [],
        });
      } catch (cause) {
        throw new SendError("no answer", { kind: "ambiguous" }, { cause });
      }
      if (answer.status === 200) return String(answer.body["ref"]);
      if (answer.status === 429)
        throw new SendError("slower", { kind: "refused", retryAfterMs: Number(answer.body["retryAfterMs"]) });
      if (answer.status === 403)
        throw new SendError("closed", { kind: "permanent", code: String(answer.body["code"]) });
      throw new SendError(`status ${answer.status}`, { kind: "ambiguous" });
    },
    async find(_to, key) {
      const { body } = await call(`/find?key=${encodeURIComponent(key)}`);
      return body["ref"] === null ? null : String(body["ref"]);
    },
    async retire(_to, ref) {
      await call("/retire", { ref });
    },
    async remove(_to, ref) {
      await call("/remove", { ref });
    },
    working: async () => undefined,
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
