import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import { modalOf, openWithHome, person } from "../../support/slack/home-session.ts";
import { aDraft, anOutgoing } from "../../support/slack/messages.ts";
import { openSession } from "../../support/slack/session.ts";

test("logging from the Home tab opens a form on today in the person's zone, and saves as commands", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Log an interview");
  const modal = await modalOf(session.slack);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "America/New_York" }).format(Date.now());
  expect(JSON.stringify(modal.blocks)).toContain(`"initial_date":"${today}"`);

  const answer = await session.slack.submit("U0001", modal, {
    company: { company: { type: "plain_text_input", value: "Globex" } },
    role: { role: { type: "plain_text_input", value: "Chemist" } },
    on: { on: { type: "datepicker", selected_date: "2026-11-20" } },
    at: { at: { type: "timepicker", selected_time: "15:30" } },
    round: { round: { type: "static_select", selected_option: { value: "2" } } },
    contact: { contact: { type: "plain_text_input", value: "Jane Doe" } },
    contactEmail: { contactEmail: { type: "email_text_input", value: null } },
    timetable: { timetable: { type: "plain_text_input", value: null } },
  });

  expect(answer?.payload).toEqual({});
  expect(session.desk.heard()[0]?.body).toEqual({
    type: "commands",
    commands: [
      {
        command: "log-interview",
        company: "Globex",
        role: "Chemist",
        on: "2026-11-20",
        at: "15:30",
        round: 2,
      },
      { command: "add-contact", company: "Globex", name: "Jane Doe" },
    ],
    opportunityId: null,
    label: "Log an interview",
  });
});

test("a form with a company missing stays open and says so at the field", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Log an interview");
  const modal = await modalOf(session.slack);

  const answer = await session.slack.submit("U0001", modal, {
    company: { company: { type: "plain_text_input", value: "  " } },
    on: { on: { type: "datepicker", selected_date: null } },
  });

  expect(answer?.payload).toMatchObject({
    response_action: "errors",
    errors: { company: expect.any(String), on: expect.any(String) },
  });
  expect(session.desk.heard()).toEqual([]);
});

test("the same submission delivered twice is one delivery", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Log an interview");
  const modal = await modalOf(session.slack);
  const values = {
    company: { company: { value: "Globex" } },
    on: { on: { selected_date: "2026-11-20" } },
  };

  await session.slack.submit("U0001", modal, values);
  await session.slack.submit("U0001", modal, values);

  expect(session.desk.heard()).toHaveLength(1);
});

test("editing sends only what was changed, about the opportunity that was opened", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Edit");
  const modal = await modalOf(session.slack);

  await session.slack.submit("U0001", modal, {
    company: { company: { value: "Acme" } },
    role: { role: { value: "Staff Engineer" } },
    contact: { contact: { value: null } },
    contactEmail: { contactEmail: { value: null } },
    timetable: { timetable: { value: null } },
  });

  expect(session.desk.heard()[0]?.body).toMatchObject({
    commands: [{ command: "correct", role: "Staff Engineer" }],
    opportunityId: "o1",
  });
});

test("moving an interview sends the new day and time", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Move the interview");
  const modal = await modalOf(session.slack);
  expect(JSON.stringify(modal.blocks)).toContain('"initial_date":"2026-10-12"');

  await session.slack.submit("U0001", modal, {
    on: { on: { selected_date: "2026-10-14" } },
    at: { at: { selected_time: "14:00" } },
  });

  expect(session.desk.heard()[0]?.body).toMatchObject({
    commands: [{ command: "reschedule", company: "Acme", on: "2026-10-14", at: "14:00" }],
    opportunityId: "o1",
  });
});

test("profile and settings are saved as far as they are right", async () => {
  await using session = await openWithHome();
  await session.slack.press("U0001", session.view, "Profile");
  const profile = await modalOf(session.slack);
  const wrong = await session.slack.submit("U0001", profile, {
    email: { email: { value: "not an address" } },
  });
  expect(wrong?.payload).toMatchObject({ response_action: "errors", errors: { email: expect.any(String) } });
  await session.slack.submit("U0001", profile, {
    name: { name: { value: "Sam Rivera" } },
    email: { email: { value: "sam@mail.example" } },
    tone: { tone: { selected_option: { value: "warm" } } },
  });

  await session.slack.press("U0001", session.view, "Settings");
  await expect.poll(() => session.slack.workspace.modals.length).toBe(2);
  const settings = await modalOf(session.slack);
  const zone = await session.slack.submit("U0001", settings, {
    timeZone: { timeZone: { value: "Mars/Olympus" } },
  });
  expect(zone?.payload).toMatchObject({ response_action: "errors" });
  await session.slack.submit("U0001", settings, {
    timeZone: { timeZone: { value: "Europe/Berlin" } },
    nudgeAt: { nudgeAt: { selected_time: "11:30" } },
    nudges: { nudges: { selected_option: { value: "off" } } },
  });

  expect(session.desk.heard().map((it) => (it.body.type === "commands" ? it.body.commands : null))).toEqual([
    [{ command: "set-profile", name: "Sam Rivera", email: "sam@mail.example", tone: "warm" }],
    [
      { command: "set-time-zone", timeZone: "Europe/Berlin" },
      { command: "set-profile", nudgeAt: "11:30" },
      { command: "stop-nudges" },
    ],
  ]);
});

test("a draft's text can be changed in a form that starts from the draft", async () => {
  await using session = await openSession();
  const home = writeAddress({ ...person, channel: "D0001", user: "U0001", thread: null, answering: null });
  await session.adapter.sender.post(home, anOutgoing({ text: "Here it is.", draft: aDraft() }));
  const [said] = session.slack.said("U0001");
  if (said === undefined) throw new Error("Nothing was said");

  await session.slack.press("U0001", said, "Edit the text");
  const modal = await modalOf(session.slack);
  expect(JSON.stringify(modal.blocks)).toContain(JSON.stringify(aDraft().body));
  await session.slack.submit("U0001", modal, { body: { body: { value: "Dear Jane,\n\nThanks!" } } });

  expect(session.desk.heard()[0]?.body).toMatchObject({
    type: "text",
    text: "Can you check this?\n\nDear Jane,\n\nThanks!",
  });
});

test("“Log as interview” on a message fills the form in with what the coach reads there", async () => {
  await using session = await openSession();
  session.desk.reading = {
    commands: [{ command: "log-interview", company: "Initech", on: "2026-12-01", at: "09:30" }],
    confidence: 0.9,
  };
  const message = {
    type: "message" as const,
    ts: "1700000000.000900",
    channel: "C0001",
    user: "U0002",
    text: "See you at Initech on Dec 1, 9:30",
  };

  expect(await session.slack.shortcut("U0001", "log_as_interview", message)).not.toBeNull();

  const modal = JSON.stringify((await modalOf(session.slack)).blocks);
  for (const known of ["Initech", "2026-12-01", "09:30"]) expect(modal).toContain(known);
  expect(session.desk.heard()).toEqual([]);
});
