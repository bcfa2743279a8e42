import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fakeToken } from "./fake-discord.ts";

const script = join(import.meta.dirname, "answering-process.ts");

/** A process of its own that answers every message; what it knows survives it. */
export async function startAnswering(apiUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "hearback-answering-"));
  let child = await begin();

  async function begin(): Promise<ChildProcess> {
    const begun = fork(script, [apiUrl, fakeToken, folder]);
    await new Promise<void>((resolve, reject) => {
      begun.once("message", () => resolve());
      begun.once("exit", (code) => reject(new Error(`The process ended with ${code} before it was ready`)));
    });
    return begun;
  }

  async function end(how: () => unknown): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    how();
    await gone;
  }

  return {
    kill: () => end(() => child.kill("SIGKILL")),
    stop: () => end(() => child.send("stop")),
    async start() {
      child = await begin();
    },
    async [Symbol.asyncDispose]() {
      await end(() => child.kill("SIGKILL"));
      rmSync(folder, { recursive: true });
    },
  };
}
