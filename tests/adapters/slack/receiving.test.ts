import { expect, test } from "vitest";
import { readAddress } from "../../../adapters/slack/address.ts";
import { eventPayload } from "../../support/slack/payloads.ts";
import { openSession } from "../../support/slack/session.ts";

test("a direct message reaches the coach with the person's zone before it", async () => {
  await using session = await openSession();

  const answer = await session.slack.say("U0001", "I had an interview with Acme &amp; Sons today");

  expect(answer).not.toBeNull();
  const [profile, message] = session.desk.accepted;
  expect(profile?.body).toEqual({
    type: "profile",
    timeZone: "America/New_York",
    locale: "en-US",
    name: "Name of U0001",
  });
  expect(message).toMatchObject({
    tenantId: "slack:T0001",
    personId: "U0001",
    private: true,
    body: { type: "text", text: "I had an interview with Acme & Sons today", replyTo: null },
  });
  expect(message && readAddress(message.address)).toMatchObject({
    channel: "D0001",
    user: "U0001",
    thread: null,
  });
});

test("a message that could not be kept is not acknowledged, and is taken when it comes again", async () => {
  await using session = await openSession();
  session.desk.failing = true;
  const message = {
    type: "message",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "hi",
    ts: "1700000000.000100",
  };
  const payload = eventPayload(session.slack.workspace, message, Date.now());

  expect(await session.slack.socket.deliver("events_api", payload, 0, 500)).toBeNull();
  session.desk.failing = false;
  expect(await session.slack.deliver("events_api", payload, 1)).not.toBeNull();
  expect(await session.slack.deliver("events_api", payload, 2)).not.toBeNull();

  expect(session.desk.heard()).toHaveLength(1);
});
