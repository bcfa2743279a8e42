import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import * as z from "zod";

/** A secret as it is stored: AES-256-GCM, with the name of the key that opens it. */
export const Sealed = z.strictObject({
  key: z.string(),
  iv: z.base64(),
  tag: z.base64(),
  text: z.base64(),
});
export type Sealed = Readonly<z.infer<typeof Sealed>>;

/** Seals and opens. `place` (whose, which column) is authenticated: what is moved elsewhere stays shut. */
export interface Seal {
  /** The name of the key that new secrets are sealed with. */
  readonly current: string;
  close(secret: string, place: string): Sealed;
  /** Throws when no key fits, or when the secret was changed or moved. */
  open(sealed: Sealed, place: string): string;
}

/**
 * Keys from a setting: base64 of 32 bytes each, the current one first, older ones after it for as
 * long as something is sealed with them: `NEW,OLD`. Throws with the fix when one is not a key.
 */
export function createSeal(setting: string): Seal {
  const keys = new Map<string, Buffer>();
  for (const text of setting.split(",").map((it) => it.trim())) {
    const key = Buffer.from(text, "base64");
    if (key.length !== 32)
      throw new Error("SLACK_TOKEN_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`");
    keys.set(nameOf(key), key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new Error("SLACK_TOKEN_KEY is empty");

  const keyNamed = (name: string): Buffer => {
    const key = keys.get(name);
    if (key === undefined)
      throw new Error(
        `A token is sealed with key ${name}, which SLACK_TOKEN_KEY does not hold: add the old key after the new one`,
      );
    return key;
  };

  return {
    current,
    close(secret, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyNamed(current), iv).setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return {
        key: current,
        iv: iv.toString("base64"),
        tag: cipher.getAuthTag().toString("base64"),
        text: text.toString("base64"),
      };
    },
    open(sealed, place) {
      const decipher = createDecipheriv("aes-256-gcm", keyNamed(sealed.key), Buffer.from(sealed.iv, "base64"))
        .setAAD(Buffer.from(place))
        .setAuthTag(Buffer.from(sealed.tag, "base64"));
      return Buffer.concat([decipher.update(Buffer.from(sealed.text, "base64")), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}

/** A name that tells keys apart and tells nothing of them. */
function nameOf(key: Buffer): string {
  return createHash("sha256").update("hearback token key").update(key).digest("hex").slice(0, 12);
}
