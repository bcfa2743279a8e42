import type { Readable, Writable } from "node:stream";
import { splitMessages } from "./message-splitter.ts";
import type { Screen } from "./screen.ts";
import { written } from "./written.ts";

/** A pipe or a file: one message a line in, bare text out. A line is read when the last is dealt with. */
export function pipedScreen(input: Readable, output: Writable): Screen {
  let closed = false;

  async function* messages() {
    try {
      yield* splitMessages(input);
    } catch (error) {
      // Closing the input under a waiting reader is how reading is stopped.
      if (!closed) throw error;
    }
  }

  return {
    messages: messages(),
    attended: false,
    look: { colours: false, columns: null },
    print: (block) => written(output, `${block}\n\n`),
    close() {
      closed = true;
      input.destroy();
    },
  };
}
