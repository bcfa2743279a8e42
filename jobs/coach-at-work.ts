import type { DraftRequest } from "../src/engine/draft.ts";
import type { Address, PersonKey } from "../src/ports.ts";

/** What the jobs ask of the coach. Each may be asked twice for the same: the store makes it once. */
export type CoachAtWork = {
  fire(person: PersonKey): Promise<void>;
  drain(person: PersonKey): Promise<void>;
  write(person: PersonKey, request: DraftRequest, address: Address): Promise<void>;
};
