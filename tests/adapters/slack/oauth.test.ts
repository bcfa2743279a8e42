import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { botScopes } from "../../../adapters/slack/workspaces/scopes.ts";
import { openHttpSession } from "../../support/slack/http-session.ts";
import {
  allowInstalling,
  clientId,
  clientSecret,
  comeBack,
  install,
  secondWorkspace,
} from "../../support/slack/installing.ts";
import type { TestWorld } from "../../support/slack/world.ts";

const tokenKey = randomBytes(32).toString("base64");

const openForInstalling = () =>
  openHttpSession(() => ({
    SLACK_BOT_TOKEN: undefined,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_TOKEN_KEY: tokenKey,
  }));

const installed = (world: TestWorld): string[] =>
  [...world.stored.keys()].filter((it) => it.startsWith("slack-installations\n"));

test("a workspace installs the app and its people are heard and answered with its own token", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const other = secondWorkspace();

  const { status, authorizeUrl } = await install(session.door.url, slack.agree(other));
  expect(status).toBe(200);
  expect(authorizeUrl.pathname).toBe("/oauth/v2/authorize");
  expect(authorizeUrl.origin).toBe(new URL(session.slack.apiUrl).origin);
  expect(authorizeUrl.searchParams.get("scope")?.split(",")).toEqual([...botScopes]);

  expect(await session.slack.say("U0001", "hello", { workspace: other })).not.toBeNull();
  const [heard] = session.desk.heard();
  expect(heard).toMatchObject({ tenantId: "slack:T0002", personId: "U0001" });
  expect(session.slack.api.calls.at(-1)?.token).toBe(other.botToken);
});

test("a state that is forged, missing, used, too old or another browser's installs nothing", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const door = session.door.url;
  const code = () => slack.agree(secondWorkspace());

  const forged = await install(door, code(), ({ cookie }) => {
    const state = randomBytes(24).toString("base64url");
    return { state, cookie: `${cookie.split("=")[0]}=${state}` };
  });
  const foreign = await install(door, code(), ({ state }) => ({
    state,
    cookie: "slack-app-oauth-state=other",
  }));
  const without = await install(door, code(), ({ state }) => ({ state, cookie: "" }));
  const empty = await install(door, code(), ({ cookie }) => ({ state: "", cookie }));
  const late = await install(door, code(), (it) => {
    session.world.moveClock(11 * 60_000);
    return it;
  });
  for (const { status } of [forged, foreign, without, empty, late])
    expect(status).toBeGreaterThanOrEqual(400);
  expect(installed(session.world)).toEqual([]);

  const right = await install(door, code());
  expect(right.status).toBe(200);
  expect(await comeBack(door, code(), right.state, right.cookie)).toBeGreaterThanOrEqual(400);
  expect(installed(session.world)).toEqual(["slack-installations\nslack:T0002"]);
});

test("of two browsers that come back with one state at once, one installs", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const door = session.door.url;
  const start = await fetch(`${door}/slack/install`, { redirect: "manual" });
  const state = new URL(start.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = (start.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

  const codes = ["T0002", "T0003", "T0004"].map((team) => slack.agree(secondWorkspace(team)));
  const statuses = await Promise.all(codes.map((code) => comeBack(door, code, state, cookie)));

  expect(statuses.filter((it) => it === 200)).toHaveLength(1);
  expect(installed(session.world)).toHaveLength(1);
});

test("two workspaces with the same user id are two people, each with their own token", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const [one, two] = [secondWorkspace("T0002"), secondWorkspace("T0003")];
  await install(session.door.url, slack.agree(one));
  await install(session.door.url, slack.agree(two));

  await session.slack.say("U0001", "from one", { workspace: one });
  await session.slack.say("U0001", "from two", { workspace: two });

  const heard = session.desk.heard();
  expect(heard.map((it) => it.tenantId)).toEqual(["slack:T0002", "slack:T0003"]);
  for (const delivery of heard)
    await session.adapter.sender.post(delivery.address, {
      key: `key-${delivery.tenantId.slice(-5)}`.padEnd(22, "x"),
      message: { text: `Answer for ${delivery.tenantId}`, buttons: [], draft: null, files: [], links: [] },
      timeZone: null,
      nudge: null,
    });
  expect(session.slack.said("U0001", one).map((it) => it.text)).toEqual(["Answer for slack:T0002"]);
  expect(session.slack.said("U0001", two).map((it) => it.text)).toEqual(["Answer for slack:T0003"]);
});

test("an installation for a whole organisation is one tenant over its workspaces", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const group = secondWorkspace("T0005", { enterpriseId: "E0001" });
  await install(session.door.url, slack.agree(group));

  await session.slack.say("U0001", "from one workspace", { workspace: group });
  await session.slack.say("U0001", "from another", { workspace: { ...group, teamId: "T0006" } });

  expect(session.desk.heard().map((it) => it.tenantId)).toEqual(["slack:E0001", "slack:E0001"]);
});

test("an event of a workspace that has not installed the app is acknowledged and dropped", async () => {
  await using session = await openForInstalling();

  expect(await session.slack.say("U0001", "hello", { workspace: secondWorkspace("T0008") })).not.toBeNull();
  expect(session.desk.accepted).toEqual([]);
});

test("an uninstallation ends the tenant; one from before a new installation is an old story", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const other = secondWorkspace();
  await install(session.door.url, slack.agree(other));
  const past = Math.floor(Date.now() / 1000) - 60;
  const future = Math.floor(Date.now() / 1000) + 60;
  const uninstalled = (event_time: number, type = "app_uninstalled") => ({
    token: "t",
    team_id: other.teamId,
    api_app_id: "A0001",
    type: "event_callback",
    event_id: `Ev-${type}-${event_time}`,
    event_time,
    event: type === "tokens_revoked" ? { type, tokens: { bot: [other.botUserId] } } : { type },
  });

  await session.slack.deliver("events_api", uninstalled(past));
  expect(session.desk.forgotten).toEqual([]);
  expect(installed(session.world)).toHaveLength(1);

  await session.slack.deliver("events_api", uninstalled(future, "tokens_revoked"));
  await session.slack.deliver("events_api", uninstalled(future));
  expect(session.desk.forgotten[0]).toEqual({ tenantId: "slack:T0002", since: future * 1000 });
  expect(installed(session.world)).toEqual([]);
});

test("a user's revoked token is not the app's", async () => {
  await using session = await openForInstalling();
  await session.slack.event({ type: "tokens_revoked", tokens: { oauth: ["U0001"], bot: [] } });

  expect(session.desk.forgotten).toEqual([]);
});

test("no token and no secret stands in the store or in the log, also after failures", async () => {
  await using session = await openForInstalling();
  const slack = allowInstalling(session.slack);
  const other = secondWorkspace();
  await install(session.door.url, slack.agree(other));
  session.slack.api.faults.set("users.info", [{ kind: "http", status: 500 }, { kind: "lost-reply" }]);
  session.slack.api.faults.set("views.publish", [{ kind: "error", error: "invalid_auth" }]);
  await session.slack.say("U0001", "hello", { workspace: other });
  await session.slack.event({ type: "app_home_opened", user: "U0001", channel: "D0001", tab: "home" }, other);
  await expect.poll(() => session.slack.api.calls.some((it) => it.method === "views.publish")).toBe(true);
  await install(session.door.url, "wrong-code");

  const everything = [...session.world.stored.values(), ...session.world.logged].join("\n");
  expect(everything.length).toBeGreaterThan(100);
  for (const secret of [other.botToken, clientSecret, tokenKey, "8f742231b10e8888"])
    expect(everything).not.toContain(secret);
});
