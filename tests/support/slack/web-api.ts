import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { Refusal } from "./refusal.ts";
import type { Workspace } from "./workspace.ts";

/** One call of a Web API method, as the fake's methods see it. */
export type Call = Readonly<{
  method: string;
  params: Readonly<Record<string, string>>;
  /** The workspace whose bot token came with the call. */
  workspace: Workspace;
  now: () => number;
}>;

export type Method = Readonly<{
  /** The scope that Slack wants for it, if any. */
  scope?: string;
  run(call: Call): object;
}>;

/** What a test wants to go wrong with one of the next calls of a method. */
export type Fault =
  | { readonly kind: "lost-reply" }
  | { readonly kind: "lost-request" }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "http"; readonly status: number }
  | { readonly kind: "rate-limit"; readonly retryAfter: string }
  | { readonly kind: "hang"; readonly forMs: number };

export type WebApi = Readonly<{
  url: string;
  calls: { method: string; params: Record<string, string>; token: string | null; at: number }[];
  faults: Map<string, Fault[]>;
  limits: RateLimits;
  close(): Promise<void>;
}>;

/** Methods that answer for the app rather than for a workspace. */
export type AppMethod = (
  params: Record<string, string>,
  token: string | null,
  request: IncomingMessage,
) => object;

export type WebApiOptions = Readonly<{
  workspaces: Map<string, Workspace>;
  methods: ReadonlyMap<string, Method>;
  appMethods: ReadonlyMap<string, AppMethod>;
  /** Uploads of bytes and whatever else does not stand below `/api/`. */
  other(request: IncomingMessage, response: ServerResponse, body: Buffer): boolean;
  now: () => number;
}>;

/**
 * A Web API over HTTP as Slack behaves: form bodies only, the token in the header, `ok: false` with
 * status 200, scopes named when they are missing, 429 with Retry-After.
 */
export async function serveWebApi(options: WebApiOptions): Promise<WebApi & { server: Server }> {
  const calls: WebApi["calls"] = [];
  const faults: WebApi["faults"] = new Map();
  const limits = createRateLimits(options.now);

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const path = new URL(request.url ?? "/", "http://fake").pathname;
    if (!path.startsWith("/api/")) {
      if (!options.other(request, response, body)) response.writeHead(404).end();
      return;
    }
    const method = path.slice("/api/".length);
    const params = readParams(request, body);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? params["token"] ?? null;
    calls.push({ method, params, token, at: options.now() });
    const fault = faults.get(method)?.shift();
    if (fault?.kind === "lost-request") {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === "http") {
      response.writeHead(fault.status).end("upstream trouble");
      return;
    }
    if (fault?.kind === "rate-limit") {
      tooMany(response, fault.retryAfter);
      return;
    }
    if (fault?.kind === "error") {
      send(response, { ok: false, error: fault.error });
      return;
    }
    const waitSeconds = limits.over(method, token ?? "", params["channel"] ?? "");
    if (waitSeconds > 0) {
      tooMany(response, String(waitSeconds));
      return;
    }
    const reply = perform(method, params, token, request, options);
    if (fault?.kind === "lost-reply") {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === "hang") {
      setTimeout(() => send(response, reply), fault.forMs).unref();
      return;
    }
    send(response, reply, scopesOf(token, options.workspaces));
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    calls,
    faults,
    limits,
    server,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function perform(
  name: string,
  params: Record<string, string>,
  token: string | null,
  request: IncomingMessage,
  options: WebApiOptions,
): object {
  try {
    const ofApp = options.appMethods.get(name);
    if (ofApp !== undefined) return { ok: true, ...ofApp(params, token, request) };
    const method = options.methods.get(name);
    if (method === undefined) throw new Refusal("unknown_method", { req_method: name });
    if (token === null) throw new Refusal("not_authed");
    const workspace = [...options.workspaces.values()].find((it) => it.botToken === token);
    if (workspace === undefined) throw new Refusal("invalid_auth");
    if (method.scope !== undefined && !workspace.scopes.has(method.scope))
      throw new Refusal("missing_scope", { needed: method.scope, provided: [...workspace.scopes].join(",") });
    return { ok: true, ...method.run({ method: name, params, workspace, now: options.now }) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details };
    throw error;
  }
}

/** Slack reads bodies as forms here; JSON would need another header, which the SDK never sends. */
function readParams(request: IncomingMessage, body: Buffer): Record<string, string> {
  if (request.method !== "POST") return {};
  if (!(request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
}

function scopesOf(token: string | null, workspaces: Map<string, Workspace>): Record<string, string> {
  const workspace = [...workspaces.values()].find((it) => it.botToken === token);
  return workspace === undefined ? {} : { "x-oauth-scopes": [...workspace.scopes].join(",") };
}

function tooMany(response: ServerResponse, retryAfter: string): void {
  response.writeHead(429, { "retry-after": retryAfter, "content-type": "application/json" });
  response.end(JSON.stringify({ ok: false, error: "ratelimited" }));
}

function send(response: ServerResponse, body: object, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
