import * as readline from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Look, Screen } from "./screen.ts";
import { written } from "./written.ts";

const prompt = "> ";
/** Lines that come this close together were pasted: nobody types so fast. */
const pasteGapMs = 15;

/**
 * A terminal with a person at it: line editing and history by readline, and what the coach says
 * is put above the line that is being typed. Lines pasted at once wait for Enter and are one
 * message. Ctrl-C and Ctrl-D end the messages.
 */
export function typedScreen(input: Readable, output: Writable, look: () => Look): Screen {
  const lines = readline.createInterface({
    input,
    output,
    terminal: true,
    prompt,
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  const ready: string[] = [];
  const burst: string[] = [];
  let pasted: string[] = [];
  let closed = false;
  let wake = () => {};

  const settleBurst = () => {
    const came = burst.splice(0);
    if (came.length === 0) return;
    if (pasted.length === 0 && came.length === 1) ready.push(came[0] ?? "");
    else if (came.length > 1) {
      pasted.push(...came);
      void show(`(${pasted.length} lines pasted: press Enter to send them as one message)`);
    } else {
      ready.push([...pasted, ...came].join("\n").trimEnd());
      pasted = [];
    }
    wake();
    if (!closed) lines.prompt(true);
  };
  lines.on("line", (line) => {
    burst.push(line);
    if (burst.length === 1) setTimeout(settleBurst, pasteGapMs);
  });
  lines.on("SIGINT", () => lines.close());
  lines.on("close", () => {
    closed = true;
    if (burst.length > 0) settleBurst();
    wake();
  });

  const show = (block: string) => {
    if (closed) return written(output, `${block}\n\n`);
    // The line being typed may have wrapped: go to its first row, clear from there, draw it again below.
    const { rows } = lines.getCursorPos();
    readline.cursorTo(output, 0);
    if (rows > 0) readline.moveCursor(output, 0, -rows);
    readline.clearScreenDown(output);
    const done = written(output, `${block}\n\n`);
    lines.prompt(true);
    return done;
  };

  async function* messages() {
    lines.prompt();
    for (;;) {
      const message = ready.shift();
      if (message !== undefined) yield message;
      else if (closed) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    messages: messages(),
    attended: true,
    get look() {
      return look();
    },
    print: show,
    close: () => lines.close(),
  };
}
