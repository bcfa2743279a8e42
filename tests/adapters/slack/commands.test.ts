import { expect, test } from "vitest";
import { readAddress } from "../../../adapters/slack/address.ts";
import { openSession } from "../../support/slack/session.ts";

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
