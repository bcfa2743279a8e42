const apps = "https://api.slack.com/apps";

/** What to do about errors that only the owner of the app can mend. */
const fixes: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know this token. Copy it anew from ${apps} > OAuth & Permissions (xoxb-...) or Basic Information > App-Level Tokens (xapp-...).`,
  not_authed: "The token is empty: set it.",
  not_allowed_token_type: `The token is of the wrong kind: SLACK_BOT_TOKEN starts with xoxb-, SLACK_APP_TOKEN with xapp-. Both are at ${apps}.`,
  token_revoked: `The token was revoked. Install the app again at ${apps} > Install App and copy the new token.`,
  token_expired: `The token has expired. Turn token rotation off at ${apps} > OAuth & Permissions, or install by OAuth.`,
  account_inactive: `The app was taken out of the workspace. Install it again at ${apps} > Install App.`,
  missing_scope: `Add the missing scope at ${apps} > OAuth & Permissions > Scopes (or paste manifest.yaml at App Manifest), then install the app again.`,
  messages_tab_disabled: `Nobody can write to the app: turn on the Messages Tab, and “Allow users to send messages”, at ${apps} > App Home.`,
  not_enabled: `Turn on the Home Tab at ${apps} > App Home.`,
  app_level_token: `Create an app-level token with the scope connections:write at ${apps} > Basic Information > App-Level Tokens.`,
  socket_mode_disabled: `Turn on Socket Mode at ${apps} > Socket Mode.`,
  forbidden_team: `Socket Mode is off for this app: turn it on at ${apps} > Socket Mode.`,
  unreachable: "Is the network up? Slack (or the address in SLACK_API_URL) could not be reached.",
};

/** Where to mend it, for an error code of Slack's. */
export function fixFor(code: string): string {
  return fixes[code] ?? `Slack says “${code}”: look it up at https://docs.slack.dev/reference/methods.`;
}

/** True where trying again cannot help before somebody has changed the app's settings. */
export function needsOwner(code: string): boolean {
  return code in fixes && code !== "unreachable";
}
