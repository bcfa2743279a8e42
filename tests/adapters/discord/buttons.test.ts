import { describe, expect, test } from "vitest";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import { asRead } from "../../support/discord/bench.ts";
import { aBoard } from "../../support/discord/board.ts";
import { eventually, openDiscordHouse } from "../../support/discord/house.ts";
import { buttonsOf } from "../../support/discord/people.ts";
import { anOutgoing } from "../contract.ts";

describe("buttons on Discord", () => {
  test("a press is acknowledged without a word, answered in the conversation, and can't be repeated", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("hello");
    const { address } = await house.hears("text");
    await house.sender.post(address, anOutgoing("a", "Have you heard back?", ["They replied", "Not yet"]));
    const pressed = ana.presses("Not yet");
    const press = await house.hears("press");
    await house.sender.post(press.address, anOutgoing("b", "Then we wait."));
    await eventually(() => pressed.original?.components?.length === 0);

    expect(house.discord.posted(ana.id).map(({ content }) => content)).toEqual([
      "Have you heard back?\n-# ✓ Not yet",
      "Then we wait.",
    ]);
  });

  test("a retired message keeps its words and loses its buttons", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("hello");
    const { address } = await house.hears("text");
    const asked = anOutgoing("a", "Have you heard back?", ["Not yet"]);
    const ref = await house.sender.post(address, asked);
    await house.sender.retire(address, ref, asked, "You said: not yet");
    const [message] = house.discord.posted(ana.id);

    expect(message?.content).toBe("Have you heard back?\n-# You said: not yet");
    expect(message?.components).toEqual([]);
  });

  test("a button of a form that is no longer known is answered, not left to fail", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("hello");
    const { address } = await house.hears("text");
    await house.sender.post(address, anOutgoing("a", "Old.", ["Old"]));
    const message = house.discord.posted(ana.id)[0];
    if (message === undefined) throw new Error("nothing was posted");
    const pressed = ana.pressesId("v0:snooze:42", message);

    expect(await eventually(() => pressed.original?.content || null)).toBe(words.problem.oldButton);
  });

  test("a press on a message of before the restart is heard", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    ana.writes("hello");
    const { address } = await house.hears("text");
    await house.sender.post(address, anOutgoing("a", "Have you heard back?", ["Not yet"]));
    await house.gateway.stop();
    const again = await house.adapter.open(house.desk);
    ana.presses(0);

    expect((await house.hears("press")).body).toMatchObject({ button: 0 });
    await again.stop();
  });
});

describe("the list on Discord", () => {
  test("cards show where each stands, in the reader's own zone, five to a page", async () => {
    await using house = await openDiscordHouse({ board: aBoard(7) });
    const ana = house.discord.person();
    const listed = ana.runs("list");
    const shown = await eventually(() => (listed.original?.components?.length ? listed.original : null));

    expect(JSON.stringify(shown.components)).toContain("<t:1761235200:R>");
    expect(JSON.stringify(shown.components)).toContain("Company 5");
    expect(JSON.stringify(shown.components)).not.toContain("Company 6");
    const turned = ana.presses("Next page (2/2)", { on: shown });
    expect(
      await eventually(() => JSON.stringify(turned.original?.components ?? []).includes("Company 7")),
    ).toBe(true);
  });

  test("an action on a card does what it says, and one that has changed since does nothing", async () => {
    await using house = await openDiscordHouse({ board: aBoard(1) });
    const ana = house.discord.person();
    const listed = ana.runs("list");
    const shown = await eventually(() => (listed.original?.components?.length ? listed.original : null));
    ana.presses("They replied", { on: shown });

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "heard-back" }],
      opportunityId: "o1",
      label: "They replied",
    });
    const [button] = buttonsOf(shown);
    const stale = ana.pressesId(`${String(button?.["custom_id"]).slice(0, -1)}x`, shown);
    expect(await eventually(() => stale.original?.content || null)).toBe(words.problem.oldButton);
  });

  test("company names suggested while typing are certain when chosen", async () => {
    await using house = await openDiscordHouse({ board: aBoard(3) });
    const ana = house.discord.person();
    const typed = ana.completes("status", "company", "company 2");
    const choices = await eventually(() => typed.choices);
    expect(choices[0]).toEqual({ name: "Company 2 & Sons", value: "#o2" });
    ana.runs("status", { company: "#o2" });

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "status" }],
      opportunityId: "o2",
    });
  });
});

describe("time zones on Discord", () => {
  test("an abbreviation offers the places that use it, each with the clock there", async () => {
    await using house = await openDiscordHouse();
    const typed = house.discord.person().completes("timezone", "zone", "EST");
    const choices = await eventually(() => typed.choices);

    expect(choices[0]).toEqual({
      name: "New York · Monday 12:05 PM (America/New_York)",
      value: "America/New_York",
    });
  });

  test("a zone that is not certain is asked about, and the choice is taken", async () => {
    await using house = await openDiscordHouse();
    const ana = house.discord.person();
    const asked = ana.runs("timezone", { zone: "EST" });
    const shown = await eventually(() => (asked.original?.content ? asked.original : null));
    expect(asRead(shown.content)).toBe(words.zones.which);
    ana.chooses("v1:zone", ["America/Toronto"], shown);

    expect((await house.hears("commands")).body).toMatchObject({
      commands: [{ command: "set-time-zone", timeZone: "America/Toronto" }],
    });
  });
});
