import { createHash } from "node:crypto";

/**
 * The marker of one message: 22 characters of base64url, derived from what caused it, so that
 * handling the same thing again says the same thing once.
 */
export function sendKey(...cause: readonly string[]): string {
  return createHash("sha256").update(cause.join("\u0000")).digest("base64url").slice(0, 22);
}
