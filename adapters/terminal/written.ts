import type { Writable } from "node:stream";

/** Writes, and resolves when the operating system has it. A reader that went away is no error of ours. */
export function written(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error && !("code" in error && error.code === "EPIPE")) reject(error);
      else resolve();
    });
  });
}
