import { readFileSync } from "node:fs";

/** Which rooms a room may import from: the table of AGENTS.md, the one place where it is written. */
export type ImportTable = ReadonlyMap<string, ReadonlySet<string> | "everything">;

/** Libraries that the pure core may use: pure themselves. */
export const pureLibraries = [
  "zod",
  "temporal-polyfill",
  "date-holidays",
  "chrono-node",
  "libphonenumber-js",
  "fastest-levenshtein",
];
const pureRooms = ["src/engine", "src/guide", "src/understanding", "src/drafting"];

/** Reads the table between its comment and the next empty line. */
export function readImportTable(markdown: string): ImportTable {
  const [, after] = markdown.split("<!-- import table");
  const rows = (after ?? "").split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.map((row) => {
      const [room = "", , imports = ""] = row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      const names = [...imports.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
      return [room.replaceAll("`", ""), imports === "everything" ? imports : new Set(names)] as const;
    }),
  );
}

/** The room of a path such as `src/engine/step.ts`: the longest row that it stands in. */
export function roomOf(table: ImportTable, path: string): string | null {
  const rooms = [...table.keys()].filter((room) => path === `${room}.ts` || path.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

export type Import = Readonly<{ from: string; to: string }>;

/** Every module that the text of `path` names in an import or an export, as a path or a package. */
export function importsOf(path: string, text = readFileSync(path, "utf8")): readonly Import[] {
  const named = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*["']([\w@:./-]+)["']/g);
  return [...named].map(([, specifier = ""]) => ({
    from: path,
    to: specifier.startsWith(".") ? new URL(specifier, `file:///${path}`).pathname.slice(1) : specifier,
  }));
}

/** What is against the table, as sentences that name both ends. */
export function offences(table: ImportTable, imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ from, to }) => {
    const room = roomOf(table, from);
    if (room === null) return [`${from} is in no room of the table`];
    const allowed = table.get(room);
    if (!/^(src|adapters|jobs|prompts|tests|bench)\//.test(to)) {
      const outside = pureRooms.includes(room) && !pureLibraries.includes(packageOf(to));
      return outside ? [`${from} (pure) imports ${to}`] : [];
    }
    const target = roomOf(table, to);
    if (target === null) return [`${from} imports ${to}, which is in no room of the table`];
    if (target === room || allowed === "everything" || allowed?.has(target)) return [];
    return [`${from} (${room}) imports ${to} (${target})`];
  });
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
