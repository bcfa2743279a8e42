import { expect, test } from "vitest";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { writeAddress } from "../../../adapters/slack/address.ts";
import { SlackSettings } from "../../../adapters/slack/settings.ts";
import { slack } from "../../../adapters/slack/slack.ts";
import { openHttpSession } from "../../support/slack/http-session.ts";
import { anOutgoing } from "../../support/slack/messages.ts";
import { openSession, type Session } from "../../support/slack/session.ts";

const home = writeAddress({
  tenantId: "slack:T0001",
  channel: "D0001",
  user: "U0001",
  thread: null,
  answering: null,
});

const tokenKey = Buffer.alloc(32, 7).toString("base64");

async function brokenIn(session: Session, settings: Partial<SlackSettings> = {}) {
  const adapter = createSlackAdapter(
    {
      SLACK_BOT_TOKEN: session.slack.workspace.botToken,
      SLACK_APP_TOKEN: session.slack.appToken,
      SLACK_API_URL: session.slack.apiUrl,
      ...settings,
    },
    session.world,
  );
  return (await adapter.check()).filter((it) => it.state !== "ok");
}

test("everything right is told as right, with the workspace's name", async () => {
  await using session = await openSession();

  const checks = await session.adapter.check();

  expect(checks.map((it) => [it.what, it.state])).toEqual([
    ["slack", "ok"],
    ["slack scopes", "ok"],
    ["slack socket", "ok"],
  ]);
  expect(checks[0]?.found).toContain("Team T0001");
});

test("over HTTP the check names the path that Slack has to call", async () => {
  await using session = await openHttpSession();

  const checks = await session.adapter.check();

  expect(checks.at(-1)).toMatchObject({
    what: "slack http",
    state: "ok",
    found: expect.stringContaining("/slack/events"),
  });
});

test("a missing scope is named, with the page that adds it", async () => {
  await using session = await openSession();
  session.slack.workspace.scopes.delete("im:write");

  expect(await brokenIn(session)).toMatchObject([
    {
      what: "slack scopes",
      state: "broken",
      found: "missing: im:write",
      fix: expect.stringContaining("OAuth & Permissions"),
    },
  ]);

  session.slack.workspace.scopes.add("im:write");
  session.slack.workspace.scopes.delete("files:write");
  expect(await brokenIn(session)).toMatchObject([{ state: "warning", found: "missing: files:write" }]);
});

test("tokens that were mixed up are told apart", async () => {
  await using session = await openSession();
  const { botToken } = session.slack.workspace;

  const swapped = await brokenIn(session, {
    SLACK_BOT_TOKEN: session.slack.appToken,
    SLACK_APP_TOKEN: botToken,
  });

  expect(swapped.map((it) => it.state)).toEqual(["broken", "broken"]);
  expect(swapped[0]?.fix).toContain("xoxb-");
  expect(swapped[1]?.fix).toContain("connections:write");
});

test("a disabled messages tab is found by the first message, told with its place, and forgotten when mended", async () => {
  await using session = await openSession();
  session.slack.workspace.messagesTab = false;
  await session.adapter.sender.post(home, anOutgoing()).catch(() => undefined);

  expect(await brokenIn(session)).toMatchObject([
    {
      what: "slack messages",
      state: "broken",
      found: "messages_tab_disabled",
      fix: expect.stringContaining("App Home"),
    },
  ]);
  expect(session.world.logged.join("\n")).toContain("App Home");

  session.slack.workspace.messagesTab = true;
  await session.adapter.sender.post(home, anOutgoing());
  expect(await brokenIn(session)).toEqual([]);
});

test("a Slack that cannot be reached is a warning: it may come back", async () => {
  await using session = await openSession();

  const checks = await brokenIn(session, { SLACK_API_URL: "http://127.0.0.1:59998/api/" });

  expect(checks.map((it) => [it.state, it.found])).toEqual([
    ["warning", "unreachable"],
    ["warning", "unreachable"],
  ]);
});

test.for([
  [{}, "off"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }, "on"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" }, "on"],
  [
    {
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "s",
      SLACK_TOKEN_KEY: tokenKey,
      SLACK_SIGNING_SECRET: "s",
    },
    "on",
  ],
  [
    {
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "s",
      SLACK_TOKEN_KEY: `${tokenKey},${tokenKey}`,
      SLACK_APP_TOKEN: "a",
    },
    "on",
  ],
  [
    { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s", SLACK_TOKEN_KEY: "short", SLACK_APP_TOKEN: "a" },
    "SLACK_TOKEN_KEY",
  ],
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN"],
  [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
  [{ SLACK_CLIENT_ID: "1.2", SLACK_SIGNING_SECRET: "s", SLACK_TOKEN_KEY: tokenKey }, "SLACK_CLIENT_SECRET"],
  [{ SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s", SLACK_SIGNING_SECRET: "s" }, "SLACK_TOKEN_KEY"],
] as const)("settings %j: %s", ([environment, expected]) => {
  const setup = slack.configure(environment);

  if (setup.state === "broken") expect(setup.problems.map((it) => it.setting)).toEqual([expected]);
  else expect(setup.state).toBe(expected);
});

test("every setting says where its value comes from", () => {
  for (const [name, field] of Object.entries(SlackSettings.shape))
    expect(field.meta(), name).toHaveProperty("fix");
});
