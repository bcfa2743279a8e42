import type { Server } from "node:http";
import type { GatewayDispatchPayload } from "discord.js";
import { type WebSocket, WebSocketServer } from "ws";

type Packet = { readonly op: number; readonly d?: unknown };

type Session = {
  readonly id: string;
  sequence: number;
  socket: WebSocket | null;
  /** What was said in this session, to be repeated on a resume. */
  readonly said: { readonly s: number; readonly packet: object }[];
};

export type FakeGateway = ReturnType<typeof createFakeGateway>;

type Options = Readonly<{
  server: Server;
  token: string;
  heartbeatMs: number;
  url: () => string;
  ready: () => object;
}>;

/** The gateway of this Discord: HELLO, IDENTIFY, RESUME, heartbeats, and every way of being cut off. */
export function createFakeGateway({ server, token, heartbeatMs, url, ready }: Options) {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const log: { readonly op: number; readonly d: unknown }[] = [];
  let count = 0;
  let acks = true;
  let open = true;
  let refuseIntents = false;

  sockets.on("connection", (socket) => {
    if (!open) {
      socket.terminate();
      return;
    }
    send(socket, { op: 10, d: { heartbeat_interval: heartbeatMs } });
    socket.on("message", (data) => {
      const packet: Packet = JSON.parse(String(data));
      log.push({ op: packet.op, d: packet.d });
      if (packet.op === 1 && acks) send(socket, { op: 11 });
      if (packet.op === 2) identify(socket, packet.d as { token: string; intents: number });
      if (packet.op === 6) resume(socket, packet.d as { token: string; session_id: string; seq: number });
    });
    socket.on("close", () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null;
    });
  });

  function identify(socket: WebSocket, asked: { token: string; intents: number }): void {
    if (asked.token !== token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    if (refuseIntents) {
      socket.close(4014, "Disallowed intent(s).");
      return;
    }
    const session: Session = { id: `session-${++count}`, sequence: 0, socket, said: [] };
    sessions.set(session.id, session);
    say(session, "READY", { ...ready(), session_id: session.id, resume_gateway_url: url() });
  }

  function resume(socket: WebSocket, asked: { token: string; session_id: string; seq: number }): void {
    if (asked.token !== token) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    const session = sessions.get(asked.session_id);
    if (session === undefined || asked.seq > session.sequence) {
      send(socket, { op: 9, d: false });
      return;
    }
    session.socket?.terminate();
    session.socket = socket;
    for (const { s, packet } of session.said) if (s > asked.seq) send(socket, packet);
    say(session, "RESUMED", {});
  }

  function say(session: Session, t: string, d: object): void {
    const packet = { op: 0, t, s: ++session.sequence, d };
    session.said.push({ s: packet.s, packet });
    if (session.socket !== null) send(session.socket, packet);
  }

  const live = () => [...sessions.values()].filter((session) => session.socket !== null);

  return {
    /** Every packet that came in. */
    log,
    identifies: () => log.filter((packet) => packet.op === 2).length,
    resumes: () => log.filter((packet) => packet.op === 6).length,
    connected: () => live().length,
    /** Tells every session, also one that is cut and may be resumed. */
    dispatch(t: `${GatewayDispatchPayload["t"]}`, d: object) {
      for (const session of sessions.values()) say(session, t, d);
    },
    /** Says the last event once more, under a new number. */
    repeatLast() {
      for (const session of live()) {
        const last = session.said.findLast(({ packet }) => !/READY|RESUMED/.test(JSON.stringify(packet)));
        if (last !== undefined)
          say(session, (last.packet as { t: string }).t, (last.packet as { d: object }).d);
      }
    },
    /** Cuts every connection with this code, or without a word (null). Sessions stay. */
    cut(code: number | null) {
      for (const session of live()) {
        if (code === null) session.socket?.terminate();
        else session.socket?.close(code);
        session.socket = null;
      }
    },
    askToReconnect() {
      for (const session of live()) if (session.socket !== null) send(session.socket, { op: 7, d: null });
    },
    /** Ends the sessions: what they missed is gone. */
    invalidate() {
      for (const session of live()) if (session.socket !== null) send(session.socket, { op: 9, d: false });
      sessions.clear();
    },
    /** Forgets the sessions without telling: the next resume is refused. */
    forgetSessions() {
      sessions.clear();
    },
    acknowledge(does: boolean) {
      acks = does;
    },
    takeConnections(does: boolean) {
      open = does;
      if (!does) for (const socket of sockets.clients) socket.terminate();
    },
    refuseIntents() {
      refuseIntents = true;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function send(socket: WebSocket, packet: object): void {
  socket.send(JSON.stringify(packet));
}
