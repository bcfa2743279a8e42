import type { Clock, Keep } from "../../../src/ports.ts";
import { createInstallations } from "./installations.ts";
import { createSeal } from "./seal.ts";

/**
 * Seals the stored tokens of every workspace with the first key of `SLACK_TOKEN_KEY` ("NEW,OLD").
 * Safe while the coach runs with the same setting. Afterwards the old key may be taken out.
 * Returns how many were sealed anew.
 */
export function rotateKeys(setting: string, keep: Keep, clock: Clock): Promise<number> {
  return createInstallations(keep, createSeal(setting), clock).rotate();
}
