import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { systemClock } from "../src/cli/clock.ts";
import { parseRecord } from "../src/engine/record.ts";
import { openStore } from "../src/store/open.ts";
import { collectingLog } from "./support/world.ts";

/* A chat that is killed in the middle of each line, by somebody who repeats what was not answered. */

/** One to see how long an answer takes, and twenty to be cut off; names that are read without doubt. */
const companies = (
  "Acme Initech Globex Hooli Microsoft Google Siemens Spotify Shopify Adobe Oracle Netflix Intel Nokia " +
  "Philips Unilever Starbucks Walmart Costco Airbnb Dropbox"
).split(" ");

/** A chat of its own process on `folder`. `forgetful`: a line typed again is a new delivery to it. */
function startChat(folder: string, forgetful: boolean) {
  const child = spawn(process.execPath, ["tests/support/chat-process.ts"], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: "",
      REDIS_URL: "",
      FORGETFUL: forgetful ? "1" : "",
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += String(chunk);
  });
  child.stdin.on("error", () => undefined);
  return {
    type: (line: string) => child.stdin.write(`${line}\n`),
    names: (company: string) => printed.includes(company),
    until: (text: string) => expect.poll(() => printed, { timeout: 120_000, interval: 10 }).toContain(text),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async leave() {
      child.stdin.end("/quit\n");
      await ended;
    },
  };
}

/**
 * Tells of one interview after the other. The first shows how long an answer takes; each of the
 * others is cut off after a share of that time between `from` and `to`. What is on record of it.
 */
async function survive(
  names: readonly string[],
  forgetful: boolean,
  { from, to }: { from: number; to: number },
) {
  const folder = await mkdtemp(join(tmpdir(), "hearback-kill-"));
  const about = (company: string) => `I had an interview with ${company} today`;
  const [first = "", ...rest] = names;
  let chat = startChat(folder, forgetful);
  let unanswered = 0;
  try {
    await chat.until("(ready)");
    const began = performance.now();
    chat.type(about(first));
    await chat.until(first);
    const answerMs = performance.now() - began;
    for (const company of rest) {
      chat.type(about(company));
      await pause(answerMs * (from + Math.random() * (to - from)));
      await chat.kill();
      const answered = chat.names(company);
      chat = startChat(folder, forgetful);
      if (!answered) {
        unanswered++;
        chat.type(about(company));
        await chat.until(company);
      }
      await chat.until("(ready)");
    }
    await chat.leave();
    return { ...(await onRecord(folder, names)), unanswered };
  } finally {
    await chat.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onRecord(dataDir: string, names: readonly string[]) {
  const store = await openStore({ dataDir, clock: systemClock(), log: collectingLog() });
  try {
    const record = parseRecord(await store.peek({ tenantId: "terminal", personId: "me" }));
    const { rows } = await store.pool.query("select message->>'text' as text from hearback.outbox");
    const namedIn = (company: string) => rows.filter(({ text }) => text.includes(company)).length;
    return {
      companies: record.opportunities.map(({ company }) => company),
      interviews: record.opportunities.flatMap(({ interviews }) => interviews).length,
      repliesAbout: names.map(namedIn),
    };
  } finally {
    await store.close();
  }
}

test("twenty kills lose no line that was answered and do none of them twice", async () => {
  const kept = await survive(companies, false, { from: 0, to: 1.3 });

  expect(kept.unanswered).toBeGreaterThan(0);
  expect(kept.companies.toSorted()).toEqual(companies.toSorted());
  expect(kept.interviews).toBe(companies.length);
  expect(kept.repliesAbout).toEqual(companies.map(() => 1));
}, 900_000);

test("without stable ids, kills in mid-answer do lines twice: the test would notice", async () => {
  const { repliesAbout } = await survive(companies.slice(0, 6), true, { from: 0.3, to: 0.8 });

  expect(Math.max(...repliesAbout)).toBeGreaterThan(1);
}, 300_000);
