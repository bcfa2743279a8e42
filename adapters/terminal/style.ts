import type { Look } from "./screen.ts";

const codes = { bold: [1, 22], dim: [2, 22], cyan: [36, 39] } as const;

/** `text` in a style of the terminal, or as it is where there are no colours. */
export function styled(look: Look, style: keyof typeof codes, text: string): string {
  const [on, off] = codes[style];
  return look.colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Breaks the lines of `text` between words so that none is wider than the look has columns. */
export function wrapped(look: Look, text: string): string {
  const { columns } = look;
  return columns === null
    ? text
    : text
        .split("\n")
        .map((line) => wrapLine(line, columns))
        .join("\n");
}

function wrapLine(line: string, columns: number): string {
  const indent = line.startsWith("- ") ? "  " : "";
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (longer.length <= columns || row.trim() === "") row = longer;
    else {
      rows.push(row);
      row = indent + word;
    }
  }
  return [...rows, row].join("\n");
}
