import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pipedScreen } from "../adapters/terminal/piped-screen.ts";
import { terminalAdapter } from "../adapters/terminal/terminal.ts";
import { offsetClock, systemClock } from "../src/cli/clock.ts";
import { readConfig } from "../src/config.ts";
import { openHouse } from "../src/open-house.ts";
import type { Environment } from "../src/settings.ts";
import { databaseOn, testPostgres, testRedis } from "./support/servers.ts";
import { pipeEnds } from "./support/terminal.ts";
import { collectingLog } from "./support/world.ts";

/* The core journey through the whole house: real database, real queue, a week in between. */

const interviewed = Date.parse("2026-10-19T16:05:00-04:00");
const checkIn = Date.parse("2026-10-26T10:00:00-04:00");
const profile = { timeZone: "America/New_York", locale: "en-US" };

/** The house as it runs in production, with the terminal at a pipe and its clock set to `at`. */
async function houseAt(at: number, environment: Environment) {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error("The settings of this test are wrong.");
  const { input, output, printed } = pipeEnds();
  const house = await openHouse({
    config: reading.settings,
    clock: offsetClock(systemClock(), at - Date.now()),
    log: collectingLog(),
    role: "all",
    store: "settings",
    adapters: [
      (world) => terminalAdapter({ screen: pipedScreen(input, output), world, profile, skip: null }),
    ],
    mount: () => {},
  });
  let read = 0;
  return {
    house,
    printed,
    /** Types `text`, if any, and waits until something that matches is printed. */
    async hears(wanted: RegExp, text?: string): Promise<string> {
      if (text !== undefined) input.write(`${text}\n`);
      await expect.poll(() => printed().slice(read), { timeout: 15_000 }).toMatch(wanted);
      const heard = printed().slice(read);
      read = printed().length;
      return heard;
    },
    [Symbol.asyncDispose]: () => house.close(),
  };
}

async function embedded() {
  const folder = await mkdtemp(join(tmpdir(), "hearback-journey-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { environment: { DATA_DIR: folder }, [Symbol.asyncDispose]: remove };
}

async function servers() {
  const stack = new AsyncDisposableStack();
  const postgres = stack.use(await testPostgres());
  const database = stack.use(await databaseOn(postgres.url));
  const redis = stack.use(await testRedis());
  const data = stack.use(await embedded());
  const environment = { ...data.environment, DATABASE_URL: database.url, REDIS_URL: redis.url };
  return { environment, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe.each([
  ["the embedded database, which holds the queue too", embedded],
  ["Postgres and Redis", servers],
])("on %s", (_, open) => {
  test("an interview is saved, the check-in comes once a week later, and a hook email is drafted", async () => {
    await using ground = await open();
    {
      await using monday = await houseAt(interviewed, ground.environment);
      const saved = await monday.hears(/Acme.*Mon, Oct 26/s, "I had an interview with Acme today");
      expect(saved).toContain("Mon, Oct 19");
    }
    // The process was gone for a week; shortly before the hour it is there again.
    await using later = await houseAt(checkIn - 3000, ground.environment);
    await later.hears(/Acme.*Not yet/s);
    expect(await later.house.metrics()).toMatch(/hearback_alarms_total\{result="rang"\} [1-9]/);

    await later.hears(/call/i, "Not yet");
    const hook = /-{40}.*-{40}.*1\)/s;
    const draft = await later.hears(
      hook,
      "draft me a hook email, they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
    );
    expect(draft).toContain("Streetlight campaign");
    expect(draft).toContain("night-shift workers");

    await later.house.wake();
    expect(later.printed().match(/^\[Monday, October 26/gm)).toHaveLength(1);
  }, 120_000);
});
