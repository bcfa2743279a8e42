/** What Discord takes as the content of one message, in UTF-16 units to be on the safe side. */
export const contentLimit = 2000;

const fenceMark = "```";

/** Where a text is parted, best first: paragraph, line, sentence, word. */
const seams = [/\n\n/g, /\n/g, /[.!?…] /g, / /g] as const;

/**
 * Parts markdown into pieces of at most `limit` units, none empty, losing nothing but white space
 * at the seams. A code block is closed before a seam and opened again after it; one that fits into
 * a piece of its own stays whole. No character is ever cut in two, and no escape from its sign.
 */
export function split(markdown: string, limit: number = contentLimit): readonly string[] {
  const pieces: string[] = [];
  let rest = markdown.trim();
  while (rest.length > limit) {
    const at = seamOf(rest, limit);
    const head = rest.slice(0, at).trimEnd();
    const tail = rest.slice(at);
    if (isOpen(head)) {
      pieces.push(`${head}\n${fenceMark}`);
      rest = `${fenceMark}\n${tail.replace(/^\n/, "")}`;
    } else {
      pieces.push(head);
      rest = tail.trimStart();
    }
  }
  if (rest !== "") pieces.push(rest);
  return pieces;
}

/** Where to end the first piece. Leaves room to close a block that is open there. */
function seamOf(text: string, limit: number): number {
  const room = limit - fenceMark.length - 1;
  const block = blockAcross(text, room);
  if (block !== null && block.from > 0 && block.to - block.from <= limit) return block.from;
  const window = text.slice(0, room);
  // Below this a piece would be mostly empty: rather a worse seam than a ragged page.
  const least = block === null ? room / 3 : Math.max(room / 3, block.from + fenceMark.length + 1);
  for (const seam of block === null ? seams : seams.slice(1)) {
    const at = lastEnd(window, seam);
    if (at >= least) return at;
  }
  return wholeCharacters(text, room);
}

/** The code block that a cut at `at` would part: from its opening mark to behind its closing one. */
function blockAcross(text: string, at: number): { from: number; to: number } | null {
  for (let from = text.indexOf(fenceMark); from !== -1 && from < at; ) {
    const closing = text.indexOf(fenceMark, from + fenceMark.length);
    const to = closing === -1 ? text.length : closing + fenceMark.length;
    if (to > at) return { from, to };
    from = text.indexOf(fenceMark, to);
  }
  return null;
}

function lastEnd(window: string, seam: RegExp): number {
  let end = -1;
  for (const match of window.matchAll(seam)) end = match.index + match[0].length;
  return end;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The greatest cut up to `at` that parts no character (emoji of several signs too) and no escape. */
function wholeCharacters(text: string, at: number): number {
  // No character that people write is longer than this; a pile of marks that is gets cut.
  const from = Math.max(1, at - 64);
  const near = graphemes.segment(text.slice(from - 1, at + 64)).containing(at - from + 1);
  let cut = near === undefined ? at : from - 1 + near.index;
  if (cut <= from) cut = isLowSurrogate(text, at) ? at - 1 : at;
  const escapes = /\\+$/.exec(text.slice(0, cut))?.[0].length ?? 0;
  return escapes % 2 === 1 ? cut - 1 : cut;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isOpen(piece: string): boolean {
  return (piece.split(fenceMark).length - 1) % 2 === 1;
}
