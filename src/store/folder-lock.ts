import { mkdir, open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import * as z from "zod";

/** Who holds a folder. A pid alone can be reused; together with boot and start time it cannot. */
const Holder = z.strictObject({
  pid: z.int(),
  host: z.string(),
  bootId: z.string().nullable(),
  startedAt: z.string().nullable(),
});
type Holder = z.infer<typeof Holder>;

/** Thrown when a live process holds the folder. */
export class FolderHeldError extends Error {
  override readonly name = "FolderHeldError";
}

/**
 * Takes the folder for this process alone, at once or not at all: PGlite locks nothing, and two
 * processes on one folder destroy it. The lock of a dead process is taken over; that of a live one
 * never, however still it is (its event loop may stall for seconds). Resolves to the release.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "hearback.lock");
  const mine = await describeProcess(process.pid);

  const holder = await take(path, mine, 2);
  if (holder) throw heldBy(folder, path, holder);
  return () => release(path, mine);
}

/**
 * Writes the lock, or returns the live process that holds it. Removing a dead one's lock is itself
 * done under a lock, of the next `depth`: of several that saw the same dead holder, one removes it,
 * and none removes what a faster one has written since.
 */
async function take(path: string, mine: Holder, depth: number): Promise<Holder | null> {
  for (let tries = 0; tries < 40; tries++) {
    if (await writeNew(path, mine)) return null;
    const holder = await readHolder(path);
    if (holder === "gone") continue;
    if (holder !== "unreadable" && (await isAlive(holder))) return holder;
    if (depth === 0) break;
    const guard = `${path}.takeover`;
    if (await take(guard, mine, depth - 1)) {
      await pause();
      continue;
    }
    const still = await readHolder(path);
    if (still !== "gone" && !(await isAlive(still))) await rm(path, { force: true });
    await release(guard, mine);
  }
  throw new FolderHeldError(
    `Could not take ${path}. If no Hearback runs here, delete that file and try again.`,
  );
}

async function writeNew(path: string, holder: Holder): Promise<boolean> {
  // Written aside and linked into place would leave no half-written lock, but not every file
  // system has links; O_EXCL is enough, and a half-written lock is of a process that died then.
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(holder)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | "gone" | "unreadable"> {
  // A lock that is just being written is empty for a moment: look again before judging it.
  for (let tries = 0; tries < 10; tries++) {
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      if (isCode(error, "ENOENT")) return "gone";
      throw error;
    }
    const parsed = Holder.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    await pause();
  }
  return "unreadable";
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path);
  if (JSON.stringify(holder) === JSON.stringify(mine)) await rm(path, { force: true });
}

async function isAlive(holder: Holder | "unreadable"): Promise<boolean> {
  if (holder === "unreadable") return false;
  const now = await describeProcess(holder.pid);
  if (holder.host !== now.host) return true; // A shared folder: we can't tell, so we don't steal.
  if (holder.bootId !== now.bootId) return false;
  if (holder.startedAt !== now.startedAt) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

async function describeProcess(pid: number): Promise<Holder> {
  const bootId = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null);
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // Field 22, counted after the command's name, which may hold spaces and brackets.
  const startedAt = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  return { pid, host: hostname(), bootId: bootId?.trim() ?? null, startedAt };
}

function heldBy(folder: string, path: string, holder: Holder): FolderHeldError {
  return new FolderHeldError(
    `The folder ${folder} is in use by process ${holder.pid} on ${holder.host} (lock: ${path}). Stop that process, or set DATA_DIR to another folder.`,
  );
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
