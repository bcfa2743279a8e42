import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { randomFrom } from "../support/fake-platform.ts";
import { collectingLog } from "../support/world.ts";
import { report, seedOfThisRun } from "./report.ts";

/* T14, T15: the embedded database under `kill -9`, and two processes on one folder. */

const program = fileURLToPath(new URL("./writing-process.ts", import.meta.url));
const kills = Number(process.env["KILLS"] ?? 20);

/** Writes numbered rows until it is killed; `acknowledged` holds those that it was told are safe. */
function startWriter(folder: string, from: number, acknowledged: number[]) {
  const writer = fork(program, [folder, String(from)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  writer.on("message", (n) => acknowledged.push(Number(n)));
  let errors = "";
  writer.stderr?.on("data", (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) =>
    writer.once("exit", (code) => resolve({ code, errors })),
  );
  return { writer, ended };
}

test("T14: killed twenty times while it writes, the embedded database loses nothing acknowledged", async () => {
  const seed = seedOfThisRun();
  const chance = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), "hearback-kill-"));
  const acknowledged: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const before = acknowledged.length;
    const { writer, ended } = startWriter(folder, kill * 1_000_000, acknowledged);
    while (acknowledged.length === before) await sleep(20);
    await sleep(200 + chance() * 600);
    writer.kill("SIGKILL");
    await ended;
  }
  const start = performance.now();
  const pools = await openEmbedded(folder, collectingLog());
  const reopenMs = Math.round(performance.now() - start);
  const { rows } = await pools.own.query<{ n: number }>("select n from written");
  await pools.close();
  const kept = new Set(rows.map(({ n }) => n));
  const lost = acknowledged.filter((n) => !kept.has(n));
  report("T14", { seed, kills, acknowledged: acknowledged.length, lost: lost.length, reopenMs });
  expect(lost).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills);
  await rm(folder, { recursive: true });
});

test("T15: a second process on the folder is refused in time, and the first one's data is whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hearback-second-"));
  const acknowledged: number[] = [];
  const first = startWriter(folder, 0, acknowledged);
  while (acknowledged.length === 0) await sleep(20);
  const start = performance.now();
  await expect(openEmbedded(folder, collectingLog())).rejects.toThrow(
    new RegExp(`in use by process ${first.writer.pid}`),
  );
  const refusedMs = Math.round(performance.now() - start);
  first.writer.kill("SIGKILL");
  await first.ended;
  // The lock of the dead process is there still, and is taken over.
  const pools = await openEmbedded(folder, collectingLog());
  const { rows } = await pools.own.query("select count(*) as n from written");
  await pools.close();
  report("T15", { refusedMs });
  expect(refusedMs).toBeLessThan(2_000);
  expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged.length);
  await rm(folder, { recursive: true });
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
