/*
 * What a message carries to be known again: the nonce (Discord itself then posts it once, for a
 * few minutes) and the `custom_id` of its buttons (found in the history for ever). Neither holds
 * more than the send key: no state, no words, nothing to forge, for whose message it is gets
 * looked up when it is pressed.
 */

/** The version in front lets a later release know an old button when it is pressed. */
const version = "v1";

export type Press = Readonly<{ key: string; button: number }>;

/** `v1:<send key>:<place>`, well under the 100 characters of a `custom_id`. */
export function writePress(press: Press): string {
  return `${version}:${press.key}:${press.button}`;
}

/** Null for an id that this version did not write: an old or a foreign button. */
export function readPress(customId: string): Press | null {
  const match = /^v1:([A-Za-z0-9_-]{22}):(\d{1,2})$/.exec(customId);
  return match?.[1] === undefined ? null : { key: match[1], button: Number(match[2]) };
}

/** At most 25 characters: the send key and the place of the part. The same for every try. */
export function nonceOf(key: string, part: number): string {
  return `${key}${part}`;
}

/** A host may put something of its own in its place. */
export function isOurNonce(nonce: string): boolean {
  return /^[A-Za-z0-9_-]{22}\d{1,3}$/.test(nonce);
}
