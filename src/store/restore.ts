import * as z from "zod";

/**
 * That the database was found older than it had been: `from` is its last heartbeat, `until` that of
 * the life that was lost. What fell due in between may have been said already.
 */
export const Restored = z.strictObject({ from: z.number(), until: z.number() });
export type Restored = z.infer<typeof Restored>;
