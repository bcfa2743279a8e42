import { createHash } from "node:crypto";
import type { PersonKey } from "../ports.ts";

/** What remains of somebody erased: enough to know them again, not to tell who they were. */
export function personHash({ tenantId, personId }: PersonKey): string {
  return digest("person", tenantId, personId);
}

/** What a redelivery is known by, also when the words are gone. */
export function deliveryHash(tenantId: string, deliveryId: string): string {
  return digest("delivery", tenantId, deliveryId);
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
