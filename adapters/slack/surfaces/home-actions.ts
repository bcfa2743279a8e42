import type { App } from "@slack/bolt";
import * as z from "zod";
import { surfaces } from "../../../src/guide/surfaces.ts";
import type { PersonKey } from "../../../src/ports.ts";
import { acceptAside, type FrontDesk, formContext, openModal } from "../intake/front-desk.ts";
import { tenantOfAction, tenantOfCommand } from "../intake/interaction.ts";
import { findBoardPress } from "./board-press.ts";
import {
  editForm,
  type FormContext,
  logForm,
  profileForm,
  rescheduleForm,
  settingsForm,
} from "./form-views.ts";

const HomeAction = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().optional(),
  actions: z.array(
    z.looseObject({
      action_id: z.string(),
      value: z.string().optional(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
    }),
  ),
});

/** The Home tab: shown when it is opened, and all that can be pressed on it. */
export function listenToHome(app: App, front: FrontDesk): void {
  app.event("app_home_opened", async ({ event, body }) => {
    const tenantId = tenantOfCommand({
      ...body,
      is_enterprise_install: body.authorizations?.[0]?.is_enterprise_install,
    });
    if (tenantId === null) return;
    if (event.tab === "messages") await suggestPrompts(front, tenantId, event.channel);
    else await front.home.now({ tenantId, personId: event.user });
  });

  app.action(/^open\./, async ({ ack, body }) => {
    await ack();
    const pressed = read(body);
    if (pressed === null) return;
    const context = await formContext(front, pressed.person);
    const view = openers[pressed.actionId]?.(context);
    if (view !== undefined) await openModal(front, pressed.person.tenantId, pressed.trigger, view);
  });

  app.action("more", async ({ ack, body }) => {
    await ack();
    const pressed = read(body);
    const [, name, opportunityId] = /^(edit|reschedule)\.(.+)$/.exec(pressed?.option ?? "") ?? [];
    if (pressed === null || name === undefined) return;
    const context = await formContext(front, pressed.person);
    const item = context.board?.items.find((it) => it.opportunityId === opportunityId);
    // The opportunity is gone: the Home tab that offered it is old.
    if (item === undefined) return front.home.now(pressed.person);
    const view = name === "edit" ? editForm(item) : rescheduleForm(item, context);
    await openModal(front, pressed.person.tenantId, pressed.trigger, view);
  });

  app.action(/^board\./, async ({ ack, body }) => {
    const pressed = read(body);
    if (pressed === null) return ack();
    const board = await front.desk.board(pressed.person);
    const action = findBoardPress(board, pressed.value);
    if (action !== null) {
      const { commands, opportunityId, label } = action;
      await acceptAside(front, pressed.person, `home:${pressed.trigger}`, {
        type: "commands",
        commands,
        opportunityId,
        label,
      });
    }
    await ack();
    if (action === null) await front.home.now(pressed.person);
  });
}

const openers: Readonly<Record<string, (context: FormContext) => ReturnType<typeof logForm>>> = {
  "open.log": (context) => logForm(context, null),
  "open.profile": profileForm,
  "open.settings": settingsForm,
};

async function suggestPrompts(front: FrontDesk, tenantId: string, channel: string): Promise<void> {
  const { title, items } = surfaces.prompts;
  const client = await front.clients.asking(tenantId);
  // Where Slack shows no prompts there is nothing to mend: the conversation works without.
  await client.assistant.threads
    .setSuggestedPrompts({ channel_id: channel, title, prompts: items.map((it) => ({ ...it })) })
    .catch(() => undefined);
}

type HomePress = Readonly<{
  person: PersonKey;
  trigger: string;
  actionId: string;
  value: string;
  option: string;
}>;

function read(body: unknown): HomePress | null {
  const parsed = HomeAction.safeParse(body).data;
  const action = parsed?.actions[0];
  const tenantId = tenantOfAction(body);
  if (parsed === undefined || action === undefined || tenantId === null) return null;
  return {
    person: { tenantId, personId: parsed.user.id },
    trigger: parsed.trigger_id ?? "",
    actionId: action.action_id,
    value: action.value ?? "",
    option: action.selected_option?.value ?? "",
  };
}
