import { PassThrough } from "node:stream";
import { pipedScreen } from "../../adapters/terminal/piped-screen.ts";
import { terminalAdapter } from "../../adapters/terminal/terminal.ts";
import type { AdapterBench } from "../adapters/contract.ts";
import type { TestWorld } from "./world.ts";

/** Two ends of a pipe: what is typed goes in, and what was printed can be read. */
export function pipeEnds() {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = "";
  output.on("data", (chunk) => {
    text += String(chunk);
  });
  return { input, output, printed: () => text };
}

/** The terminal behind a pipe. */
export async function terminalBench(world: TestWorld): Promise<AdapterBench> {
  const { input, output, printed } = pipeEnds();
  const adapter = terminalAdapter({
    screen: pipedScreen(input, output),
    world,
    profile: { timeZone: "America/New_York", locale: "en-US" },
    skip: null,
  });
  const type = async (line: string) => void input.write(`${line}\n`);
  return {
    adapter,
    writes: type,
    presses: (place) => type(String(place + 1)),
    seen: async () =>
      printed()
        .split("\n\n")
        .filter((block) => block !== ""),
    close: async () => void input.destroy(),
  };
}
