import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { APIGatewayBotInfo } from "discord-api-types/v10";
import { checkCommands } from "./command-rules.ts";
import type { createFaults, Fault } from "./faults.ts";
import { createInteractionRoutes } from "./interaction-routes.ts";
import { checkMessage } from "./message-rules.ts";
import type { createRateLimits } from "./rate-limits.ts";
import { badForm, Refusal } from "./refusal.ts";
import type { DiscordState, StoredFile } from "./state.ts";

export type RestCall = Readonly<{
  method: string;
  path: string;
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
  list: readonly Readonly<Record<string, unknown>>[];
  files: readonly StoredFile[];
  signedIn: boolean;
}>;

/** 204 is `null`; `undefined` is for a route that is not here. */
export type RestAnswer = object | null | undefined;

type Options = Readonly<{
  state: DiscordState;
  token: string;
  faults: ReturnType<typeof createFaults>;
  limits: ReturnType<typeof createRateLimits>;
  gatewayUrl: () => string;
  /** Tells what is not there, as a host that knows less of Discord. */
  lacks: readonly RegExp[];
}>;

/** The REST side of this Discord, under `/api/v10`. */
export function createRestServer({ state, token, faults, limits, gatewayUrl, lacks }: Options) {
  const calls: {
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
    readonly status: number;
  }[] = [];
  const commands: { current: readonly object[]; writes: number } = { current: [], writes: 0 };
  const interactions = createInteractionRoutes(state);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://discord.invalid");
    const method = request.method ?? "GET";
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const { body, list, files } = await readBody(request);
    const call: RestCall = {
      method,
      path,
      query: url.searchParams,
      body,
      list,
      files,
      signedIn: request.headers.authorization === `Bot ${token}`,
    };
    const note = (status: number) =>
      calls.push({ method, path, body: list.length > 0 ? list : body, status });
    const fault = faults.next(method, path);
    if (fault === "drop" || fault === "hang") {
      note(0);
      if (fault === "drop") request.socket.destroy();
      return;
    }
    if (fault !== null && fault !== "lose" && fault.after !== true) {
      note(fault.status);
      return answer(response, fault.status, fault.body ?? { message: "fault", code: 0 }, fault.headers);
    }
    const verdict = limits.check(method, path);
    if (verdict.refused !== null) {
      const { retryAfterS, global } = verdict.refused;
      note(429);
      const headers = { ...verdict.headers, "retry-after": String(Math.ceil(retryAfterS)) };
      return answer(response, 429, { message: "limited", retry_after: retryAfterS, global }, headers);
    }
    try {
      const result = lacks.some((it) => it.test(`${method} ${path}`)) ? undefined : route(call);
      if (result === undefined) throw new Refusal(404, 0, "404: Not Found");
      finish(fault, request, response, result, verdict.headers, note);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      note(refusal.status);
      answer(response, refusal.status, { message: refusal.message, code: refusal.code }, verdict.headers);
    }
  }

  function finish(
    fault: Fault["how"] | null,
    request: IncomingMessage,
    response: ServerResponse,
    result: object | null,
    headers: Readonly<Record<string, string>>,
    note: (status: number) => void,
  ): void {
    if (fault === "lose") {
      note(0);
      request.socket.destroy();
    } else if (fault !== null && typeof fault === "object") {
      note(fault.status);
      answer(response, fault.status, fault.body ?? { message: "fault", code: 0 });
    } else {
      note(result === null ? 204 : 200);
      answer(response, result === null ? 204 : 200, result, headers);
    }
  }

  function route(call: RestCall): RestAnswer {
    const { method, path } = call;
    const free = interactions.route(call);
    if (free !== undefined) return free;
    if (!call.signedIn) throw new Refusal(401, 0, "401: Unauthorized");
    if (path === "/gateway/bot")
      return {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 60_000, max_concurrency: 1 },
      } satisfies APIGatewayBotInfo;
    if (path === "/users/@me") return state.bot;
    if (path === "/applications/@me") return { id: state.bot.id, name: "hearback" };
    if (path === "/users/@me/channels" && method === "GET") return [];
    if (path === "/users/@me/channels") {
      const place = state.conversationWith(String(call.body["recipient_id"]));
      return { id: place.id, type: 1, last_message_id: null, recipients: [place.person] };
    }
    if (/^\/applications\/\d+\/commands$/.test(path)) {
      if (method === "GET") return commands.current;
      checkCommands(call.list);
      commands.writes++;
      commands.current = call.list.map((it) => ({ ...it, id: state.nextId(), application_id: state.bot.id }));
      return commands.current;
    }
    return messages(call);
  }

  function messages({ method, path, query, body, files }: RestCall): RestAnswer {
    const [, channelId, rest] = /^\/channels\/(\d+)\/(.+)$/.exec(path) ?? [];
    if (channelId === undefined || rest === undefined) return undefined;
    if (rest === "typing") {
      state.conversation(channelId);
      return null;
    }
    if (rest === "messages" && method === "POST") {
      checkMessage(body, files.length);
      return shown(state.post(channelId, body, files));
    }
    if (rest === "messages") {
      const limit = Number(query.get("limit") ?? 50);
      if (limit < 1 || limit > 100) throw badForm("limit: 1 to 100");
      return state.list(channelId, query.get("after"), limit).map(shown);
    }
    const id = /^messages\/(\d+)$/.exec(rest)?.[1];
    const list = state.conversation(channelId).messages;
    const at = list.findIndex((message) => message.id === id);
    const found = list[at];
    if (found === undefined) throw new Refusal(404, 10008, "Unknown Message");
    if (method === "DELETE") {
      list.splice(at, 1);
      return null;
    }
    if (method === "PATCH") {
      if (found.author.id !== state.bot.id)
        throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
      const edited = { ...found, ...body, edited_timestamp: new Date(state.now()).toISOString() };
      checkMessage(edited, found.files.length);
      list[at] = edited;
      return shown(edited);
    }
    return shown(found);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error("the fake Discord broke:", error);
      response.destroy();
    });
  });
  return { server, calls, commands };
}

/** Without what only this fake knows, and without the nonce: the history does not tell it. */
function shown<T extends object>(message: T): object {
  const {
    files: _files,
    allowed_mentions: _mentions,
    enforce_nonce: _enforce,
    nonce: _nonce,
    ...rest
  } = {
    files: null,
    allowed_mentions: null,
    enforce_nonce: null,
    nonce: null,
    ...message,
  };
  return rest;
}

function answer(
  response: ServerResponse,
  status: number,
  body: object | null,
  headers: Readonly<Record<string, string>> = {},
): void {
  // An empty answer must not claim to be JSON: the library would try to parse it.
  if (body === null) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Pick<RestCall, "body" | "list" | "files">> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers["content-type"] ?? "";
  const bytes = Buffer.concat(chunks);
  if (!type.startsWith("multipart/")) {
    const json: unknown = bytes.length === 0 ? {} : JSON.parse(bytes.toString("utf8"));
    return Array.isArray(json)
      ? { body: {}, list: json, files: [] }
      : { body: json as RestCall["body"], list: [], files: [] };
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files: StoredFile[] = [];
  for (const [name, value] of form)
    if (name.startsWith("files[") && typeof value !== "string")
      files.push({ name: value.name, content: await value.text() });
  return { body: JSON.parse(String(form.get("payload_json") ?? "{}")), list: [], files };
}
