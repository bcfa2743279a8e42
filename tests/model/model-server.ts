import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Seen = Readonly<{ messages: readonly { role: string; content: string }[]; stream?: boolean }>;
export type Behaviour = (seen: Seen, response: ServerResponse, turn: number) => void | Promise<void>;

/** A service that speaks the protocol and behaves as it is told: the requests that it saw, and its end. */
export async function startModelServer(behave: Behaviour) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Seen;
      seen.push(body);
      void behave(body, response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const head = { id: "x", created: 0, model: "m" };

/** A whole answer. */
export function answer(
  response: ServerResponse,
  content: string | null,
  refusal: string | null = null,
): void {
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({
      ...head,
      object: "chat.completion",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content, refusal } }],
      usage: { prompt_tokens: 900, completion_tokens: 200, total_tokens: 1100 },
    }),
  );
}

/** One piece of a streamed answer. */
export function piece(response: ServerResponse, content: string): void {
  response.write(
    `data: ${JSON.stringify({ ...head, object: "chat.completion.chunk", choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`,
  );
}

export function endStream(response: ServerResponse): void {
  response.write(
    `data: ${JSON.stringify({ ...head, object: "chat.completion.chunk", choices: [], usage: { prompt_tokens: 900, completion_tokens: 200, total_tokens: 1100 } })}\n\n`,
  );
  response.end("data: [DONE]\n\n");
}
