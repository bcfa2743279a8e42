import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AdapterWorld } from "../ports/adapter.ts";
import type { Check } from "../ports.ts";

export type Probes = Readonly<{
  checks(): Promise<readonly Check[]>;
  metrics(): Promise<string>;
}>;

/** The one HTTP server: what operators ask, and what platforms call. */
export type OpsServer = Readonly<{
  mount: AdapterWorld["mount"];
  /** Answers "starting" (503) until it is given something to ask. */
  probe(probes: Probes): void;
  /** Resolves to the port, which is free to choose when 0 was asked for. */
  listen(port: number): Promise<number>;
  /** Lets answers that were begun end, for at most two seconds. */
  close(): Promise<void>;
}>;

/** `/healthz` (200 or 503, with the checks as JSON), `/metrics` (Prometheus), and what is mounted. */
export function createOpsServer(): OpsServer {
  const mounted: { prefix: string; handler: Parameters<AdapterWorld["mount"]>[1] }[] = [];
  let probes: Probes | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const owner = mounted.find(({ prefix }) => path.startsWith(prefix));
    if (owner) return owner.handler(request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return end(response, 405, "Only GET is answered here.");
    if (path === "/healthz") return answerHealth(response, probes);
    if (path === "/metrics" && probes)
      return end(response, 200, await probes.metrics(), "text/plain; version=0.0.4");
    return end(response, 404, "Nothing is here.");
  };

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else end(response, 500, "This could not be answered.");
    });
  });

  return {
    mount: (prefix, handler) => void mounted.push({ prefix, handler }),
    probe(given) {
      probes = given;
    },
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, () => resolve((server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

async function answerHealth(response: ServerResponse, probes: Probes | null): Promise<void> {
  if (!probes) return end(response, 503, JSON.stringify({ state: "starting" }), "application/json");
  const checks = await probes.checks();
  const broken = checks.some(({ state }) => state === "broken");
  const body = {
    state: broken ? "broken" : "ok",
    checks: checks.map(({ what, state }) => ({ what, state })),
  };
  return end(response, broken ? 503 : 200, JSON.stringify(body), "application/json");
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(`${text}\n`);
}
