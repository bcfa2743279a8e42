import * as z from "zod";

/*
 * What Slack accepts as a manifest, as far as ours goes: the names, lengths and counts of Slack's
 * published schema 2.0.0 (slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json), written
 * down anew. Strict everywhere, as the published one is: a name that Slack does not know fails.
 */

const prompt = z.strictObject({ title: z.string(), message: z.string() });

const features = z.strictObject({
  app_home: z.strictObject({
    home_tab_enabled: z.boolean().optional(),
    messages_tab_enabled: z.boolean().optional(),
    messages_tab_read_only_enabled: z.boolean().optional(),
  }),
  bot_user: z.strictObject({
    display_name: z.string().min(1).max(80),
    always_online: z.boolean().optional(),
  }),
  agent_view: z.strictObject({
    agent_description: z.string().max(300).optional(),
    suggested_prompts: z.array(prompt).max(4).optional(),
    actions: z.array(z.strictObject({ name: z.string(), description: z.string() })).optional(),
  }),
  shortcuts: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(24),
        type: z.enum(["message", "global"]),
        callback_id: z.string().min(1).max(255),
        description: z.string().min(1).max(150),
      }),
    )
    .min(1)
    .max(10),
  slash_commands: z
    .array(
      z.strictObject({
        command: z.string().regex(/^\//).min(2).max(32),
        url: z
          .string()
          .regex(/^https?:\/\//)
          .max(3000)
          .optional(),
        description: z.string().min(1).max(2000),
        usage_hint: z.string().min(1).max(1000).optional(),
        should_escape: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(50),
});

const names = z.array(z.string().max(50));
const unique = (list: readonly string[]): boolean => new Set(list).size === list.length;

export const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.int(), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
    long_description: z.string().min(175).max(4000),
  }),
  features,
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.string().max(2500)).max(1000).refine(unique).optional(),
    scopes: z.strictObject({ bot: names.max(255), user: names.max(255).optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: z
        .string()
        .regex(/^https?:\/\//)
        .max(3500)
        .optional(),
      bot_events: names.max(100).refine(unique),
    }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: z
        .string()
        .regex(/^https?:\/\//)
        .max(3500)
        .optional(),
    }),
    org_deploy_enabled: z.boolean().optional(),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean().optional(),
  }),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;
