import { closeIdleStores, openMemoryStore } from "../../src/store/memory.ts";
import { realClock } from "./jobs-house.ts";
import { collectingLog } from "./world.ts";

/** Opens the database that a file's tests share: seconds on a busy machine, and no test's fault. */
export async function warmUp(): Promise<() => Promise<void>> {
  const store = await openMemoryStore({ clock: realClock, log: collectingLog() });
  await store.close();
  return closeIdleStores;
}
