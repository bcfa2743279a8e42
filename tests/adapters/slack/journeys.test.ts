import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoachSession, openCoachSession, wordsOf } from "../../support/slack/coach-session.ts";
import { join } from "../../support/slack/workspace.ts";

// The whole coach on Slack, one person a journey. Monday noon in New York, long after today: the
// coach's clock is moved, Slack's is not.
const monday = Date.parse("2027-10-18T16:05:00Z");
const day = 86_400_000;
const slowMs = 120_000;
const [ana, ben, cleo] = ["U0001", "U0002", "U0003"] as const;

let session: CoachSession;

beforeAll(async () => {
  session = await openCoachSession(monday);
  for (const user of [ben, cleo]) join(session.slack.workspace, user);
}, slowMs);

afterAll(() => session[Symbol.asyncDispose](), slowMs);

test(
  "the day of an interview: logged, asked about the timetable, a thank-you note drafted",
  async () => {
    const [logged] = await session.tell("I had an interview with Acme today for the data analyst role", ana);
    expect(wordsOf(logged)).toContain("Acme");
    expect(wordsOf(logged)).toMatch(/decide|decision|hear|timetable|back/i);

    await session.tell("They didn't say, and I forgot to ask. I met Dana Smith, dana@acme.example", ana);
    await session.tell("My name is Sam Rivera and my phone number is 212-555-0142", ana);
    await session.tell("Write a thank-you note, we talked about their new Streetlight campaign", ana);
    const draft = session.slack.said(ana).find((it) => wordsOf(it).includes("rich_text_preformatted"));
    expect(wordsOf(draft)).toContain("Dana");
    expect(wordsOf(draft)).toContain("Sam Rivera");
    expect(wordsOf(draft)).not.toMatch(/\[(name|company|your)/i);
    expect(session.slack.workspace.files.map((it) => it.name)).toContainEqual(
      expect.stringMatching(/\.eml$/),
    );

    await expect
      .poll(() => JSON.stringify(session.slack.workspace.homes.get(ana)), { timeout: 10_000 })
      .toContain("Acme");
    expect(JSON.stringify(session.log.lines)).not.toMatch(/Acme|Dana|Streetlight/);
  },
  slowMs,
);

test(
  "a form on the Home tab logs an interview, and the answer comes in the conversation",
  async () => {
    await session.slack.shortcut(ana, "log_interview");
    await expect.poll(() => session.slack.workspace.modals.length, { timeout: 10_000 }).toBe(1);
    const modal = session.slack.workspace.modals[0];
    if (modal === undefined) throw new Error("No form was opened");
    expect(JSON.stringify(modal.blocks)).toContain('"initial_date":"2027-10-18"');

    const [answer] = await session.hears(ana, () =>
      session.slack.submit(ana, modal, {
        company: { company: { value: "Globex" } },
        on: { on: { selected_date: "2027-10-20" } },
        at: { at: { selected_time: "15:30" } },
      }),
    );

    expect(wordsOf(answer)).toContain("Globex");
  },
  slowMs,
);

test(
  "a week of silence: one nudge in working hours, and a press on “Not yet” leads on to the call",
  async () => {
    await session.tell("I had an interview with Acme today for the data analyst role", ben);
    await session.tell("They didn't say when they decide", ben);
    await session.tell("I sent the thank-you note", ben);

    const said = await session.until(monday + 8 * day, ben);
    const nudges = said.filter((it) => wordsOf(it).includes("Not yet"));
    expect(nudges).toHaveLength(1);
    const [nudge] = nudges;
    if (nudge === undefined) throw new Error("No nudge came");
    expect(wordsOf(nudge)).toContain("Acme");

    const before = { ...nudge };
    const [call] = await session.press(nudge, "Not yet", ben);
    expect(wordsOf(call)).toMatch(/call|phone|ring/i);
    await expect
      .poll(() => wordsOf(session.slack.said(ben).find((it) => it.ts === nudge.ts)), { timeout: 10_000 })
      .toContain("✓ Not yet");
    const again = await session.press(before, "Not yet", ben);
    expect(again.length).toBeLessThanOrEqual(1);
  },
  slowMs,
);

test(
  "they invite to a second interview: the coach saves the day and asks no more about the first",
  async () => {
    await session.tell("I had an interview with Initech today for the backend engineer role", cleo);
    await session.tell("They didn't say when they decide", cleo);

    const said = await session.tell(
      "They invited me to a second interview on Thursday, November 4 at 3pm Eastern time",
      cleo,
    );
    expect(said.map(wordsOf).join("\n")).toMatch(/Nov(ember)?\.? 4/);

    const later = await session.until(Date.parse("2027-11-03T22:00:00Z"), cleo);
    expect(later.filter((it) => wordsOf(it).includes("Not yet"))).toEqual([]);
  },
  slowMs,
);
