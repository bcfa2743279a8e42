import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import { signed } from "../../support/slack/http-delivery.ts";
import { openHttpSession, signingSecret } from "../../support/slack/http-session.ts";
import { aButton, anOutgoing } from "../../support/slack/messages.ts";

const home = writeAddress({
  tenantId: "slack:T0001",
  channel: "D0001",
  user: "U0001",
  thread: null,
  answering: null,
});

test("over HTTP the same listeners hear messages, presses, commands and forms", async () => {
  await using session = await openHttpSession();
  await session.adapter.sender.post(home, anOutgoing({ buttons: [aButton("Not yet")] }));
  const [said] = session.slack.said("U0001");
  if (said === undefined) throw new Error("Nothing was said");

  expect(await session.slack.say("U0001", "hello")).not.toBeNull();
  expect(await session.slack.press("U0001", said, "Not yet")).not.toBeNull();
  const command = await session.slack.command("U0001", "C0001", "list");
  await session.slack.shortcut("U0001", "log_interview");
  await expect.poll(() => session.slack.workspace.modals.length).toBe(1);
  const modal = session.slack.workspace.modals[0];
  if (modal === undefined) throw new Error("No modal");
  const wrong = await session.slack.submit("U0001", modal, { company: { company: { value: "" } } });
  await session.slack.submit("U0001", modal, {
    company: { company: { value: "Acme" } },
    on: { on: { selected_date: "2026-11-20" } },
  });

  expect(command?.payload).toMatchObject({ response_type: "ephemeral" });
  expect(wrong?.payload).toMatchObject({ response_action: "errors" });
  expect(session.desk.heard().map((it) => it.body.type)).toEqual(["text", "press", "text", "commands"]);
});

test("Slack's question for the address of the app is answered", async () => {
  await using session = await openHttpSession();
  const body = JSON.stringify({ type: "url_verification", challenge: "3eZbrw1aB", token: "t" });
  const request = signed(body, "application/json", signingSecret, Math.floor(Date.now() / 1000));

  const answer = await fetch(`${session.door.url}/slack/events`, { method: "POST", ...request });

  expect(await answer.json()).toEqual({ challenge: "3eZbrw1aB" });
});

test("an event that could not be kept is refused, and taken at Slack's second try", async () => {
  await using session = await openHttpSession();
  session.desk.failing = true;
  expect(await session.slack.say("U0001", "hello")).toBeNull();
  session.desk.failing = false;

  expect(await session.slack.say("U0001", "hello")).not.toBeNull();
  expect(session.desk.heard()).toHaveLength(1);
});

test("after a stop nothing is accepted", async () => {
  await using session = await openHttpSession();
  await session.gateway.stop();

  expect(await session.slack.say("U0001", "too late")).toBeNull();
  expect(session.desk.accepted).toEqual([]);
});

test("pages that do not exist are not there", async () => {
  await using session = await openHttpSession();

  for (const path of ["/slack/install", "/slack/oauth_redirect", "/slack/other"])
    expect((await fetch(`${session.door.url}${path}`)).status).toBe(404);
});
