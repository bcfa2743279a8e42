/**
 * A file name that every system takes, `hook-email-acme.eml`: letters a to z, digits, dots and
 * hyphens, at most 80 characters, as a message's file names must be.
 */
export function fileName(words: readonly (string | null)[], extension: string): string {
  const slug = words
    .flatMap((word) => word ?? [])
    .join(" ")
    .replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 79 - extension.length)
    .replace(/-+$/, "");
  return `${slug || "file"}.${extension}`;
}
