import { expect, test } from "vitest";
import { mostBodyBytes } from "../../../adapters/slack/connect/http-guard.ts";
import { readSignature, signatureOf } from "../../../adapters/slack/connect/signature.ts";
import { rawRequest, signed } from "../../support/slack/http-delivery.ts";
import { openHttpSession, signingSecret } from "../../support/slack/http-session.ts";
import { eventPayload } from "../../support/slack/payloads.ts";

// The example of Slack's page "Verifying requests from Slack".
const golden = {
  secret: "8f742231b10e8888abcd99yyyzzz85a5",
  timestamp: "1531420618",
  body: "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
  signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
};
const goldenNow = Number(golden.timestamp) * 1000;

const headersOf = (signature: string, timestamp: string) => ({
  headersDistinct: { "x-slack-signature": [signature], "x-slack-request-timestamp": [timestamp] },
});

test("Slack's own example is signed as Slack signs it, and accepted", () => {
  expect(signatureOf(golden.secret, golden.timestamp, golden.body)).toBe(golden.signature);
  expect(
    readSignature(
      headersOf(golden.signature, golden.timestamp),
      Buffer.from(golden.body),
      golden.secret,
      goldenNow,
    ),
  ).toEqual({ ok: true, signature: golden.signature });
});

test("any byte changed in the body, the signature or the time is refused", () => {
  const flipped = (text: string, at: number): string =>
    `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
  const accepted = (signature: string, timestamp: string, body: string): boolean =>
    readSignature(headersOf(signature, timestamp), Buffer.from(body), golden.secret, goldenNow).ok;

  const { signature, timestamp, body } = golden;
  const bodies = [...body].map((_, at) => accepted(signature, timestamp, flipped(body, at)));
  const signatures = [...signature].map((_, at) => accepted(flipped(signature, at), timestamp, body));
  const timestamps = [...timestamp].map((_, at) => accepted(signature, flipped(timestamp, at), body));

  expect([...bodies, ...signatures, ...timestamps].filter(Boolean)).toEqual([]);
});

test.for([
  [-301, false],
  [-300, true],
  [0, true],
  [300, true],
  [301, false],
] as const)("a request of %i seconds from now is accepted: %s", ([seconds, accepted]) => {
  const now = goldenNow - seconds * 1000;

  const { ok } = readSignature(
    headersOf(golden.signature, golden.timestamp),
    Buffer.from(golden.body),
    golden.secret,
    now,
  );

  expect(ok).toBe(accepted);
});

test("requests that are not Slack's reach no handler", async () => {
  await using session = await openHttpSession();
  const now = Math.floor(Date.now() / 1000);
  const message = {
    type: "message",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "hi",
    ts: `${now}.000100`,
  };
  const payload = JSON.stringify(eventPayload(session.slack.workspace, message, Date.now()));
  const right = signed(payload, "application/json", signingSecret, now);
  const stale = signed(payload, "application/json", signingSecret, now - 400);
  const foreign = signed(payload, "application/json", "another secret", now);
  const lines = (headers: Readonly<Record<string, string>>): string[] =>
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const without = (name: string): string[] => lines(right.headers).filter((it) => !it.startsWith(name));
  const send = (head: readonly string[], body = payload): Promise<number> =>
    rawRequest(session.door.url, head, body);

  expect(await send(lines(stale.headers))).toBe(401);
  expect(await send(lines(foreign.headers))).toBe(401);
  expect(await send(without("x-slack-signature"))).toBe(401);
  expect(await send(without("x-slack-request-timestamp"))).toBe(401);
  expect(
    await send([...lines(right.headers), `x-slack-signature: ${right.headers["x-slack-signature"]}`]),
  ).toBe(401);
  expect(await send([...lines(right.headers), `x-slack-request-timestamp: ${now}`])).toBe(401);
  expect(await send(lines(right.headers), payload.replace("hi", "ho"))).toBe(401);
  const big = " ".repeat(mostBodyBytes + 1);
  expect(await send(lines(signed(big, "application/json", signingSecret, now).headers), big)).toBe(413);
  expect(session.desk.accepted).toEqual([]);

  expect(await send(lines(right.headers))).toBe(200);
  expect(session.desk.heard()).toHaveLength(1);
  expect(await send(lines(right.headers))).toBe(401);
  expect(await send([...lines(right.headers), "x-slack-retry-num: 1"])).toBe(200);
  expect(session.desk.ids).toHaveLength(2);
});

test("a body that grows beyond the limit without saying so is cut off", async () => {
  await using session = await openHttpSession();
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(Buffer.alloc(200_000, 32)),
  });

  const answer = await fetch(`${session.door.url}/slack/events`, {
    method: "POST",
    body: stream,
    duplex: "half",
  } as RequestInit).then(
    (it) => it.status,
    () => "cut off",
  );

  expect([413, "cut off"]).toContain(answer);
  expect(session.desk.accepted).toEqual([]);
});

test("a request whose handling failed is accepted when Slack sends the very same again", async () => {
  await using session = await openHttpSession();
  const now = Math.floor(Date.now() / 1000);
  const message = {
    type: "message",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "hi",
    ts: `${now}.000100`,
  };
  const payload = JSON.stringify(eventPayload(session.slack.workspace, message, Date.now()));
  const { headers } = signed(payload, "application/json", signingSecret, now);
  const post = () => fetch(`${session.door.url}/slack/events`, { method: "POST", body: payload, headers });
  session.desk.failing = true;
  expect((await post()).status).toBe(500);
  session.desk.failing = false;

  expect((await post()).status).toBe(200);
  expect(session.desk.heard()).toHaveLength(1);
});

test("a moved clock of the coach does not make Slack's requests stale", async () => {
  await using session = await openHttpSession();
  session.world.moveClock(7 * 86_400_000);

  expect(await session.slack.say("U0001", "hello")).not.toBeNull();
});
