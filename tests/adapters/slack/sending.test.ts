import { expect, test } from "vitest";
import { writeAddress } from "../../../adapters/slack/address.ts";
import type { SendFailure } from "../../../src/ports/adapter.ts";
import { aButton, anOutgoing } from "../../support/slack/messages.ts";
import { aMinuteAgo, failureOf, homeAddress } from "../../support/slack/sends.ts";
import { openSession } from "../../support/slack/session.ts";
import type { Fault } from "../../support/slack/web-api.ts";
import { join } from "../../support/slack/workspace.ts";

test("a message is posted once, with its key in metadata, blocks and buttons", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Not yet"), aButton("Stop", { style: "danger" })] });

  const ref = await session.adapter.sender.post(homeAddress, outgoing);

  const [said] = session.slack.said("U0001");
  expect(ref).toBe(`D0001:${said?.ts}`);
  expect(said?.metadata?.event_payload).toEqual({ key: outgoing.key });
  expect(said?.text).toBe("Have you heard back from Acme?");
  expect(JSON.stringify(said?.blocks)).toContain(`1.${outgoing.key}.1`);
});

test("a press on a button names the message and the button, and a second press is another delivery", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing({ buttons: [aButton("Heard back"), aButton("Not yet")] });
  await session.adapter.sender.post(homeAddress, outgoing);
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
  const ref = await session.adapter.sender.post(homeAddress, outgoing);
  const now = () => JSON.stringify(session.slack.said("U0001")[0]?.blocks);
  const [said] = session.slack.said("U0001");
  if (said === undefined) throw new Error("Nothing was said");

  await session.slack.press("U0001", said, "Acme: not yet");

  await expect.poll(now).toContain("✓ Acme: not yet");
  expect(now()).not.toContain("Acme replied");
  expect(now()).toContain("Globex: not yet");
  expect(now()).toContain("Have you heard back from Acme?");
  expect(await session.adapter.sender.find(homeAddress, outgoing.key, aMinuteAgo())).toBe(ref);
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

  expect(await failureOf(session.adapter.sender.post(homeAddress, anOutgoing()))).toEqual(failure);

  expect(session.slack.api.calls.filter((it) => it.method === "chat.postMessage")).toHaveLength(1);
});

test("a nudge for a deactivated account is not posted", async () => {
  await using session = await openSession();
  join(session.slack.workspace, "U0001", { deleted: true });
  const nudge = { kind: "heard-back", company: "Acme", nudgeIds: ["n1"], opportunityIds: ["o1"] } as const;

  const failure = await failureOf(session.adapter.sender.post(homeAddress, anOutgoing({}, { nudge })));

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
  const ref = await session.adapter.sender.post(homeAddress, outgoing);

  await session.adapter.sender.retire(homeAddress, ref, outgoing, "You pressed “Not yet”.");

  const said = JSON.stringify(session.slack.said("U0001")[0]?.blocks);
  expect(said).not.toContain("button");
  expect(said).toContain("Have you heard back from Acme?");
  expect(said).toContain("You pressed “Not yet”.");
});

test("removing or retiring what is gone already is quiet", async () => {
  await using session = await openSession();
  const outgoing = anOutgoing();
  const ref = await session.adapter.sender.post(homeAddress, outgoing);

  await session.adapter.sender.remove(homeAddress, ref);
  await session.adapter.sender.remove(homeAddress, ref);
  await session.adapter.sender.retire(homeAddress, ref, outgoing, null);

  expect(session.slack.said("U0001")).toEqual([]);
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

  await Promise.all([sender.post(homeAddress, anOutgoing()), sender.post(toOther, anOutgoing())]);
  expect(performance.now() - startedAt).toBeLessThan(900);
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => sender.post(homeAddress, anOutgoing())));

  const refused = results.filter((it) => it.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  for (const it of refused)
    expect(it.reason.failure).toMatchObject({ kind: "refused", retryAfterMs: expect.any(Number) });
  expect(session.slack.api.limits.refused).toBe(0);
});
