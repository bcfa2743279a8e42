import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { InstallURLOptions } from "@slack/bolt";
import * as z from "zod";
import type { Clock, Keep, Leases } from "../../../src/ports.ts";

const scope = "slack-oauth-states";
const livesMs = 10 * 60_000;

const StoredState = z.strictObject({ at: z.number(), options: z.record(z.string(), z.unknown()) });

/** The state of one installation that is under way: made once, used once, within ten minutes. */
export interface OAuthStates {
  generateStateParam(options: InstallURLOptions, now: Date): Promise<string>;
  /** Throws for a state that is forged, used, or too old. The browser's cookie is checked by the SDK. */
  verifyStateParam(now: Date, state: string): Promise<InstallURLOptions>;
}

export function createOAuthStates(keep: Keep, leases: Leases, clock: Clock): OAuthStates {
  const forgetOld = async (): Promise<void> => {
    for (const { key, value } of await keep.list(scope)) {
      const stored = StoredState.safeParse(value).data;
      if (stored === undefined || clock.now() - stored.at > livesMs) await keep.remove(scope, key);
    }
  };

  return {
    async generateStateParam(options) {
      await forgetOld();
      const state = randomBytes(24).toString("base64url");
      await keep.put(scope, keyOf(state), { at: clock.now(), options: { ...options } });
      return state;
    },
    async verifyStateParam(_, state) {
      const key = keyOf(state);
      const stored = StoredState.safeParse(await keep.get(scope, key)).data;
      if (stored === undefined) throw new Error("The state was not given out here, or was used already");
      // Of two that come at once only one gets the lease: the other is a replay.
      const first = await leases.take(`${scope}/${key}`, randomUUID(), livesMs);
      await keep.remove(scope, key);
      if (!first) throw new Error("The state was used already");
      if (clock.now() - stored.at > livesMs)
        throw new Error("The state is too old: begin the installation again");
      return stored.options as unknown as InstallURLOptions;
    },
  };
}

/** The state itself opens the door and is not stored. */
function keyOf(state: string): string {
  return createHash("sha256").update(state).digest("base64url");
}
