import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import type { SendError, SendFailure } from "../../../src/ports.ts";
import { aButton, aDraft, anOutgoing } from "../../support/slack/messages.ts";
import { openSession } from "../../support/slack/session.ts";
import type { Fault } from "../../support/slack/web-api.ts";
import { join } from "../../support/slack/workspace.ts";

const home = writeAddress({
  tenantId: "slack:T0001",
  channel: "D0001",
  user: "U0001",
  thread: null,
  answering: null,
});
const aMinuteAgo = (): number => Date.now() - 60_000;

async function failureOf(work: Promise<unknown>): Promise<SendFailure> {
  try {
    await work;
  } catch (error) {
    return (error as SendError).failure;
  }
  throw new Error("It did not fail");
}

test("a message is posted once, with its key in metadata, blocks and buttons", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Not yet"), aButton("Stop", { style: "danger" })] });

  const ref = await session.adapter.sender.post(home, outgoing);

  const [said] = session.slack.said("U0001");
  expect(ref).toBe(`D0001:${said?.ts}`);
  expect(said?.metadata?.event_payload).toEqual({ key: outgoing.key });
  expect(said?.text).toBe("Have you heard back from Acme?");
  expect(JSON.stringify(said?.blocks)).toContain(`1.${outgoing.key}.1`);
});

test("a press on a button names the message and the button, and a second press is another delivery", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Heard back"), aButton("Not yet")] });
  await session.adapter.sender.post(home, outgoing);
  const [said] = session.slack.said("U0001");
  if (said === undefined) throw new Error("Nothing was said");

  expect(await session.slack.press("U0001", said, "Not yet")).not.toBeNull();
  expect(await session.slack.press("U0001", said, "Not yet")).not.toBeNull();

  const presses = session.desk.heard();
  expect(presses.map((it) => it.body)).toEqual([
    { type: "press", messageKey: outgoing.key, button: 1 },
    { type: "press", messageKey: outgoing.key, button: 1 },
  ]);
  expect(new Set(presses.map((it) => it.id)).size).toBe(2);
});

test("after a press its question is answered: its buttons go, another opportunity's stay", async () => {
  await using session = await openSession();
  const about = (opportunityId: string) => ({ opportunityId });
  const buttons = [
    aButton("Acme replied", about("o1")),
    aButton("Acme: not yet", about("o1")),
    aButton("Globex: not yet", about("o2")),
  ];
  const outgoing = anOutgoing({ buttons });
  const ref = await session.adapter.sender.post(home, outgoing);
  const now = () => JSON.stringify(session.slack.said("U0001")[0]?.blocks);
  const [said] = session.slack.said("U0001");
  if (said === undefined) throw new Error("Nothing was said");

  await session.slack.press("U0001", said, "Acme: not yet");

  await expect.poll(now).toContain("✓ Acme: not yet");
  expect(now()).not.toContain("Acme replied");
  expect(now()).toContain("Globex: not yet");
  expect(now()).toContain("Have you heard back from Acme?");
  expect(await session.adapter.sender.find(home, outgoing.key, aMinuteAgo())).toBe(ref);
});

const faults: readonly [string, Fault, SendFailure][] = [
  ["a lost reply", { kind: "lost-reply" }, { kind: "ambiguous" }],
  ["a cut line", { kind: "lost-request" }, { kind: "ambiguous" }],
  ["a server's 500", { kind: "http", status: 500 }, { kind: "ambiguous" }],
  ["Slack's fatal_error", { kind: "error", error: "fatal_error" }, { kind: "ambiguous" }],
  [
    "Slack's service_unavailable",
    { kind: "error", error: "service_unavailable" },
    { kind: "refused", retryAfterMs: null },
  ],
  ["a rate limit", { kind: "rate-limit", retryAfter: "7" }, { kind: "refused", retryAfterMs: 7_000 }],
  [
    "a rate limit without a time",
    { kind: "rate-limit", retryAfter: "" },
    { kind: "refused", retryAfterMs: null },
  ],
  [
    "a closed account",
    { kind: "error", error: "account_inactive" },
    { kind: "permanent", code: "account_inactive" },
  ],
  [
    "a revoked token",
    { kind: "error", error: "token_revoked" },
    { kind: "permanent", code: "token_revoked" },
  ],
  [
    "no such conversation",
    { kind: "error", error: "channel_not_found" },
    { kind: "permanent", code: "channel_not_found" },
  ],
];

test.for(faults)("%s is told apart", async ([, fault, failure]) => {
  await using session = await openSession();
  session.slack.api.faults.set("chat.postMessage", [fault]);

  expect(await failureOf(session.adapter.sender.post(home, anOutgoing()))).toEqual(failure);

  expect(session.slack.api.calls.filter((it) => it.method === "chat.postMessage")).toHaveLength(1);
});

test("after a lost reply the message is found again, and one that never arrived is not", async () => {
  await using session = await openSession();
  const { sender } = session.adapter;
  const landed = anOutgoing();
  session.slack.api.faults.set("chat.postMessage", [{ kind: "lost-reply" }]);

  await failureOf(sender.post(home, landed));

  expect(await sender.find(home, landed.key, aMinuteAgo())).toBe(
    `D0001:${session.slack.said("U0001")[0]?.ts}`,
  );
  expect(await sender.find(home, anOutgoing().key, aMinuteAgo())).toBeNull();
});

test.for(["metadata", "blocks"])("a message is found again where Slack keeps no %s", async (missing) => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Not yet")] });
  const ref = await session.adapter.sender.post(home, outgoing);
  for (const message of session.slack.workspace.messages) delete message[missing as "metadata" | "blocks"];

  expect(await session.adapter.sender.find(home, outgoing.key, aMinuteAgo())).toBe(ref);
});

test("a probe reads page after page, and does not depend on the coach's moved clock", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing();
  const ref = await session.adapter.sender.post(home, outgoing);
  for (let i = 0; i < 40; i += 1)
    session.slack.workspace.messages.push({
      ...lastOf(session),
      ts: `${Date.now()}.${i}`,
      metadata: undefined,
      blocks: [],
    } as never);
  session.world.moveClock(7 * 86_400_000);

  expect(await session.adapter.sender.find(home, outgoing.key, session.world.clock.now() - 60_000)).toBe(ref);
});

test("a probe that Slack refuses fails instead of saying that nothing is there", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("conversations.history", [{ kind: "rate-limit", retryAfter: "60" }]);

  expect(await failureOf(session.adapter.sender.find(home, "some-key", aMinuteAgo()))).toEqual({
    kind: "refused",
    retryAfterMs: 60_000,
  });
});

test("a nudge for a deactivated account is not posted", async () => {
  await using session = await openSession();
  join(session.slack.workspace, "U0001", { deleted: true });
  const nudge = { kind: "heard-back", company: "Acme", nudgeIds: ["n1"], opportunityIds: ["o1"] } as const;

  const failure = await failureOf(session.adapter.sender.post(home, anOutgoing({}, { nudge })));

  expect(failure).toEqual({ kind: "permanent", code: "account_inactive" });
  expect(session.slack.said("U0001")).toEqual([]);
});

test("a person whose conversation is not known yet is written to by their id", async () => {
  await using session = await openSession();
  const toPerson = writeAddress({
    tenantId: "slack:T0001",
    channel: "U0001",
    user: "U0001",
    thread: null,
    answering: null,
  });
  const outgoing = anOutgoing();

  const ref = await session.adapter.sender.post(toPerson, outgoing);

  expect(ref).toBe(`D0001:${session.slack.said("U0001")[0]?.ts}`);
  expect(await session.adapter.sender.find(toPerson, outgoing.key, aMinuteAgo())).toBe(ref);
});

test("a retired message loses its buttons and keeps its words, with a note below", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Not yet")] });
  const ref = await session.adapter.sender.post(home, outgoing);

  await session.adapter.sender.retire(home, ref, outgoing, "You pressed “Not yet”.");

  const said = JSON.stringify(session.slack.said("U0001")[0]?.blocks);
  expect(said).not.toContain("button");
  expect(said).toContain("Have you heard back from Acme?");
  expect(said).toContain("You pressed “Not yet”.");
});

test("removing or retiring what is gone already is quiet", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing();
  const ref = await session.adapter.sender.post(home, outgoing);

  await session.adapter.sender.remove(home, ref);
  await session.adapter.sender.remove(home, ref);
  await session.adapter.sender.retire(home, ref, outgoing, null);

  expect(session.slack.said("U0001")).toEqual([]);
});

test("files are shared after the message, once, also when the sharing has to be tried again", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("files.completeUploadExternal", [{ kind: "lost-reply" }]);
  const files = [{ name: "thank-you.eml", mediaType: "message/rfc822", content: "Subject: Grüße\r\n\r\nHi" }];

  await session.adapter.sender.post(home, anOutgoing({ files }));

  expect(session.slack.workspace.files).toMatchObject([
    { name: "thank-you.eml", content: "Subject: Grüße\r\n\r\nHi", channel: "D0001", thread: null },
  ]);
  expect(session.slack.said("U0001")).toHaveLength(1);
});

test("without the scope for files the message comes all the same and says what is missing", async () => {
  await using session = await openSession();
  session.slack.workspace.scopes.delete("files:write");
  const files = [{ name: "export.json", mediaType: "application/json", content: "{}" }];

  await session.adapter.sender.post(home, anOutgoing({ text: "Here is your data.", files }));

  expect(session.slack.said("U0001")[0]?.text).toContain("Here is your data.");
  expect(session.slack.said("U0001")[0]?.text).toContain("could not be attached");
});

test("a draft longer than a message may be is handed over whole as a file", async () => {
  await using session = await openSession();
  const body = `${"A long and honest sentence. ".repeat(600)}The end.`;

  await session.adapter.sender.post(home, anOutgoing({ text: "Here is a draft.", draft: aDraft({ body }) }));

  expect(session.slack.workspace.files).toMatchObject([{ name: "draft.txt", content: body }]);
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

test("two people in one second both hear at once; one person hears at Slack's pace", async () => {
  await using session = await openSession();
  join(session.slack.workspace, "U0002");
  const { sender } = session.adapter;
  const toOther = writeAddress({
    tenantId: "slack:T0001",
    channel: "D0002",
    user: "U0002",
    thread: null,
    answering: null,
  });
  const startedAt = performance.now();

  await Promise.all([sender.post(home, anOutgoing()), sender.post(toOther, anOutgoing())]);
  expect(performance.now() - startedAt).toBeLessThan(900);
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => sender.post(home, anOutgoing())));

  const refused = results.filter((it) => it.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  for (const it of refused)
    expect(it.reason.failure).toMatchObject({ kind: "refused", retryAfterMs: expect.any(Number) });
  expect(session.slack.api.limits.refused).toBe(0);
});

function lastOf(session: Awaited<ReturnType<typeof openSession>>) {
  return session.slack.said("U0001").at(-1);
}
