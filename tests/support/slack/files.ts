import type { IncomingMessage, ServerResponse } from "node:http";
import { json, need } from "./messaging.ts";
import { Refusal } from "./refusal.ts";
import type { Method } from "./web-api.ts";
import type { Workspace } from "./workspace.ts";

/** The three steps of an upload: a place, the bytes, the sharing. */
export function createUploads(url: () => string): {
  methods: ReadonlyMap<string, Method>;
  receive(request: IncomingMessage, response: ServerResponse, body: Buffer): boolean;
} {
  const expected = new Map<string, { name: string; length: number; workspace: Workspace }>();
  const received = new Map<string, { name: string; content: string; workspace: Workspace }>();

  const methods = new Map<string, Method>([
    [
      "files.getUploadURLExternal",
      {
        scope: "files:write",
        run(call) {
          const id = `F${expected.size + received.size + 1}`;
          expected.set(id, {
            name: need(call, "filename"),
            length: Number(need(call, "length")),
            workspace: call.workspace,
          });
          return { upload_url: `${url()}/upload/${id}`, file_id: id };
        },
      },
    ],
    [
      "files.completeUploadExternal",
      {
        scope: "files:write",
        run(call) {
          const files = json<{ id: string; title?: string }[]>(call, "files") ?? [];
          const channel = call.params["channel_id"] ?? null;
          if (channel !== null && !/^[CGDZ][A-Z0-9]{2,}$/.test(channel)) throw new Refusal("invalid_channel");
          for (const { id } of files) {
            const file = received.get(id);
            if (file === undefined) throw new Refusal("file_not_found");
            // The second completion of the same file shows nothing new.
            if (call.workspace.files.some((it) => it.id === id)) continue;
            const { name, content } = file;
            call.workspace.files.push({
              id,
              name,
              content,
              channel,
              thread: call.params["thread_ts"] ?? null,
            });
          }
          return { files };
        },
      },
    ],
  ]);

  return {
    methods,
    receive(request, response, body) {
      const id = /^\/upload\/(F\d+)$/.exec(request.url ?? "")?.[1];
      const place = id === undefined ? undefined : expected.get(id);
      if (id === undefined || place === undefined) return false;
      const content = bytesOf(request.headers["content-type"] ?? "", body);
      const right = Buffer.byteLength(content) === place.length;
      if (right) received.set(id, { name: place.name, content, workspace: place.workspace });
      response.writeHead(right ? 200 : 400).end("OK");
      return true;
    },
  };
}

/** The one part of a multipart body, or the body itself. */
function bytesOf(contentType: string, body: Buffer): string {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1];
  const text = body.toString("utf8");
  if (boundary === undefined) return text;
  const from = text.indexOf("\r\n\r\n") + 4;
  return text.slice(from, text.lastIndexOf(`\r\n--${boundary}`));
}
