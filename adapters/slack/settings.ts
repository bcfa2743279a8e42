import * as z from "zod";

const apps = "https://api.slack.com/apps";

/**
 * How Slack is reached. A bot token and an app token: Socket Mode, one workspace. A signing secret
 * instead of the app token: HTTP. Client id and secret instead of the bot token: any number of
 * workspaces, each by an installation of its own.
 */
export const SlackSettings = z
  .object({
    SLACK_BOT_TOKEN: z
      .string()
      .optional()
      .meta({ fix: `Copy the Bot User OAuth Token (xoxb-...) from ${apps} > OAuth & Permissions.` }),
    SLACK_APP_TOKEN: z
      .string()
      .optional()
      .meta({
        fix: `Create an app-level token (xapp-...) with connections:write at ${apps} > Basic Information, or set SLACK_SIGNING_SECRET to receive by HTTP.`,
      }),
    SLACK_SIGNING_SECRET: z
      .string()
      .optional()
      .meta({ fix: `Copy the Signing Secret from ${apps} > Basic Information > App Credentials.` }),
    SLACK_CLIENT_ID: z
      .string()
      .optional()
      .meta({
        fix: `Copy the Client ID from ${apps} > Basic Information, to let several workspaces install.`,
      }),
    SLACK_CLIENT_SECRET: z
      .string()
      .optional()
      .meta({ fix: `Copy the Client Secret from ${apps} > Basic Information > App Credentials.` }),
    SLACK_REDIRECT_URL: z
      .string()
      .optional()
      .meta({
        fix: `Set it to https://YOUR-HOST/slack/oauth_redirect, the same as at ${apps} > OAuth & Permissions > Redirect URLs.`,
      }),
    SLACK_TOKEN_KEY: z.string().optional().meta({
      fix: "Make one with `openssl rand -base64 32` and keep it safe: it seals the workspaces' tokens. To rotate, put the new key first: NEW,OLD.",
    }),
    SLACK_API_URL: z.string().optional().meta({
      fix: "Leave it empty, or set it to the address of a Slack emulator, like http://localhost:4003/api/.",
    }),
  })
  .superRefine((settings, context) => {
    const missing = (path: keyof typeof settings, message: string): void => {
      if (settings[path] === undefined) context.addIssue({ code: "custom", path: [path], message });
    };
    if (settings.SLACK_CLIENT_ID !== undefined || settings.SLACK_CLIENT_SECRET !== undefined) {
      missing("SLACK_CLIENT_ID", "is missing beside SLACK_CLIENT_SECRET");
      missing("SLACK_CLIENT_SECRET", "is missing beside SLACK_CLIENT_ID");
      missing("SLACK_TOKEN_KEY", "is missing: tokens of installed workspaces are stored sealed only");
    } else {
      missing("SLACK_BOT_TOKEN", "is missing");
    }
    if (settings.SLACK_TOKEN_KEY !== undefined && !settings.SLACK_TOKEN_KEY.split(",").every(isKey))
      context.addIssue({ code: "custom", path: ["SLACK_TOKEN_KEY"], message: "is not 32 bytes in base64" });
    if (settings.SLACK_SIGNING_SECRET === undefined)
      missing(
        "SLACK_APP_TOKEN",
        "is missing, and so is SLACK_SIGNING_SECRET: one of them says how to receive",
      );
  });
export type SlackSettings = Readonly<z.output<typeof SlackSettings>>;

function isKey(text: string): boolean {
  return Buffer.from(text.trim(), "base64").length === 32;
}

/** The base of the Web API, with the slash at its end that the SDK wants. */
export function apiUrlOf(settings: Pick<SlackSettings, "SLACK_API_URL">): string {
  const given = settings.SLACK_API_URL;
  if (given === undefined) return "https://slack.com/api/";
  const url = new URL(given);
  if (url.pathname === "/") url.pathname = "/api/";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** Socket Mode whenever there is an app token: it needs no public address. */
export function receivesBySocket(settings: SlackSettings): boolean {
  return settings.SLACK_APP_TOKEN !== undefined;
}
