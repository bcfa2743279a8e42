import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { startAnswering } from "../../support/discord/answering.ts";
import { asRead } from "../../support/discord/bench.ts";
import { openFakeDiscord } from "../../support/discord/fake-discord.ts";

const messages = /^\/channels\/\d+\/messages$/;

/** Small steps of chance, the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

test("300 messages while the gateway is cut, the process killed and restarted ten times: each answered once, in order", {
  timeout: 240_000,
}, async () => {
  await using discord = await openFakeDiscord();
  await using bot = await startAnswering(discord.apiUrl);
  const roll = dice(20_261_123);
  const people = Array.from({ length: 60 }, (_, at) => {
    return { ...discord.person(`person ${at}`), said: [] as string[] };
  });
  let count = 0;

  async function writeSome(many: number): Promise<void> {
    for (let left = many; left > 0 && count < 300; left--) {
      // A stranger's first message in a session that Discord itself throws away can't be asked for
      // afterwards: there is no list of conversations. So all meet the coach before the troubles.
      const person = people[count < people.length ? count : roll(people.length)];
      if (person === undefined) throw new Error("nobody");
      const text = `message ${++count}`;
      person.said.push(text);
      if (count % 20 === 0) discord.faults.plan({ method: "POST", route: messages, how: "lose" });
      person.writes(text);
      await pause(4);
    }
  }
  const cut = async () => discord.gateway.cut(roll(2) === 0 ? null : 4000);
  const lose = async () => discord.gateway.invalidate();
  const kill = async () => {
    await bot.kill();
    await writeSome(6);
    await bot.start();
  };
  const restart = async () => {
    const stopped = bot.stop();
    await writeSome(3);
    await stopped;
    await writeSome(3);
    await bot.start();
  };
  const answers = (id: string) => discord.posted(id).map(({ content }) => asRead(content));
  const answered = () => people.reduce((sum, { id }) => sum + answers(id).length, 0);

  await writeSome(60);
  await expect.poll(answered, { timeout: 60_000, interval: 100 }).toBe(60);
  for (const trouble of [cut, kill, restart, cut, kill, lose, restart, cut, kill, restart]) {
    await writeSome(18);
    await trouble();
  }
  await writeSome(300);

  await expect.poll(answered, { timeout: 120_000, interval: 250 }).toBeGreaterThanOrEqual(300);
  // Long enough for an answer that should not come.
  await pause(1_500);
  for (const { id, said } of people) expect(answers(id)).toEqual(said.map((text) => `Heard: ${text}`));
});
