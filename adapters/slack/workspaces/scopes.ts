/**
 * What the app may do, and why. The manifest asks for the same list, and no more: the coach reads
 * its own conversations only.
 */
export const botScopes = [
  "app_mentions:read", // to show somebody who calls it in a channel the way to the private conversation
  "assistant:write", // suggested prompts and the status line
  "chat:write",
  "commands", // /interview and the shortcuts
  "files:write", // drafts as mail files, calendar files, the export
  "im:history", // what people write, and the probe after a lost reply
  "im:read",
  "im:write", // to open the conversation with somebody who has not written yet
  "users:read", // the time zone and whether the account is closed
] as const;

/** Without these the coach cannot work at all; without the others it does less. */
export const neededScopes: readonly string[] = ["chat:write", "im:history", "im:write", "users:read"];
