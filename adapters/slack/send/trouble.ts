import type { Keep, Log } from "../../../src/ports.ts";
import { fixFor, needsOwner } from "../workspaces/fixes.ts";

const scope = "slack-trouble";

/** Troubles that only the app's owner can mend, as sending meets them: kept for `doctor` to tell. */
export interface Trouble {
  met(code: string): Promise<void>;
  /** A message went out: what was in the way is mended. */
  over(): Promise<void>;
}

export function createTrouble(keep: Keep, log: Log): Trouble {
  let known: Set<string> | null = null;
  const load = async (): Promise<Set<string>> => {
    known ??= new Set(await readTrouble(keep));
    return known;
  };
  return {
    async met(code) {
      const codes = await load();
      if (!needsOwner(code) || codes.has(code)) return;
      codes.add(code);
      await keep.put(scope, code, true);
      log.error({ code, fix: fixFor(code) }, "Slack refuses messages until the app's settings are changed");
    },
    async over() {
      const codes = await load();
      for (const code of codes) await keep.remove(scope, code);
      codes.clear();
    },
  };
}

export async function readTrouble(keep: Keep): Promise<readonly string[]> {
  return (await keep.list(scope)).map((it) => it.key);
}
