import { expect, test } from "vitest";
import { readAddress } from "../../../adapters/slack/address.ts";
import { homeBoard, homeOf, openWithHome, person } from "../../support/slack/home-session.ts";
import { openSession } from "../../support/slack/session.ts";

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
  session.desk.boards.set("slack:T0001/U0001", { ...homeBoard, headline: "Changed" });

  for (let i = 0; i < 10; i += 1) session.desk.changed(person);

  await expect.poll(() => JSON.stringify(homeOf(session.slack).blocks)).toContain("Changed");
  expect(session.slack.api.calls.filter((it) => it.method === "views.publish")).toHaveLength(2);
});

test("a Home tab that could not be published is published when Slack allows it again", async () => {
  await using session = await openWithHome();
  session.slack.api.faults.set("views.publish", [{ kind: "rate-limit", retryAfter: "1" }]);
  session.desk.boards.set("slack:T0001/U0001", { ...homeBoard, headline: "Changed" });

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
  session.desk.boards.set("slack:T0001/U0001", { ...homeBoard, headline: "All done", items: [] });

  expect(await session.slack.press("U0001", session.view, "I heard back")).not.toBeNull();

  await expect.poll(() => JSON.stringify(homeOf(session.slack).blocks)).toContain("All done");
  expect(session.desk.heard()).toEqual([]);
});

test("what cannot be taken back lightly asks once more on the Home tab", async () => {
  await using session = await openWithHome();
  const buttons = session.view.blocks.flatMap((it) => (it.type === "actions" ? it.elements : []));

  expect(buttons.find((it) => "style" in it && it.style === "danger")).toHaveProperty("confirm");
});
