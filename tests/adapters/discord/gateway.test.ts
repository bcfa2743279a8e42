import { describe, expect, test } from "vitest";
import { recordingDesk } from "../../support/desk.ts";
import { discordAdapter } from "../../support/discord/bench.ts";
import { openFakeDiscord } from "../../support/discord/fake-discord.ts";
import { eventually, openDiscordHouse } from "../../support/discord/house.ts";
import { testWorld } from "../../support/world.ts";

const directMessages = 4096;
const texts = (desk: ReturnType<typeof recordingDesk>) =>
  desk.deliveries.flatMap(({ body }) => (body.type === "text" ? [body.text] : []));

describe("listening to Discord", () => {
  test("it asks for direct messages and nothing else", async () => {
    await using house = await openDiscordHouse();
    const identify = house.discord.gateway.log.find(({ op }) => op === 2);

    expect(identify?.d).toMatchObject({ intents: directMessages });
  });

  test("a first message of a stranger is heard", async () => {
    await using house = await openDiscordHouse();
    house.discord.person().writes("I had an interview today");

    expect((await house.hears("text")).body).toMatchObject({
      text: "I had an interview today",
      replyTo: null,
    });
  });

  test.for([
    ["cut off", null],
    ["an unknown error", 4000],
    ["a session that timed out", 4009],
  ] as const)("after %s it goes on where it was, and what came meanwhile is heard", async ([, code]) => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    house.discord.gateway.cut(code);
    ana.writes("did you hear me?");

    expect((await house.hears("text")).body).toMatchObject({ text: "did you hear me?" });
    expect(house.discord.gateway.identifies()).toBe(1);
    expect(house.discord.gateway.resumes()).toBe(1);
  });

  test("asked to connect anew, it does", async () => {
    await using house = await openDiscordHouse();
    house.discord.gateway.askToReconnect();
    await eventually(() => house.discord.gateway.resumes() === 1);
    house.discord.person().writes("hello");

    expect((await house.hears("text")).body).toMatchObject({ text: "hello" });
  });

  test("a silent gateway is left and its session taken up again", async () => {
    await using house = await openDiscordHouse({ heartbeatMs: 100 });
    house.discord.gateway.acknowledge(false);
    await eventually(() => house.discord.gateway.resumes() > 0);
    house.discord.gateway.acknowledge(true);
    house.discord.person().writes("hello");

    expect((await house.hears("text")).body).toMatchObject({ text: "hello" });
  });

  test("when the session is lost, what was missed is fetched, oldest first and before what is new", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("one");
    await house.hears("text");
    house.discord.gateway.takeConnections(false);
    house.discord.gateway.forgetSessions();
    for (const word of ["two", "three", "four"]) ana.writesUnheard(word);
    house.discord.gateway.takeConnections(true);
    // The library identifies at most once in five seconds.
    await expect.poll(() => house.discord.gateway.identifies(), { timeout: 10_000 }).toBe(2);
    ana.writes("five");
    await expect
      .poll(() => texts(house.desk), { timeout: 8000 })
      .toEqual(["one", "two", "three", "four", "five"]);
  });

  test("in a restart nothing is lost, not even the first message of a stranger", async () => {
    await using house = await openDiscordHouse();
    await house.gateway.stop();
    house.discord.person("stranger").writes("hello");
    const again = await house.adapter.open(house.desk);

    expect((await house.hears("text")).body).toMatchObject({ text: "hello" });
    expect(house.discord.gateway.identifies()).toBe(1);
    await again.stop();
  });

  test("what was heard but not stored is heard again after a restart", async () => {
    await using house = await openDiscordHouse();
    const { accept } = house.desk;
    await house.gateway.stop();
    const refusing = await house.adapter.open({
      ...house.desk,
      accept: async () => {
        throw new Error("the database is away");
      },
    });
    house.discord.person().writes("hello");
    await eventually(() =>
      house.world.log.lines.some((line) => JSON.stringify(line).includes("storing discord-message")),
    );
    await refusing.stop();
    expect(house.desk.deliveries).toEqual([]);
    const again = await house.adapter.open({ ...house.desk, accept });

    expect((await house.hears("text")).body).toMatchObject({ text: "hello" });
    await again.stop();
  });

  test("messages of other apps, of servers and of Discord itself are nobody's business", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("pinned", { type: 6 });
    ana.writes("in a server", { guild_id: "81384788765712384" });
    ana.writes("a robot", { author: { id: "42", username: "robot", bot: true } });
    ana.writes("hello");
    await house.hears("text");

    expect(texts(house.desk)).toEqual(["hello"]);
  });

  test("a message in a shape that nobody knows does not stop the next one", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    house.discord.gateway.dispatch("MESSAGE_CREATE", { id: "not a number", thread: null });
    ana.writes("hello", { thread: null, mentions: null, components: null });

    expect((await house.hears("text")).body).toMatchObject({ text: "hello" });
  });

  test("it tells how long Discord has not been heard", async () => {
    await using house = await openDiscordHouse();
    expect(house.gateway.quietMs()).toBe(0);
    house.world.clock.advance(90_000);

    expect(house.gateway.quietMs()).toBe(90_000);
  });
});

describe("one gateway for all", () => {
  test("a second process waits, and goes on when the first one's lease runs out", async () => {
    const world = testWorld();
    await using house = await openDiscordHouse({ world });
    const desk = recordingDesk();
    const standby = discordAdapter(house.discord, world);
    const waiting = await standby.open(desk);
    house.discord.person().writes("to the first");
    await house.hears("text");
    expect(house.discord.gateway.connected()).toBe(1);
    expect(texts(desk)).toEqual([]);

    await house.gateway.stop();
    house.discord.person().writes("to the second");
    await expect.poll(() => texts(desk), { timeout: 5000 }).toEqual(["to the second"]);
    await waiting.stop();
    await standby.close();
  });

  test("whose lease was taken stops listening", async () => {
    const world = testWorld();
    await using house = await openDiscordHouse({ world });
    world.clock.advance(6_000);
    await world.leases.take("discord-gateway", "another process", 60_000);

    await expect.poll(() => house.discord.gateway.connected(), { timeout: 5000 }).toBe(0);
  });
});

describe("a start that can't work", () => {
  test("says that the token is wrong and where to get a right one", async () => {
    const discord = await openFakeDiscord();
    const adapter = discordAdapter(discord, testWorld(), "MTI3.wrong.token");

    await expect(adapter.open(recordingDesk())).rejects.toThrow(/DISCORD_TOKEN.*Reset Token/);
    expect(await adapter.check()).toMatchObject([
      { state: "broken", fix: expect.stringContaining("Reset Token") },
    ]);
    await adapter.close();
    await discord.close();
  });

  test("says that the intents are refused", async () => {
    const discord = await openFakeDiscord();
    discord.gateway.refuseIntents();
    const adapter = discordAdapter(discord, testWorld());

    await expect(adapter.open(recordingDesk())).rejects.toThrow(/intents/);
    await adapter.close();
    await discord.close();
  });
});

describe("a host that knows less than Discord", () => {
  test("without commands, interactions and a list of conversations, direct messages work", async () => {
    await using house = await openDiscordHouse({
      lacks: [/commands$/, /applications\/@me/, /GET \/users\/@me\/channels/, /typing/],
    });
    house.discord.person().writes("hello");
    const { address } = await house.hears("text");
    await house.sender.working(address);

    expect(await house.sender.find(address, "A".repeat(22), 0)).toBeNull();
  });
});
