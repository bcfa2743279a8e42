import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";

/* Real servers for tests: those of the environment, else private ones on free ports. */

export type TestServer = AsyncDisposable & {
  readonly url: string;
  readonly port: number;
  /** Ends it at once (`SIGKILL`, Postgres: immediate shutdown), keeping its data. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. `empty`: Redis without its data. */
  restart(how?: { readonly empty: boolean }): Promise<void>;
};

/** A Postgres to make databases on: that of `DATABASE_URL`, else a private one. */
export async function testPostgres(): Promise<AsyncDisposable & { readonly url: string }> {
  const given = process.env["DATABASE_URL"];
  return given ? { url: given, [Symbol.asyncDispose]: async () => undefined } : startPostgres();
}

let databases = 0;

/** A fresh database on that server. */
export async function databaseOn(server: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `hearback_test_${process.pid}_${++databases}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => onServer(server, `drop database ${name} with (force)`),
  };
}

/** An empty Redis: database 15 of `REDIS_URL`, which is emptied, else a private one. */
export async function testRedis(): Promise<AsyncDisposable & { readonly url: string }> {
  const given = process.env["REDIS_URL"];
  if (!given) return startRedis();
  const url = new URL(given);
  url.pathname = "/15";
  await emptied(url.href);
  return { url: url.href, [Symbol.asyncDispose]: () => emptied(url.href) };
}

export async function emptied(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}

/** A private Redis, which tests may flush, kill and restart. */
export async function startRedis(options: readonly string[] = []): Promise<TestServer> {
  const binary = findBinary("redis-server", "redis-server", []);
  const folder = mkdtempSync(join(tmpdir(), "hearback-redis-"));
  const port = await freePort();
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--save",
    "",
    "--appendonly",
    "yes",
  ];
  const begin = () =>
    spawn(binary, [...args, "--maxmemory-policy", "noeviction", ...options], { stdio: "ignore" });
  let server = begin();
  await untilRedisAnswers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => ended(server, "SIGKILL"),
    async restart(how) {
      await ended(server, "SIGKILL");
      if (how?.empty) rmSync(join(folder, "appendonlydir"), { recursive: true, force: true });
      server = begin();
      await untilRedisAnswers(port);
    },
    async [Symbol.asyncDispose]() {
      await ended(server, "SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A private Postgres, which tests may kill and restart. `durable`: with fsync, as in production. */
export async function startPostgres({ durable = false } = {}): Promise<TestServer> {
  const postgres = findBinary("postgres", "postgresql", postgresFolders());
  const initdb = join(postgres, "..", "initdb");
  const folder = mkdtempSync(join(tmpdir(), "hearback-postgres-"));
  const data = join(folder, "data");
  const user = await unprivileged();
  await mkdir(data, { mode: 0o700 });
  if (user.uid !== undefined)
    for (const path of [folder, data]) await chown(path, user.uid, user.gid ?? user.uid);
  execFileSync(
    existsSync(initdb) ? initdb : "initdb",
    ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync"],
    {
      ...user,
      stdio: "ignore",
      cwd: folder,
    },
  );
  const port = await freePort();
  const speed = durable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"];
  const begin = () =>
    spawn(
      postgres,
      [
        "-D",
        data,
        "-p",
        String(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        `unix_socket_directories=${folder}`,
        "-c",
        "max_connections=200",
        ...speed,
      ],
      { ...user, cwd: folder, stdio: "ignore" },
    );
  let server = begin();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilPostgresAnswers(url);
  return {
    url,
    port,
    kill: () => ended(server, "SIGQUIT"),
    async restart() {
      await ended(server, "SIGQUIT");
      server = begin();
      await untilPostgresAnswers(url);
    },
    async [Symbol.asyncDispose]() {
      await ended(server, "SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one statement on the server's own database. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

/** The binary, installed now if it must be and may be; else the one command that helps. */
function findBinary(name: string, debianPackage: string, folders: readonly string[]): string {
  const found = () =>
    [...folders, ...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"]
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
  const present = found();
  if (present) return present;
  const install = `apt-get update && apt-get install -y ${debianPackage}`;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("sh", ["-c", install], { stdio: "ignore", env });
    const installed =
      found() ??
      postgresFolders()
        .map((folder) => join(folder, name))
        .find((path) => existsSync(path));
    if (installed) return installed;
  }
  const variable = name === "postgres" ? "DATABASE_URL" : "REDIS_URL";
  throw new Error(
    `These tests need ${name}. Install it (Debian, Ubuntu: sudo sh -c "${install}"; macOS: brew install ${debianPackage === "redis-server" ? "redis" : debianPackage}), or set ${variable}.`,
  );
}

/** Debian keeps the server's binaries out of the path. */
function postgresFolders(): readonly string[] {
  return [18, 17, 16, 15, 14].flatMap((version) => [
    `/usr/lib/postgresql/${version}/bin`,
    `/opt/homebrew/opt/postgresql@${version}/bin`,
  ]);
}

/** Postgres refuses to run as root: then it runs as its own user, or as nobody. */
async function unprivileged(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => {
    for (const name of ["postgres", "nobody"]) {
      try {
        return Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString());
      } catch {
        // No such user: try the next.
      }
    }
    throw new Error("Postgres does not run as root, and there is no other user to run it as");
  };
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await exit;
}

async function untilRedisAnswers(port: number): Promise<void> {
  await eventually("Redis", async () => {
    const client = new Redis(port, "127.0.0.1", { lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
  });
}

const untilPostgresAnswers = (url: string) => eventually("Postgres", () => onServer(url, "select 1"));

async function eventually(what: string, work: () => Promise<void>): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < 300; tries++) {
    try {
      return await work();
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${what} did not start within 30 s`, { cause: last });
}
