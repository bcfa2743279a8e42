import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { signatureOf } from "../../../adapters/slack/connect/signature.ts";
import type { Transport } from "./fake-slack.ts";

/** The one HTTP server of the process, as far as the adapter sees it. */
export type FrontDoor = Readonly<{ url: string; close(): Promise<void> }>;

export async function openFrontDoor(
  mounted: ReadonlyMap<string, (request: IncomingMessage, response: ServerResponse) => void>,
): Promise<FrontDoor> {
  const server = createServer((request, response) => {
    const [, handler] = [...mounted].find(([prefix]) => request.url?.startsWith(prefix)) ?? [];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

export type SignedRequest = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

/** A request as Slack signs it; events as JSON, everything else as a form. */
export function signed(
  payload: string,
  contentType: string,
  secret: string,
  atSeconds: number,
): SignedRequest {
  const timestamp = String(atSeconds);
  return {
    body: payload,
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": signatureOf(secret, timestamp, payload),
    },
  };
}

/** Posts as Slack posts: three seconds to answer, a failed event comes again with its number. */
export function deliverByHttp(url: () => string, secret: string): Transport {
  return async (type, payload, attempt) => {
    const [body, contentType] =
      type === "events_api"
        ? [JSON.stringify(payload), "application/json"]
        : [formOf(type, payload), "application/x-www-form-urlencoded"];
    const request = signed(body, contentType, secret, Math.floor(Date.now() / 1000));
    const retry: Record<string, string> =
      attempt > 0 ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_timeout" } : {};
    const startedAt = performance.now();
    try {
      const answer = await fetch(`${url()}/slack/events`, {
        method: "POST",
        body: request.body,
        headers: { ...request.headers, ...retry },
        signal: AbortSignal.timeout(3_000),
      });
      const text = await answer.text();
      if (!answer.ok) return null;
      return { payload: text === "" ? {} : jsonOr(text), afterMs: performance.now() - startedAt };
    } catch {
      return null;
    }
  };
}

/** A request byte by byte, for what `fetch` would not send; resolves with the status. */
export function rawRequest(url: string, head: readonly string[], body: string): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((settle, fail) => {
    const socket = connect(Number(port), hostname, () => {
      const lines = [
        "POST /slack/events HTTP/1.1",
        "host: fake",
        `content-length: ${Buffer.byteLength(body)}`,
        "connection: close",
        ...head,
      ];
      socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
    });
    let answer = "";
    socket.on("data", (data) => {
      answer += String(data);
    });
    socket.on("error", fail);
    socket.on("close", () => settle(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
  });
}

function formOf(type: string, payload: Record<string, unknown>): string {
  if (type === "interactive") return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
