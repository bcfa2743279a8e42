import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MessageFile } from "../../src/engine/message.ts";
import { words } from "./words.ts";

/** What a line that begins with "/" asks of the terminal itself. */
export type OwnCommand =
  | Readonly<{ type: "quit" }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "save"; folder: string }>
  | Readonly<{ type: "skip"; span: string }>
  | Readonly<{ type: "unknown"; name: string }>;

/** Reads it; null for everything that is said to the coach. A path or a date is no command. */
export function ownCommand(text: string): OwnCommand | null {
  const [, name, rest] = /^\/([a-z]+)(?:\s+(.*))?$/i.exec(text.trim()) ?? [];
  switch (name?.toLowerCase()) {
    case undefined:
      return null;
    case "quit":
    case "exit":
      return { type: "quit" };
    case "help":
      return { type: "help" };
    case "save":
      return { type: "save", folder: rest?.trim() || "." };
    case "skip":
      return { type: "skip", span: rest?.trim() ?? "" };
    default:
      return { type: "unknown", name: `/${name}` };
  }
}

/** Writes files into a folder, never over another one, and says where they are. */
export async function saveFiles(files: readonly MessageFile[], folder: string): Promise<string> {
  if (files.length === 0) return words.nothingToSave;
  try {
    await mkdir(folder, { recursive: true });
    const paths: string[] = [];
    for (const file of files) paths.push(await writeBeside(file, folder));
    return words.saved(paths);
  } catch {
    return words.notSaved(folder);
  }
}

async function writeBeside(file: MessageFile, folder: string): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(folder, count === 1 ? file.name : file.name.replace(/(\.[^.]*)?$/, `-${count}$1`));
    try {
      await writeFile(path, file.content, { flag: "wx", mode: 0o600 });
      return path;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!taken) throw error;
      if ((await readFile(path, "utf8").catch(() => null)) === file.content) return path;
    }
  }
}
