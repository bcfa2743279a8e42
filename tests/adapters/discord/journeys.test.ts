import { expect, test, vi } from "vitest";
import { openDiscordSession } from "../../support/discord/coach-session.ts";
import { eventually } from "../../support/discord/house.ts";

// A whole coach with its database is opened for each.
vi.setConfig({ testTimeout: 60_000 });

// Monday noon in New York, long after today: the coach's clock is moved, Discord's is not.
const monday = "2027-10-18T16:05:00Z";

test("the day of an interview: logged by a command, asked about the timetable, and a thank-you note drafted", async () => {
  await using session = await openDiscordSession(monday);
  await session.run("timezone", { zone: "America/New_York" });

  const [logged] = await session.run("interview", { company: "Acme", when: "today", role: "data analyst" });
  expect(session.wordsOf(logged)).toContain("Acme");
  expect(session.wordsOf(logged)).toMatch(/decide|decision|hear|timetable|back/i);

  await session.tell("They didn't say, and I forgot to ask. I met Dana Smith, dana@acme.example");
  await session.run("settings", { name: "Sam Rivera", phone: "212-555-0142" });
  await session.tell("Write a thank-you note, we talked about their new Streetlight campaign");
  const draft = session.discord.posted(session.ana.id).findLast(({ content }) => content.includes("```"));
  expect(session.wordsOf(draft)).toContain("Dana");
  expect(session.wordsOf(draft)).toContain("Sam Rivera");
  expect(session.wordsOf(draft)).not.toMatch(/\[(name|company|your)/i);
  expect(draft?.files.map(({ name }) => name).join()).toContain(".eml");

  expect(JSON.stringify(session.log.lines)).not.toMatch(/Acme|Dana|Streetlight/);
});

test("a week of silence: one nudge in working hours, and “Not yet” leads on to the call, once", async () => {
  await using session = await openDiscordSession(monday);
  await session.run("timezone", { zone: "America/New_York" });
  await session.tell("I had an interview with Acme today for the data analyst role");
  await session.tell("They didn't say when they decide");
  await session.tell("I sent the thank-you note");

  const said = await session.until("2027-10-26T16:05:00Z");
  const nudges = said.filter(({ content }) => /heard|hear back|word/i.test(content));
  expect(nudges).toHaveLength(1);
  const [nudge] = nudges;
  if (nudge === undefined) throw new Error("No nudge came");
  expect(session.wordsOf(nudge)).toContain("Acme");

  const [call] = await session.press("Not yet", nudge);
  expect(session.wordsOf(call)).toMatch(/call|phone|ring/i);
  const after = await eventually(() => {
    const now = session.discord.posted(session.ana.id).find(({ id }) => id === nudge.id);
    return now?.components?.length === 0 ? now : null;
  });
  expect(after.content).toContain("✓ Not yet");
  expect((await session.press("Not yet", nudge)).length).toBeLessThanOrEqual(1);
});

test("they invite to a second interview: the coach turns to the next round and stops asking", async () => {
  await using session = await openDiscordSession(monday);
  await session.run("timezone", { zone: "America/New_York" });
  await session.tell("I had an interview with Acme today for the data analyst role");
  await session.tell("They didn't say when they decide");

  const [reply] = await session.tell(
    "They invited me to a second interview on Thursday, October 28 at 2pm Eastern time",
  );
  expect(session.wordsOf(reply)).toMatch(/28/);

  const said = await session.until("2027-10-27T23:00:00Z");
  expect(said.filter(({ content }) => /have you heard/i.test(content))).toEqual([]);
});

test("the list shows what is on record as cards, and everything can be taken along and erased", async () => {
  await using session = await openDiscordSession(monday);
  await session.tell("I had an interview with Acme today for the data analyst role");
  const listed = session.ana.runs("list");
  const cards = await eventually(() => (listed.original?.components?.length ? listed.original : null));
  expect(JSON.stringify(cards.components)).toContain("Acme");

  const exported = await session.run("export");
  expect(exported.flatMap(({ files }) => files.map(({ content }) => content)).join()).toContain("Acme");

  const [asked] = await session.run("forget");
  const [yes] = session
    .wordsOf(asked)
    .split("\n")
    .filter((line) => /delete|forget|yes|erase/i.test(line))
    .slice(-1);
  await session.press(yes ?? "", asked);
  expect(await session.house.desk.board({ tenantId: "discord", personId: session.ana.id })).toBeNull();
});
