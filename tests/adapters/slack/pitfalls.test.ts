import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { readAddress } from "../../../adapters/slack/address.ts";
import { checkSocket } from "../../../adapters/slack/workspaces/check.ts";
import type { Board } from "../../../src/engine/board.ts";
import { eventPayload } from "../../support/slack/payloads.ts";
import { openSession } from "../../support/slack/session.ts";
import { join } from "../../support/slack/workspace.ts";

const emptyBoard: Board = { headline: "", timeZone: null, nudges: "", items: [] };

test("edits, deletions, joins, bots and the coach's own words are not taken for a person's", async () => {
  await using session = await openSession();
  const at = { channel: "D0001", channel_type: "im", ts: "1700000000.000100" };
  const said = { type: "message", user: "U0001", text: "hello", ...at };
  const own = session.slack.workspace.botUserId;

  await session.slack.event({
    type: "message",
    subtype: "message_changed",
    message: said,
    previous_message: said,
    ...at,
  });
  await session.slack.event({ type: "message", subtype: "message_deleted", deleted_ts: at.ts, ...at });
  await session.slack.event({ ...said, subtype: "channel_join" });
  await session.slack.event({ ...said, bot_id: "B0042" });
  await session.slack.event({ ...said, subtype: "bot_message", user: undefined, bot_id: "B0042" });
  await session.slack.event({ ...said, user: own });
  await session.slack.event({ ...said, user: "USLACKBOT" });
  await session.slack.event({ ...said, channel: "C0001", channel_type: "channel" });

  expect(session.desk.accepted).toEqual([]);
});

test("an answer in a thread belongs to the message that it answers, and is answered in the thread", async () => {
  await using session = await openSession();

  await session.slack.say("U0001", "they called me", { thread_ts: "1700000000.000100" });

  const [heard] = session.desk.heard();
  expect(heard?.body).toMatchObject({ type: "text", replyTo: "D0001:1700000000.000100" });
  expect(heard && readAddress(heard.address).thread).toBe("1700000000.000100");
  expect(heard?.home && readAddress(heard.home).thread).toBeNull();
});

test("a file without words is heard by its name", async () => {
  await using session = await openSession();

  await session.slack.event({
    type: "message",
    subtype: "file_share",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "",
    ts: "1700000000.000100",
    files: [{ name: "invitation.ics" }],
  });

  expect(session.desk.heard()[0]?.body).toMatchObject({ type: "text", text: "invitation.ics" });
});

test("links, mentions and entities reach the coach as the person typed them", async () => {
  await using session = await openSession();

  await session.slack.say(
    "U0001",
    "Interview at <http://acme.com|acme.com> with <@U0002|jane>, mail <mailto:hr@acme.com|hr@acme.com> &lt;R&amp;D&gt;",
  );

  expect(session.desk.heard()[0]?.body).toMatchObject({
    text: "Interview at acme.com with @jane, mail hr@acme.com <R&D>",
  });
});

test("the same event a hundred times at once is one delivery, acknowledged each time", async () => {
  await using session = await openSession();
  const message = {
    type: "message",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "hi",
    ts: "1700000000.000100",
  };
  const payload = eventPayload(session.slack.workspace, message, Date.now());

  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => session.slack.deliver("events_api", payload, i % 4)),
  );

  expect(answers.filter((it) => it === null)).toEqual([]);
  expect(session.desk.heard()).toHaveLength(1);
});

test("500 messages of 50 people in a burst: each acknowledged within a second, in order, none lost or doubled", async () => {
  await using session = await openSession();
  session.desk.delayMs = 2;
  const people = Array.from({ length: 50 }, (_, i) => `U1${String(i).padStart(3, "0")}`);
  for (const user of people) join(session.slack.workspace, user);
  await session.slack.say("U0001", "the first message warms the process up");

  const before = process.cpuUsage();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, round) =>
      people.map((user) => session.slack.say(user, `message ${round}`)),
    ).flat(),
  );
  const { user: cpuMicros } = process.cpuUsage(before);

  // Computing time, for a machine with other work: all 500 within it means each within a second.
  expect(cpuMicros / 1_000).toBeLessThan(1_000);
  expect(answers.filter((it) => it === null)).toEqual([]);
  const heard = session.desk.heard().slice(1);
  expect(heard).toHaveLength(500);
  for (const user of people) {
    const texts = heard
      .filter((it) => it.personId === user)
      .map((it) => (it.body.type === "text" ? it.body.text : ""));
    expect(texts).toEqual(Array.from({ length: 10 }, (_, round) => `message ${round}`));
  }
});

test("when Slack closes the line for a moment, the coach comes back and misses nothing that is sent again", async () => {
  await using session = await openSession();
  session.slack.socket.disconnect("refresh_requested");
  await expect.poll(() => session.slack.socket.connections).toBe(0);
  const message = {
    type: "message",
    channel: "D0001",
    channel_type: "im",
    user: "U0001",
    text: "hi",
    ts: "1700000000.000100",
  };
  const payload = eventPayload(session.slack.workspace, message, Date.now());
  expect(await session.slack.deliver("events_api", payload)).toBeNull();

  await session.slack.socket.connected();

  expect(await session.slack.deliver("events_api", payload, 1)).not.toBeNull();
  expect(session.desk.heard()).toHaveLength(1);
}, 15_000);

test("a line that is cut and cannot be opened at once does not end the process", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("apps.connections.open", [{ kind: "http", status: 503 }]);
  session.slack.socket.cut();
  await expect.poll(() => session.slack.socket.connections).toBe(0);

  await session.slack.socket.connected();

  expect(await session.slack.say("U0001", "still there?")).not.toBeNull();
}, 20_000);

test("health tells how long Slack was silent", async () => {
  await using session = await openSession();
  await session.slack.say("U0001", "hello");
  const soon = session.gateway.quietMs() ?? Number.POSITIVE_INFINITY;
  await sleep(60);

  expect((await session.adapter.check()).at(-1)).toMatchObject({ what: "slack socket", state: "ok" });
  expect(checkSocket(95_000)).toMatchObject({ state: "broken", found: "heard 95 s ago" });
  expect(soon).toBeLessThan(1_000);
  expect(session.gateway.quietMs()).toBeGreaterThanOrEqual(soon + 40);
});

test("somebody who moves is met anew; somebody unknown who moves is none of the coach's business", async () => {
  await using session = await openSession();
  session.desk.boards.set("slack:T0001/U0001", emptyBoard);
  const moved = (id: string, more: object = {}) =>
    session.slack.event({
      type: "user_change",
      user: { id, tz: "Europe/Berlin", locale: "de-DE", deleted: false, real_name: "Sam", ...more },
    });

  await moved("U0001");
  await moved("U0777");

  expect(session.desk.accepted.map((it) => [it.personId, it.body])).toEqual([
    ["U0001", { type: "profile", timeZone: "Europe/Berlin", locale: "de-DE", name: "Sam" }],
  ]);

  await moved("U0001", { deleted: true });
  expect(session.desk.accepted.at(-1)?.body).toEqual({ type: "gone", reason: "deactivated" });
});

test("a new zone between two messages is told before the second", async () => {
  await using session = await openSession();
  await session.slack.say("U0001", "one");
  session.desk.boards.set("slack:T0001/U0001", emptyBoard);
  await session.slack.event({
    type: "user_change",
    user: { id: "U0001", tz: "Asia/Tokyo", real_name: "Sam" },
  });
  await session.slack.say("U0001", "two");

  const told = session.desk.accepted.map((it) =>
    it.body.type === "profile" ? it.body.timeZone : it.body.type,
  );
  expect(told.slice(0, 3)).toEqual(["America/New_York", "text", "Asia/Tokyo"]);
  expect(told.at(-1)).toBe("text");
});

test("events as sparse as an emulator sends them are understood, and told apart", async () => {
  await using session = await openSession();
  const sparse = (text: string, ts: string) => ({
    type: "event_callback",
    team_id: "T0001",
    event: { type: "message", channel: "D0001", user: "U0001", text, ts },
  });

  await session.slack.deliver("events_api", sparse("one", "1700000000.000100"));
  await session.slack.deliver("events_api", sparse("one", "1700000000.000100"));
  await session.slack.deliver("events_api", sparse("two", "1700000000.000200"));

  expect(session.desk.heard().map((it) => it.body)).toMatchObject([{ text: "one" }, { text: "two" }]);
});

test("where Slack does not tell who somebody is, they are heard all the same", async () => {
  await using session = await openSession();
  session.slack.workspace.scopes.delete("users:read");

  expect(await session.slack.say("U0001", "hello")).not.toBeNull();
  expect(session.desk.accepted.map((it) => it.body.type)).toEqual(["text"]);
});

test("a users.info that hangs does not cost the acknowledgement", async () => {
  await using session = await openSession();
  session.slack.api.faults.set("users.info", [{ kind: "hang", forMs: 10_000 }]);

  const answer = await session.slack.say("U0001", "hello");

  expect(answer?.afterMs).toBeLessThan(2_500);
  expect(session.desk.heard()).toHaveLength(1);
});

test("a fresh uninstallation ends the workspace", async () => {
  await using session = await openSession();
  const event_time = Math.floor(Date.now() / 1000) + 1;

  await session.slack.deliver("events_api", {
    ...eventPayload(session.slack.workspace, { type: "app_uninstalled" }, Date.now()),
    event_time,
  });

  expect(session.desk.forgotten).toEqual([{ tenantId: "slack:T0001", since: event_time * 1000 }]);
});

test("an uninstallation from before this start counts only if the token is dead", async () => {
  await using session = await openSession();
  const old = () => ({
    ...eventPayload(session.slack.workspace, { type: "app_uninstalled" }, Date.now()),
    event_time: Math.floor(Date.now() / 1000) - 300,
  });

  expect(await session.slack.deliver("events_api", old())).not.toBeNull();
  expect(session.desk.forgotten).toEqual([]);

  session.slack.workspace.botToken = "xoxb-another";
  expect(await session.slack.deliver("events_api", old())).not.toBeNull();
  expect(session.desk.forgotten).toHaveLength(1);
});

test("a wrong bot token stops the start and says where to get the right one, without showing it", async () => {
  await using session = await openSession();
  const adapter = createSlackAdapter(
    {
      SLACK_BOT_TOKEN: "xoxb-wrong-secret",
      SLACK_APP_TOKEN: session.slack.appToken,
      SLACK_API_URL: session.slack.apiUrl,
    },
    session.world,
  );

  const error: unknown = await adapter.open(session.desk).catch((it: unknown) => it);

  expect(String(error)).toMatch(/invalid_auth.*OAuth & Permissions/s);
  expect(String(error)).not.toContain("secret");
});

test("a wrong app token stops the start and says where to get the right one", async () => {
  await using session = await openSession();
  const adapter = createSlackAdapter(
    {
      SLACK_BOT_TOKEN: session.slack.workspace.botToken,
      SLACK_APP_TOKEN: "xapp-wrong",
      SLACK_API_URL: session.slack.apiUrl,
    },
    session.world,
  );

  await expect(adapter.open(session.desk)).rejects.toThrow(/invalid_auth.*App-Level Tokens/s);
});
