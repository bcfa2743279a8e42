import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/store/embedded.ts";
import { FolderHeldError, lockFolder } from "../../src/store/folder-lock.ts";
import { collectingLog } from "../support/world.ts";

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), "hearback-folder-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

test("connections of the embedded database never run each other's statements", async () => {
  const pools = await openEmbedded("memory", collectingLog());
  try {
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, n) => {
        const { rows } = await pools.own.query(
          n % 2 ? "select $1::int as n" : "select $1::int + $2::int as n",
          [...(n % 2 ? [n] : [n, 0])],
        );
        return rows[0].n;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 300 }, (_, n) => n));
  } finally {
    await pools.close();
  }
});

test("a statement that fails leaves the connection and its neighbours usable", async () => {
  const pools = await openEmbedded("memory", collectingLog());
  try {
    const wrong = pools.own.query("select $1::int / 0", [1]);
    const right = pools.own.query("select 1 as one");
    await expect(wrong).rejects.toThrow(/division by zero/);
    expect((await right).rows).toEqual([{ one: 1 }]);
    const client = await pools.own.connect();
    await client.query("begin");
    await expect(client.query("select nonsense")).rejects.toThrow();
    await client.query("rollback");
    client.release();
    expect((await pools.own.query("select 2 as two")).rows).toEqual([{ two: 2 }]);
  } finally {
    await pools.close();
  }
});

test("a notification reaches the connection that listens", async () => {
  const pools = await openEmbedded("memory", collectingLog());
  const listener = await pools.queue.connect();
  try {
    const heard = new Promise((resolve) => listener.on("notification", ({ payload }) => resolve(payload)));
    await listener.query("listen news");
    await pools.queue.query("select pg_notify('news', 'fresh')");
    expect(await heard).toBe("fresh");
  } finally {
    listener.release();
    await pools.close();
  }
});

test("a second opener of the folder is refused at once and told by whom it is held", async () => {
  await using folder = await aFolder();
  const release = await lockFolder(folder.path);
  await expect(lockFolder(folder.path)).rejects.toThrow(FolderHeldError);
  await expect(lockFolder(folder.path)).rejects.toThrow(new RegExp(`process ${process.pid} .*DATA_DIR`));
  await release();
  await (await lockFolder(folder.path))();
});

test("the lock of a process that is dead is taken over", async () => {
  await using folder = await aFolder();
  await (await lockFolder(folder.path))();
  const dead = spawn("true");
  await new Promise((resolve) => dead.once("exit", resolve));
  await leaveLock(folder.path, { pid: dead.pid });
  const release = await lockFolder(folder.path);
  expect(await readFile(join(folder.path, "hearback.lock"), "utf8")).toContain(`"pid":${process.pid}`);
  await release();
});

test("a process that got the dead one's number is not taken for it", async () => {
  await using folder = await aFolder();
  await leaveLock(folder.path, { pid: process.pid, startedAt: "1" });
  await (await lockFolder(folder.path))();
  await leaveLock(folder.path, { pid: process.pid, bootId: "another boot" });
  await (await lockFolder(folder.path))();
  expect(await readFile(join(folder.path, "hearback.lock"), "utf8").catch(() => "gone")).toBe("gone");
});

test("a lock written on another machine is never taken", async () => {
  await using folder = await aFolder();
  await leaveLock(folder.path, { pid: 1, host: "elsewhere" });
  await expect(lockFolder(folder.path)).rejects.toThrow(/on elsewhere/);
});

test("a lock that was cut short by a crash does not hold the folder for ever", async () => {
  await using folder = await aFolder();
  await writeFile(join(folder.path, "hearback.lock"), '{"pid": 4');
  await expect(lockFolder(folder.path).then((release) => release())).resolves.toBeUndefined();
});

test("of ten that open the folder at the same instant, one gets it", async () => {
  await using folder = await aFolder();
  await leaveLock(folder.path, { pid: 999_999_999 });
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder.path)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

/** A lock as this process would write it, but for what is given. */
async function leaveLock(folder: string, changes: object): Promise<void> {
  const path = join(folder, "hearback.lock");
  const release = await lockFolder(folder);
  const mine = JSON.parse(await readFile(path, "utf8"));
  await release();
  await writeFile(path, JSON.stringify({ ...mine, ...changes }));
}
