import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import { aDraft, anOutgoing } from "../../support/slack/messages.ts";
import { homeAddress } from "../../support/slack/sends.ts";
import { openSession } from "../../support/slack/session.ts";

test("files are shared after the message, once, also when the sharing has to be tried again", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("files.completeUploadExternal", [{ kind: "lost-reply" }]);
  const files = [{ name: "thank-you.eml", mediaType: "message/rfc822", content: "Subject: Grüße\r\n\r\nHi" }];

  await session.adapter.sender.post(homeAddress, anOutgoing({ files }));

  expect(session.slack.workspace.files).toMatchObject([
    { name: "thank-you.eml", content: "Subject: Grüße\r\n\r\nHi", channel: "D0001", thread: null },
  ]);
  expect(session.slack.said("U0001")).toHaveLength(1);
});

test("without the scope for files the message comes all the same and says what is missing", async () => {
  await using session = await openSession();
  session.slack.workspace.scopes.delete("files:write");
  const files = [{ name: "export.json", mediaType: "application/json", content: "{}" }];

  await session.adapter.sender.post(homeAddress, anOutgoing({ text: "Here is your data.", files }));

  expect(session.slack.said("U0001")[0]?.text).toContain("Here is your data.");
  expect(session.slack.said("U0001")[0]?.text).toContain("could not be attached");
});

test("a draft longer than a message may be is handed over whole as a file", async () => {
  await using session = await openSession();
  const body = `${"A long and honest sentence. ".repeat(600)}The end.`;

  await session.adapter.sender.post(
    homeAddress,
    anOutgoing({ text: "Here is a draft.", draft: aDraft({ body }) }),
  );

  expect(session.slack.workspace.files).toMatchObject([{ name: "draft.txt", content: body }]);
  expect(JSON.stringify(session.slack.said("U0001")[0]?.blocks)).toContain("in the file below");
  expect(session.slack.said("U0001")).toHaveLength(1);
});

test("the status line shows while the coach works and is gone after the answer", async () => {
  await using session = await openSession();
  const answering = writeAddress({
    tenantId: "slack:T0001",
    channel: "D0001",
    user: "U0001",
    thread: null,
    answering: "1700000000.000100",
  });

  await session.adapter.sender.working(answering);
  await session.adapter.sender.post(answering, anOutgoing());

  expect(session.slack.workspace.statuses.map((it) => it.status)).toEqual([expect.stringMatching(/\w/), ""]);
});

test("a status that Slack refuses keeps nothing up", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("assistant.threads.setStatus", [{ kind: "error", error: "unknown_method" }]);
  const answering = writeAddress({
    tenantId: "slack:T0001",
    channel: "D0001",
    user: "U0001",
    thread: null,
    answering: "1.1",
  });

  await expect(session.adapter.sender.working(answering)).resolves.toBeUndefined();
});
