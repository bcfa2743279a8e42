import { describe, expect, test } from "vitest";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import { eventually, openDiscordHouse } from "../../support/discord/house.ts";
import { anOutgoing } from "../contract.ts";

const ephemeral = 64;

describe("commands on Discord", () => {
  test("every command becomes what it says, with nothing left to guess", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const runs = [
      ["status", { company: "Acme" }, { command: "status", company: "Acme" }],
      [
        "draft",
        { document: "thank-you", company: "Acme" },
        { command: "draft", company: "Acme", document: "thank-you" },
      ],
      [
        "settings",
        { name: "Ana Diaz", nudge_at: "9:30", tone: "warm" },
        { command: "set-profile", name: "Ana Diaz", nudgeAt: "09:30", tone: "warm" },
      ],
      ["timezone", { zone: "Europe/Berlin" }, { command: "set-time-zone", timeZone: "Europe/Berlin" }],
      ["export", {}, { command: "export" }],
      ["forget", {}, { command: "delete", everything: true }],
      ["forget", { company: "Acme" }, { command: "delete", company: "Acme" }],
      ["list", {}, { command: "list" }],
      ["help", {}, { command: "help" }],
    ] as const;
    for (const [name, options, command] of runs) {
      const interaction = ana.runs(name, options);
      const [delivery] = await house.desk.heard(({ id }) => id === `discord-interaction-${interaction.id}`);
      expect(delivery?.body, name).toMatchObject({ type: "commands", commands: [command] });
      expect(interaction.answered, name).toBe(true);
    }
  });

  test("an interview told in one line is logged with the day that the coach's reader finds", async () => {
    await using house = await openDiscordHouse({
      reads: (text) =>
        text.startsWith("Interview")
          ? [{ command: "log-interview", company: "read wrongly", on: "2026-10-20", at: "15:00" }]
          : [{ command: "note-timetable", within: "P2W" }],
    });
    house.discord
      .person()
      .runs("interview", { company: "Acme", when: "Tuesday 3pm", role: "Designer", said: "two weeks" });

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [
        { command: "log-interview", company: "Acme", role: "Designer", on: "2026-10-20", at: "15:00" },
        { command: "note-timetable", company: "Acme", within: "P2W", words: "two weeks" },
      ],
    });
  });

  test("an interview without words opens a form, and the form logs it", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const opened = ana.runs("interview");
    await eventually(() => opened.modal);
    const submitted = ana.submits(opened, { company: "Acme", role: "Designer" });

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "log-interview", company: "Acme", role: "Designer" }],
    });
    expect(submitted.answered).toBe(true);
  });

  test("settings are a form too, and what is left empty is not touched", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const opened = ana.runs("settings");
    await eventually(() => opened.modal);
    ana.submits(opened, { email: "ana@example.com", tone: ["formal"] });

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "set-profile", email: "ana@example.com", tone: "formal" }],
    });
  });

  test("a snooze is read by the coach's reader, and asked about when it can't be", async () => {
    await using house = await openDiscordHouse({
      reads: (text) => (text.includes("Friday") ? [{ command: "snooze", until: "2026-10-23" }] : []),
    });
    const ana = house.discord.person();
    ana.runs("snooze", { until: "Friday", company: "Acme" });
    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "snooze", until: "2026-10-23", company: "Acme" }],
    });
    ana.runs("snooze", { until: "when pigs fly" });
    expect((await house.hears("text")).body).toMatchObject({ text: "Remind me when pigs fly" });
  });

  test("a message of somebody else's becomes a form that is filled in as far as it tells", async () => {
    await using house = await openDiscordHouse({
      reads: () => [{ command: "log-interview", company: "Acme", on: "2026-10-20", at: "15:00" }],
    });
    const used = house.discord
      .person()
      .usesOnMessage(words.logMessage, "We are looking forward to Tuesday at 3", { inServer: true });
    const modal = await eventually(() => used.modal);

    expect(JSON.stringify(modal)).toContain('"value":"Acme"');
    expect(JSON.stringify(modal)).toContain('"value":"2026-10-20 15:00"');
    expect(house.desk.deliveries).toEqual([]);
  });

  test("the answer takes the place of thinking, and a second one follows in the direct messages", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const interaction = ana.runs("help");
    const { address } = await house.hears("commands");
    const first = await house.sender.post(address, anOutgoing("a", "I can do this and that."));
    await house.sender.post(address, anOutgoing("b", "And this."));

    expect(interaction.original?.content).toBe("I can do this and that.");
    expect(house.discord.posted(ana.id).map(({ content }) => content)).toEqual([
      "I can do this and that.",
      "And this.",
    ]);
    expect(await house.sender.post(address, anOutgoing("a", "I can do this and that."))).toBe(first);
    expect(house.discord.posted(ana.id)).toHaveLength(2);
  });

  test("in a server only the person sees the answer, and the coach makes sure that it may write to them", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const interaction = ana.runs("help", {}, { inServer: true });
    const delivery = await house.hears("commands");
    await house.sender.post(delivery.address, anOutgoing("a", "Help."));

    expect(interaction.original).toMatchObject({ content: "Help." });
    expect((interaction.original?.flags ?? 0) & ephemeral).toBe(ephemeral);
    await eventually(() => house.discord.posted(ana.id).length === 1);
    expect(house.discord.posted(ana.id)[0]?.content).toBe(words.directly.here);
  });

  test("somebody with closed direct messages is told at once how to open them", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.closes(50278);
    const interaction = ana.runs("help", {}, { inServer: true });
    const told = await eventually(() => interaction.followUps[0]);

    expect(told.content).toBe(words.directly.closed);
    expect((told.flags ?? 0) & ephemeral).toBe(ephemeral);
  });

  test("an answer that comes after a quarter of an hour goes to the direct messages", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.runs("help");
    const { address } = await house.hears("commands");
    house.discord.state.advance(16 * 60_000);
    await house.sender.post(address, anOutgoing("a", "Late, but here."));

    expect(house.discord.posted(ana.id).at(-1)?.content).toBe("Late, but here.");
  });

  test("an interaction that is heard too late is answered in the direct messages", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    house.discord.faults.plan({
      method: "POST",
      route: /\/callback$/,
      how: { status: 404, body: { code: 10062, message: "Unknown interaction" } },
    });
    ana.runs("help");
    const { address } = await house.hears("commands");
    await house.sender.post(address, anOutgoing("a", "Here."));

    expect(house.discord.posted(ana.id).map(({ content }) => content)).toEqual(["Here."]);
  });

  test("what the platform knows of a person's language is told once", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.runs("help", {}, { locale: "de" });
    ana.runs("help", {}, { locale: "de" });
    await house.desk.heard(({ body }) => body.type === "commands", 2);

    expect(
      house.desk.deliveries.filter(({ body }) => body.type === "profile").map(({ body }) => body),
    ).toEqual([{ type: "profile", timeZone: null, locale: "de", name: null }]);
  });

  test("commands are written only when they have changed", async () => {
    await using house = await openDiscordHouse();
    await eventually(() => house.discord.commands.writes === 1);
    expect(house.discord.commands.current).toHaveLength(11);
    await house.gateway.stop();
    const again = await house.adapter.open(house.desk);
    house.discord.person().writes("hello");
    await house.hears("text");
    await again.stop();

    expect(house.discord.commands.writes).toBe(1);
  });
});
