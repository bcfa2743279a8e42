/** A company's name for comparing: case, accents, punctuation and legal forms do not tell two apart. */
export function foldCompany(name: string): string {
  const folded = foldName(name).replace(/^the /, "");
  return folded.replace(
    / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|sa|bv|ab|oy)$/,
    "",
  );
}

/** A name for comparing, white space folded to one space. */
export function foldName(name: string): string {
  // Most names are plain, and a plan folds many.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
