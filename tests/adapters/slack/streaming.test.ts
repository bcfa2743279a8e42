import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import { aButton, aDraft, anOutgoing } from "../../support/slack/messages.ts";
import { openSession, type Session } from "../../support/slack/session.ts";

const answering = writeAddress({
  tenantId: "slack:T0001",
  channel: "D0001",
  user: "U0001",
  thread: null,
  answering: "1700000000.000100",
});
const byModel = () =>
  anOutgoing({ text: "Here is a draft.", draft: aDraft({ by: "model" }), buttons: [aButton("Shorter")] });
const aMinuteAgo = (): number => Date.now() - 60_000;
const methodsOf = (session: Session): string[] =>
  session.slack.api.calls.map((it) => it.method).filter((it) => it.startsWith("chat."));

test("a model's draft is written out and ends as the message that would have been posted", async () => {
  await using session = await openSession();
  const files = [{ name: "thank-you.eml", mediaType: "message/rfc822", content: "Subject: Hi" }];
  const plain = byModel();
  const outgoing = { ...plain, message: { ...plain.message, files } };

  const ref = await session.adapter.sender.post(answering, outgoing);

  const [said, ...more] = session.slack.said("U0001");
  expect(more).toEqual([]);
  expect(ref).toBe(`D0001:${said?.ts}`);
  expect(said).toMatchObject({ streaming: false, thread_ts: "1700000000.000100" });
  expect(said?.metadata?.event_payload).toEqual({ key: outgoing.key });
  for (const words of ["Dear Jane,", "Shorter", "rich_text_preformatted"])
    expect(JSON.stringify(said?.blocks)).toContain(words);
  expect(session.slack.workspace.files).toMatchObject([{ thread: "1700000000.000100" }]);
  expect(methodsOf(session)).not.toContain("chat.postMessage");
  expect(await session.adapter.sender.find(answering, outgoing.key, aMinuteAgo())).toBe(ref);
});

test("a text that no model wrote is posted at once", async () => {
  await using session = await openSession();

  await session.adapter.sender.post(answering, anOutgoing({ draft: aDraft() }));

  expect(methodsOf(session)).toEqual(["chat.postMessage"]);
});

test.for(["unknown_method", "missing_scope", "channel_type_not_supported"])(
  "where Slack refuses a stream with %s the draft is posted whole",
  async (error) => {
    await using session = await openSession();
    session.slack.api.faults.set("chat.startStream", [{ kind: "error", error }]);

    await session.adapter.sender.post(answering, byModel());

    expect(session.slack.said("U0001")).toHaveLength(1);
    expect(JSON.stringify(session.slack.said("U0001")[0]?.blocks)).toContain("Dear Jane,");
  },
);

test("a stream that Slack ends too early still says everything", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("chat.appendStream", [
    { kind: "error", error: "message_not_in_streaming_state" },
  ]);
  session.slack.api.faults.set("chat.stopStream", [
    { kind: "error", error: "message_not_in_streaming_state" },
  ]);
  const appended = session.slack.workspace.messages;
  const ended = setInterval(() => {
    for (const it of appended) it.streaming = false;
  }, 5);

  await session.adapter.sender.post(answering, byModel());
  clearInterval(ended);

  expect(session.slack.said("U0001")).toHaveLength(1);
  expect(JSON.stringify(session.slack.said("U0001")[0]?.blocks)).toContain("Best regards");
});

test("a stream that broke off is taken away, and the draft is said once", async () => {
  await using session = await openSession();
  const outgoing = byModel();
  session.slack.api.faults.set("chat.update", [{ kind: "lost-request" }]);
  const failed: unknown = await session.adapter.sender.post(answering, outgoing).catch((it: unknown) => it);
  expect(failed).toMatchObject({ failure: { kind: "ambiguous" } });

  expect(await session.adapter.sender.find(answering, outgoing.key, aMinuteAgo())).toBeNull();
  await session.adapter.sender.post(answering, outgoing);

  expect(session.slack.said("U0001")).toHaveLength(1);
});
