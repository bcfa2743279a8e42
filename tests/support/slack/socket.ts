import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { Refusal } from "./refusal.ts";

/** How a delivery was answered. */
export type Acknowledgement = Readonly<{ payload: unknown; afterMs: number }>;

export type EnvelopeType = "events_api" | "interactive" | "slash_commands";

export type Socket = Readonly<{
  /** `apps.connections.open`: one ticket, one connection. */
  openConnection(token: string | null): object;
  /** Sends one envelope and waits for its acknowledgement; null when none came within `withinMs`. */
  deliver(
    type: EnvelopeType,
    payload: object,
    attempt?: number,
    withinMs?: number,
  ): Promise<Acknowledgement | null>;
  /** Tells every connection to go, as Slack does when it moves them. */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Cuts the lines without a word. */
  cut(): void;
  readonly connections: number;
  /** Resolves when somebody is connected. */
  connected(): Promise<void>;
  close(): void;
}>;

/** Socket Mode on the server of the Web API. Events go to one connection, never to all. */
export function serveSocket(server: Server, url: () => string, appToken: string): Socket {
  const sockets = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const arrivals: (() => void)[] = [];
  let turn = 0;

  server.on("upgrade", (request, stream, head) => {
    const ticket = new URL(request.url ?? "/", "http://fake").searchParams.get("ticket") ?? "";
    if (!tickets.delete(ticket)) {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      socket.on("message", (data) => {
        const answer = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
        waiting.get(answer.envelope_id)?.(answer.payload ?? {});
      });
      socket.send(
        JSON.stringify({
          type: "hello",
          num_connections: open.size,
          debug_info: { host: "applink-1", build_number: 1, approximate_connection_time: 18_060 },
          connection_info: { app_id: "A0001" },
        }),
      );
      for (const arrived of arrivals.splice(0)) arrived();
    });
  });

  return {
    openConnection(token) {
      if (token !== appToken) throw new Refusal(token === null ? "not_authed" : "invalid_auth");
      const ticket = randomUUID();
      tickets.add(ticket);
      return { url: `${url().replace("http", "ws")}/link/?ticket=${ticket}&app_id=A0001` };
    },
    async deliver(type, payload, attempt = 0, withinMs = 3_000) {
      const lines = [...open];
      const line = lines[turn++ % Math.max(lines.length, 1)];
      if (line === undefined) return null;
      const id = randomUUID();
      const startedAt = performance.now();
      const acknowledged = new Promise<Acknowledgement | null>((settle) => {
        const timer = setTimeout(() => settle(null), withinMs);
        waiting.set(id, (payload) => {
          clearTimeout(timer);
          settle({ payload, afterMs: performance.now() - startedAt });
        });
      });
      line.send(
        JSON.stringify({
          envelope_id: id,
          type,
          accepts_response_payload: type !== "events_api",
          ...(type === "events_api"
            ? { retry_attempt: attempt, retry_reason: attempt > 0 ? "timeout" : "" }
            : {}),
          payload,
        }),
      );
      const result = await acknowledged;
      waiting.delete(id);
      return result;
    },
    disconnect(reason) {
      for (const socket of open)
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-1" } }));
    },
    cut() {
      for (const socket of open) socket.terminate();
    },
    get connections() {
      return open.size;
    },
    connected: () => (open.size > 0 ? Promise.resolve() : new Promise((arrived) => arrivals.push(arrived))),
    close() {
      for (const socket of open) socket.terminate();
      sockets.close();
    },
  };
}
