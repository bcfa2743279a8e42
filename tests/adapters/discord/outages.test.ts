import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { asRead } from "../../support/discord/bench.ts";
import { fakeToken, openFakeDiscord } from "../../support/discord/fake-discord.ts";

const script = join(import.meta.dirname, "../../support/discord/answering-process.ts");
const messages = /^\/channels\/\d+\/messages$/;

/** Small steps of chance, the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

test("300 messages while the gateway is cut, the process killed and restarted ten times: each answered once, in order", {
  timeout: 120_000,
}, async () => {
  const discord = await openFakeDiscord();
  const folder = mkdtempSync(join(tmpdir(), "hearback-outages-"));
  const roll = dice(20_261_123);
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const process_ = fork(script, [discord.apiUrl, fakeToken, folder], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    await new Promise<void>((resolve, reject) => {
      process_.once("message", () => resolve());
      process_.once("exit", (code) =>
        reject(new Error(`The process ended with ${code} before it was ready`)),
      );
    });
    return process_;
  }
  const ended = (process_: ChildProcess) =>
    new Promise<void>((resolve) => process_.once("exit", () => resolve()));
  const kill = async () => {
    const gone = ended(child);
    child.kill("SIGKILL");
    await gone;
    // Written while nobody is there.
    await writeSome(6);
    child = await start();
  };
  const restart = async () => {
    const gone = ended(child);
    child.send("stop");
    await writeSome(3);
    await gone;
    await writeSome(3);
    child = await start();
  };
  const cut = async () => discord.gateway.cut(roll(2) === 0 ? null : 4000);
  const lose = async () => discord.gateway.invalidate();
  const troubles = [cut, kill, restart, cut, kill, lose, restart, cut, kill, restart];

  const people = Array.from({ length: 60 }, (_, at) => discord.person(`person ${at}`));
  const said = new Map(people.map((person) => [person.id, [] as string[]]));
  let count = 0;
  async function writeSome(most: number): Promise<void> {
    for (let left = most; left > 0 && count < 300; left--) {
      const person = people[roll(people.length)];
      if (person === undefined) throw new Error("nobody");
      const text = `message ${++count}`;
      said.get(person.id)?.push(text);
      if (count % 20 === 0) discord.faults.plan({ method: "POST", route: messages, how: "lose" });
      person.writes(text);
      await pause(4);
    }
  }

  for (const trouble of troubles) {
    await writeSome(24);
    await trouble();
  }
  await writeSome(300);

  const answers = (id: string) => discord.posted(id).map(({ content }) => asRead(content));
  await expect
    .poll(() => people.reduce((sum, { id }) => sum + answers(id).length, 0), {
      timeout: 60_000,
      interval: 250,
    })
    .toBeGreaterThanOrEqual(300);
  await pause(1_500);
  for (const { id } of people) expect(answers(id)).toEqual(said.get(id)?.map((text) => `Heard: ${text}`));
  expect(discord.gateway.identifies()).toBeLessThan(10);

  const gone = ended(child);
  child.send("stop");
  await gone;
  await discord.close();
  rmSync(folder, { recursive: true });
});
