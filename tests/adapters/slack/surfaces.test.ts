import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../adapters/slack/address.ts";
import type { Board } from "../../../src/engine/board.ts";
import type { FakeSlack } from "../../support/slack/fake-slack.ts";
import { aButton, aDraft, anOutgoing } from "../../support/slack/messages.ts";
import { openSession, type Session } from "../../support/slack/session.ts";
import type { StoredView } from "../../support/slack/workspace.ts";

const person = { tenantId: "slack:T0001", personId: "U0001" };

const board: Board = {
  headline: "One interview on record",
  timeZone: "America/New_York",
  nudges: "Reminders are on.",
  items: [
    {
      opportunityId: "o1",
      title: "Acme *Rockets* <!channel>, Engineer",
      stage: "waiting",
      standing: "Waiting to hear since Monday, October 12.",
      next: "I ask whether you have heard back on Monday, October 19.",
      nextAt: 1,
      nextKind: "heard-back",
      log: ["Oct 12: thank-you sent"],
      actions: [
        aButton("I heard back", {
          commands: [{ command: "heard-back", company: "Acme" }],
          opportunityId: "o1",
        }),
        aButton("Delete", { commands: [{ command: "delete", company: "Acme" }], style: "danger" }),
      ],
      form: { company: "Acme", role: "Engineer", on: "2026-10-12", at: "14:00" },
    },
  ],
  person: { name: "Sam", email: null, phone: null, tone: "plain", nudgeAt: "10:00", nudgesOn: true },
};

async function openWithHome(): Promise<Session & { view: StoredView }> {
  const session = await openSession();
  session.desk.boards.set("slack:T0001/U0001", board);
  await session.slack.event({ type: "app_home_opened", user: "U0001", channel: "D0001", tab: "home" });
  await expect.poll(() => session.slack.workspace.homes.get("U0001")).toBeDefined();
  return {
    ...session,
    view: homeOf(session.slack),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

function homeOf(slack: FakeSlack): StoredView {
  const view = slack.workspace.homes.get("U0001");
  if (view === undefined) throw new Error("No Home tab");
  return view;
}

async function modalOf(slack: FakeSlack): Promise<StoredView> {
  await expect.poll(() => slack.workspace.modals.length).toBeGreaterThan(0);
  const view = slack.workspace.modals.at(-1);
  if (view === undefined) throw new Error("No modal");
  return view;
}

test("the Home tab shows where each interview stands, what comes next, the log and what to do", async () => {
  await using session = await openWithHome();
  const shown = JSON.stringify(session.view.blocks);

  for (const words of [
    "Waiting to hear",
    "Monday, October 19",
    "thank-you sent",
    "I heard back",
    "America/New_York",
  ])
    expect(shown).toContain(words);
  // Slack reads markup in mrkdwn only: people's words never stand there.
  expect(shown).not.toContain("mrkdwn");
});

test("somebody unknown sees an empty Home tab with the way to begin", async () => {
  await using session = await openSession();
  await session.slack.event({ type: "app_home_opened", user: "U0001", channel: "D0001", tab: "home" });

  await expect
    .poll(() => JSON.stringify(session.slack.workspace.homes.get("U0001")))
    .toContain("Log an interview");
});

test("the Home tab is published anew at each change, once for many changes in a moment", async () => {
  await using session = await openWithHome();
  session.desk.boards.set("slack:T0001/U0001", { ...board, headline: "Changed" });

  for (let i = 0; i < 10; i += 1) session.desk.changed(person);

  await expect.poll(() => JSON.stringify(homeOf(session.slack).blocks)).toContain("Changed");
  expect(session.slack.api.calls.filter((it) => it.method === "views.publish")).toHaveLength(2);
});

test("a Home tab that could not be published is published when Slack allows it again", async () => {
  await using session = await openWithHome();
  session.slack.api.faults.set("views.publish", [{ kind: "rate-limit", retryAfter: "1" }]);
  session.desk.boards.set("slack:T0001/U0001", { ...board, headline: "Changed" });

  session.desk.changed(person);

  await expect
    .poll(() => JSON.stringify(homeOf(session.slack).blocks), { timeout: 3_000 })
    .toContain("Changed");
});

test("a press on the Home tab becomes the commands of that button, answered in the conversation", async () => {
  await using session = await openWithHome();

  expect(await session.slack.press("U0001", session.view, "I heard back")).not.toBeNull();

  const [pressed] = session.desk.heard();
  expect(pressed?.body).toEqual({
    type: "commands",
    commands: [{ command: "heard-back", company: "Acme" }],
    opportunityId: "o1",
    label: "I heard back",
  });
  expect(pressed && readAddress(pressed.address).channel).toBe("D0001");
});

test("a button of an old Home tab does nothing but show the tab as it is now", async () => {
  await using session = await openWithHome();
  session.desk.boards.set("slack:T0001/U0001", { ...board, headline: "All done", items: [] });

  expect(await session.slack.press("U0001", session.view, "I heard back")).not.toBeNull();

  await expect.poll(() => JSON.stringify(homeOf(session.slack).blocks)).toContain("All done");
  expect(session.desk.heard()).toEqual([]);
});

test("what cannot be taken back lightly asks once more on the Home tab", async () => {
  await using session = await openWithHome();
  const buttons = session.view.blocks.flatMap((it) => (it.type === "actions" ? it.elements : []));

  expect(buttons.find((it) => "style" in it && it.style === "danger")).toHaveProperty("confirm");
});

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

test("the global shortcut and a bare /interview open the form", async () => {
  await using session = await openSession();

  expect(await session.slack.shortcut("U0001", "log_interview")).not.toBeNull();
  expect(await session.slack.command("U0001", "D0001", "")).not.toBeNull();

  await expect.poll(() => session.slack.workspace.modals.map((it) => it.callback_id)).toEqual(["log", "log"]);
});

test("/interview with words in a channel is answered in private; the channel learns nothing", async () => {
  await using session = await openSession();

  const answer = await session.slack.command("U0001", "C0001", "I had an interview with Acme today");

  expect(session.desk.heard()[0]).toMatchObject({
    private: true,
    body: { type: "text", text: "I had an interview with Acme today" },
  });
  const [delivery] = session.desk.heard();
  expect(delivery && readAddress(delivery.address).channel).toBe("D0001");
  expect(answer?.payload).toMatchObject({ response_type: "ephemeral" });
  expect(JSON.stringify(answer?.payload)).not.toContain("Acme");
  expect(JSON.stringify(answer?.payload)).toContain("app_redirect?app=A0001&team=T0001");
});

test("/interview in the conversation with the coach is answered there and nowhere else", async () => {
  await using session = await openSession();

  const answer = await session.slack.command("U0001", "D0001", "list my interviews");

  expect(answer?.payload).toEqual({});
  expect(session.desk.heard()[0]?.body).toMatchObject({ type: "text", text: "list my interviews" });
});

test("called by name in a channel, the coach shows the way to the private conversation", async () => {
  await using session = await openSession();

  await session.slack.event({
    type: "app_mention",
    user: "U0001",
    channel: "C0001",
    text: "<@UBOT> list",
    ts: "1700000000.000100",
  });

  await expect
    .poll(() => session.slack.workspace.ephemerals)
    .toMatchObject([{ channel: "C0001", user: "U0001" }]);
  expect(session.desk.heard()).toEqual([]);
});

test("opening the conversation greets once and offers prompts", async () => {
  await using session = await openSession();

  await session.slack.event({ type: "app_home_opened", user: "U0001", channel: "D0001", tab: "messages" });

  expect(session.desk.heard()[0]?.body).toEqual({ type: "opened" });
  await expect.poll(() => session.slack.workspace.prompts[0]?.prompts).toHaveLength(4);
});
