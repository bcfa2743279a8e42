import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Log } from "../ports.ts";

const Remembered = z.strictObject({ database: z.string(), heartbeatAt: z.number() });

/** What this machine remembers of the database, beside it: a restored backup cannot know it. */
export type Memory = {
  read(): Promise<{
    readonly database: string;
    readonly heartbeatAt: number;
    /** Hashes of people erased, with the instant. */
    readonly tombstones: ReadonlyMap<string, number>;
  } | null>;
  /** Another database from now on. */
  begin(database: string): Promise<void>;
  heartbeat(at: number): Promise<void>;
  erased(personHash: string, at: number): Promise<void>;
};

/** In memory there is nothing to restore. */
export const noMemory: Memory = {
  read: async () => null,
  begin: async () => undefined,
  heartbeat: async () => undefined,
  erased: async () => undefined,
};

/**
 * Keeps it in two small files in `folder`. Best effort: a folder that can't be written to costs the
 * notice of a restore, and is said once.
 */
export function rememberIn(folder: string, log: Log): Memory {
  const heartbeatPath = join(folder, "heartbeat.json");
  const tombstonesPath = join(folder, "tombstones.txt");
  let database = "";
  let told = false;

  const quietly = async (write: () => Promise<void>) => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await write();
    } catch (error) {
      if (!told) log.warn({ folder, error }, "cannot write here: a restored backup would go unnoticed");
      told = true;
    }
  };
  const writeHeartbeat = (at: number) =>
    quietly(async () => {
      const aside = `${heartbeatPath}.${process.pid}`;
      await writeFile(aside, JSON.stringify({ database, heartbeatAt: at }), { mode: 0o600 });
      await rename(aside, heartbeatPath);
    });

  return {
    async read() {
      const text = await readFile(heartbeatPath, "utf8").catch(() => null);
      if (text === null) return null;
      const parsed = Remembered.safeParse(parseJson(text));
      if (!parsed.success) return null;
      database = parsed.data.database;
      return { ...parsed.data, tombstones: await readTombstones(tombstonesPath) };
    },
    async begin(identity) {
      database = identity;
      await quietly(() => writeFile(tombstonesPath, "", { mode: 0o600 }));
      await writeHeartbeat(0);
    },
    heartbeat: writeHeartbeat,
    erased: (personHash, at) =>
      quietly(() => appendFile(tombstonesPath, `${personHash} ${at}\n`, { mode: 0o600 })),
  };
}

async function readTombstones(path: string): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(path, "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.split(" "));
  return new Map(lines.flatMap(([hash, at]) => (hash && at ? [[hash, Number(at)] as const] : [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
