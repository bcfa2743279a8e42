import { longestMessage } from "./clean.ts";

/**
 * Cuts a stream of bytes into lines. Bytes that are no UTF-8 become U+FFFD, and of an endless line
 * only as much is kept as any message may have.
 */
export async function* splitMessages(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split("\n");
    rest = (lines.pop() ?? "").slice(0, longestMessage + 1);
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
