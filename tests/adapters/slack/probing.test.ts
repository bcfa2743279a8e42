import { expect, test } from "vitest";
import { aButton, anOutgoing } from "../../support/slack/messages.ts";
import { aMinuteAgo, failureOf, homeAddress } from "../../support/slack/sends.ts";
import { openSession } from "../../support/slack/session.ts";

test("after a lost reply the message is found again, and one that never arrived is not", async () => {
  await using session = await openSession();
  const { sender } = session.adapter;
  const landed = anOutgoing();
  session.slack.api.faults.set("chat.postMessage", [{ kind: "lost-reply" }]);

  await failureOf(sender.post(homeAddress, landed));

  expect(await sender.find(homeAddress, landed.key, aMinuteAgo())).toBe(
    `D0001:${session.slack.said("U0001")[0]?.ts}`,
  );
  expect(await sender.find(homeAddress, anOutgoing().key, aMinuteAgo())).toBeNull();
});

test.for(["metadata", "blocks"])("a message is found again where Slack keeps no %s", async (missing) => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Not yet")] });
  const ref = await session.adapter.sender.post(homeAddress, outgoing);
  for (const message of session.slack.workspace.messages) delete message[missing as "metadata" | "blocks"];

  expect(await session.adapter.sender.find(homeAddress, outgoing.key, aMinuteAgo())).toBe(ref);
});

test("a probe reads page after page, and does not depend on the coach's moved clock", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing();
  const ref = await session.adapter.sender.post(homeAddress, outgoing);
  for (let i = 0; i < 40; i += 1)
    session.slack.workspace.messages.push({
      ...lastOf(session),
      ts: `${Date.now()}.${i}`,
      metadata: undefined,
      blocks: [],
    } as never);
  session.world.moveClock(7 * 86_400_000);

  expect(
    await session.adapter.sender.find(homeAddress, outgoing.key, session.world.clock.now() - 60_000),
  ).toBe(ref);
});

test("a probe that Slack refuses fails instead of saying that nothing is there", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("conversations.history", [{ kind: "rate-limit", retryAfter: "60" }]);

  expect(await failureOf(session.adapter.sender.find(homeAddress, "some-key", aMinuteAgo()))).toEqual({
    kind: "refused",
    retryAfterMs: 60_000,
  });
});

function lastOf(session: Awaited<ReturnType<typeof openSession>>) {
  return session.slack.said("U0001").at(-1);
}
