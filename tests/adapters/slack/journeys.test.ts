import { expect, test } from "vitest";
import { openCoachSession, wordsOf } from "../../support/slack/coach-session.ts";

// Monday noon in New York, long after today: the coach's clock is moved, Slack's is not.
const monday = "2027-10-18T16:05:00Z";
const day = 86_400_000;

test("the day of an interview: logged, asked about the timetable, and a thank-you note drafted", async () => {
  await using session = await openCoachSession(monday);

  const [logged] = await session.tell("I had an interview with Acme today for the data analyst role");
  expect(wordsOf(logged)).toContain("Acme");
  expect(wordsOf(logged)).toMatch(/decide|decision|hear|timetable|back/i);

  await session.tell("They didn't say, and I forgot to ask. I met Dana Smith, dana@acme.example");
  await session.tell("My name is Sam Rivera and my phone number is 212-555-0142");
  const drafts = await session.tell("Write a thank-you note, we talked about their new Streetlight campaign");
  const draft = drafts.find((it) => wordsOf(it).includes("rich_text_preformatted"));
  expect(wordsOf(draft)).toContain("Dana");
  expect(wordsOf(draft)).toContain("Sam Rivera");
  expect(wordsOf(draft)).not.toMatch(/\[(name|company|your)/i);

  await expect
    .poll(() => JSON.stringify(session.slack.workspace.homes.get("U0001")), { timeout: 5_000 })
    .toContain("Acme");
  expect(JSON.stringify(session.log.lines)).not.toMatch(/Acme|Dana|Streetlight/);
});

test("a week of silence: one nudge in working hours, and a press on “Not yet” leads on to the call", async () => {
  await using session = await openCoachSession(monday);
  await session.tell("I had an interview with Acme today for the data analyst role");
  await session.tell("They didn't say when they decide");
  await session.tell("I sent the thank-you note");

  const said = await session.until(Date.parse(monday) + 8 * day);
  const nudges = said.filter((it) => /heard|hear back|word/i.test(it.text));
  expect(nudges).toHaveLength(1);
  const [nudge] = nudges;
  if (nudge === undefined) throw new Error("No nudge came");
  expect(wordsOf(nudge)).toContain("Acme");

  const [call] = await session.press(nudge, "Not yet");
  expect(wordsOf(call)).toMatch(/call|phone|ring/i);
  await expect
    .poll(() => wordsOf(session.slack.said("U0001").find((it) => it.ts === nudge.ts)))
    .toContain("✓ Not yet");
  const again = await session.press({ ...nudge }, "Not yet");
  expect(again.length).toBeLessThanOrEqual(1);
});

test("they invite to a second interview: the coach turns to the next round and stops asking", async () => {
  await using session = await openCoachSession(monday);
  await session.tell("I had an interview with Acme today for the data analyst role");
  await session.tell("They didn't say when they decide");

  const [reply] = await session.tell(
    "They invited me to a second interview on Thursday, October 28 at 2pm Eastern time",
  );
  expect(wordsOf(reply)).toMatch(/28/);

  const said = await session.until(Date.parse("2027-10-27T23:00:00Z"));
  expect(said.filter((it) => /have you heard/i.test(it.text))).toEqual([]);
});
