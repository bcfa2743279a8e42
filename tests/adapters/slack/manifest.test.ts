import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { botScopes } from "../../../adapters/slack/workspaces/scopes.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { Manifest } from "../../support/slack/manifest-rules.ts";

const manifest = Manifest.parse(
  parse(readFileSync(new URL("../../../manifest.yaml", import.meta.url), "utf8")),
);

test("the manifest is one that Slack accepts, and a name that Slack does not know would not pass", () => {
  expect(manifest.display_information.name).toBe("Hearback");
  expect(Manifest.safeParse({ ...manifest, featuers: {} }).success).toBe(false);
});

test("the manifest asks for the scopes that the adapter asks for, and no more", () => {
  expect(manifest.oauth_config.scopes).toEqual({ bot: [...botScopes] });
});

test("people can write to the coach: the messages tab is on and not read-only", () => {
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
});

test("every event that the adapter listens to is subscribed", () => {
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
    "user_change",
  ]);
});

test("shortcuts, the command and the prompts are those that the adapter knows", () => {
  expect(manifest.features.shortcuts.map((it) => it.callback_id)).toEqual([
    "log_as_interview",
    "log_interview",
  ]);
  expect(manifest.features.slash_commands.map((it) => it.command)).toEqual(["/interview"]);
  expect(manifest.features.agent_view.suggested_prompts).toEqual(surfaces.prompts.items);
});
