import * as z from "zod";
import type { Keep } from "../../src/ports.ts";

const Printed = z.array(z.strictObject({ key: z.string(), at: z.number() }));
const Standing = z.strictObject({ messageKey: z.string(), count: z.int() });
const Line = z.strictObject({ number: z.int(), digest: z.string(), answered: z.boolean() });

/** A line from the input by its number; the digest stands for its words. */
export type TakenLine = Readonly<z.infer<typeof Line>>;

/** The sends of a few days: a probe never looks further back. */
const remembered = 200;

/**
 * What the terminal remembers across restarts, a `kill -9` included: which messages were printed
 * (keys only), which buttons can still be chosen, and which line was being handled. No word of
 * anybody's is in it.
 */
export async function openPrintedLog(keep: Keep, scope: string) {
  const printed = new Map(
    (Printed.safeParse(await keep.get(scope, "printed")).data ?? []).map((it) => [it.key, it.at]),
  );
  const standing = Standing.safeParse(await keep.get(scope, "choices")).data ?? null;
  const line = Line.safeParse(await keep.get(scope, "line")).data ?? {
    number: 0,
    digest: "",
    answered: true,
  };
  return {
    /** When the message with this key was printed, epoch ms. */
    printedAt: (key: string): number | null => printed.get(key) ?? null,
    async remember(key: string, at: number): Promise<void> {
      printed.set(key, at);
      for (const oldest of printed.keys()) if (printed.size > remembered) printed.delete(oldest);
      await keep.put(
        scope,
        "printed",
        [...printed].map(([key, at]) => ({ key, at })),
      );
    },
    /** The choices that stood when the last process ended. */
    standing,
    async stand(choices: z.infer<typeof Standing> | null): Promise<void> {
      await keep.put(scope, "choices", choices && { messageKey: choices.messageKey, count: choices.count });
    },
    /** The line that the last process took up last. */
    line,
    async takeUp(line: TakenLine): Promise<void> {
      await keep.put(scope, "line", line);
    },
  };
}
export type PrintedLog = Awaited<ReturnType<typeof openPrintedLog>>;
