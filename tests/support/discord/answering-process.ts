import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { discord } from "../../../adapters/discord/discord.ts";
import { type Desk, SendError } from "../../../src/ports/adapter.ts";
import { Delivery, type Keep } from "../../../src/ports.ts";

/*
 * A process of its own that answers every message once, to be killed at any moment: the real
 * adapter, with files for a database. What is in the inbox and not in the list of answers is
 * answered after a start, as the delivery protocol has it: look for it first, then post.
 */

const [apiUrl = "", token = "", folder = ""] = process.argv.slice(2);
const inboxFile = join(folder, "inbox.jsonl");
const answeredFile = join(folder, "answered.txt");
const keepFile = join(folder, "keep.json");

const lines = (file: string) =>
  existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
const inbox = new Map(
  lines(inboxFile)
    .map((line) => Delivery.parse(JSON.parse(line)))
    .map((it) => [it.id, it]),
);
const answered = new Set(lines(answeredFile));
const kept: Record<string, Record<string, unknown>> = existsSync(keepFile)
  ? JSON.parse(readFileSync(keepFile, "utf8"))
  : {};

const store = () => {
  // In one step, so that a kill leaves either the old or the new file.
  writeFileSync(`${keepFile}.new`, JSON.stringify(kept));
  renameSync(`${keepFile}.new`, keepFile);
};
const scopeOf = (scope: string) => {
  kept[scope] ??= {};
  return kept[scope];
};
const keep: Keep = {
  get: async (scope, key) => structuredClone(scopeOf(scope)[key] ?? null),
  async put(scope, key, value) {
    scopeOf(scope)[key] = structuredClone(value);
    store();
  },
  async putNew(scope, key, value) {
    if (key in scopeOf(scope)) return false;
    scopeOf(scope)[key] = structuredClone(value);
    store();
    return true;
  },
  async remove(scope, key) {
    delete scopeOf(scope)[key];
    store();
  },
  list: async (scope) =>
    Object.entries(scopeOf(scope)).map(([key, value]) => ({ key, value: structuredClone(value) })),
};

const quiet = () => {};
const setup = discord.configure({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });
if (setup.state !== "on") throw new Error("Discord is not switched on");
const adapter = await setup.open({
  clock: { now: Date.now, monotonic: () => performance.now(), ruling: () => ({ offsetMs: 0 }) },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  keep,
  leases: { take: async () => true, release: async () => {} },
  mount: quiet,
});

const tails = new Map<string, Promise<void>>();

async function answer(delivery: Delivery, begunBefore: boolean): Promise<void> {
  if (delivery.body.type !== "text" || answered.has(delivery.id)) return;
  const key = createHash("sha256").update(delivery.id).digest("base64url").slice(0, 22);
  const message = { text: `Heard: ${delivery.body.text}`, buttons: [], draft: null, files: [], links: [] };
  for (let doubt = begunBefore; ; ) {
    try {
      const found = doubt ? await adapter.sender.find(delivery.address, key, delivery.at) : null;
      if (found === null)
        await adapter.sender.post(delivery.address, { key, message, timeZone: null, nudge: null });
      break;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      doubt = error.failure.kind === "ambiguous";
      await pause(error.failure.kind === "refused" ? (error.failure.retryAfterMs ?? 200) : 200);
    }
  }
  appendFileSync(answeredFile, `${delivery.id}\n`);
  answered.add(delivery.id);
}

/** In order for each person, as the coach does it. */
function enqueue(delivery: Delivery, begunBefore: boolean): void {
  const before = tails.get(delivery.personId) ?? Promise.resolve();
  tails.set(
    delivery.personId,
    before.then(() => answer(delivery, begunBefore)),
  );
}

const desk: Desk = {
  async accept(delivery) {
    if (inbox.has(delivery.id)) return;
    appendFileSync(inboxFile, `${JSON.stringify(delivery)}\n`);
    inbox.set(delivery.id, delivery);
    enqueue(delivery, false);
  },
  settled: async () => {},
  board: async () => null,
  read: async () => ({ commands: [], confidence: 0 }),
  forgetTenant: async () => {},
  onChange: () => () => {},
};

for (const delivery of inbox.values()) enqueue(delivery, true);
const gateway = await adapter.open(desk);
process.send?.("ready");
process.on("message", async () => {
  await gateway.stop();
  await adapter.close();
  process.exit(0);
});
