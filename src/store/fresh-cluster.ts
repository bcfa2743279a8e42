import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import * as z from "zod";

const packages = new URL("../../node_modules/", import.meta.url);
const cache = new URL(".cache/hearback/", packages);

/**
 * An empty database in memory. Initialising one takes seconds; loading one that was initialised
 * before takes a tenth, so the first is kept beside the installed packages, where it can be.
 */
export async function freshInMemory(): Promise<PGlite> {
  try {
    return await PGlite.create({ loadDataDir: new Blob([await readFile(await keptAt())]) });
  } catch {
    const db = await PGlite.create();
    await keep(db);
    return db;
  }
}

async function keep(db: PGlite): Promise<void> {
  try {
    const path = await keptAt();
    await mkdir(cache, { recursive: true });
    const dump = await db.dumpDataDir("gzip");
    const aside = `${fileURLToPath(path)}.${process.pid}`;
    await writeFile(aside, Buffer.from(await dump.arrayBuffer()));
    await rename(aside, path);
  } catch {
    // A read-only installation: the next one takes its seconds, too.
  }
}

async function keptAt(): Promise<URL> {
  const manifest = await readFile(new URL("@electric-sql/pglite/package.json", packages), "utf8");
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  return new URL(`cluster-${version}.tar.gz`, cache);
}
