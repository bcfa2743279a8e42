import type { App } from "@slack/bolt";
import type { ChatUpdateArguments } from "@slack/web-api";
import * as z from "zod";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { writeAddress } from "../address.ts";
import { metadataOf, readPress } from "../render/marker.ts";
import { afterPress } from "../render/pressed.ts";
import { codeOf } from "../send/failure.ts";
import { slackNow } from "../wall-time.ts";
import type { FrontDesk } from "./front-desk.ts";
import { tenantOfAction } from "./interaction.ts";

const PressBody = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string().optional(),
  channel: z.looseObject({ id: z.string() }).optional(),
  container: z
    .looseObject({ channel_id: z.string().optional(), message_ts: z.string().optional() })
    .optional(),
  message: z.looseObject({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  actions: z.array(
    z.looseObject({
      action_id: z.string(),
      value: z.string().optional(),
      action_ts: z.string().optional(),
      text: z.looseObject({ text: z.string() }).optional().catch(undefined),
    }),
  ),
});

/** Buttons below the coach's messages. Acknowledged when the press is durable, not before. */
export function listenToPresses(app: App, front: FrontDesk): void {
  const { reception, clients, clock, log } = front;

  app.action(/^press\./, async ({ ack, body }) => {
    const parsed = PressBody.safeParse(body).data;
    const action = parsed?.actions[0];
    const tenantId = tenantOfAction(body);
    const channel = parsed?.channel?.id ?? parsed?.container?.channel_id;
    if (parsed === undefined || action === undefined || tenantId === null || channel === undefined)
      return ack();
    const press = readPress(action.value);
    const user = parsed.user.id;
    if (press === null) {
      await ack();
      await sayOldButton(tenantId, channel, user);
      return;
    }
    const where = { tenantId, user, channel };
    const answering = parsed.message?.ts ?? parsed.container?.message_ts ?? null;
    const at = action.action_ts === undefined ? slackNow(clock) : Math.floor(Number(action.action_ts) * 1000);
    await reception.accept({
      // Slack gives each press a trigger of its own, and keeps it when it delivers again.
      id: `press:${parsed.trigger_id ?? `${user}:${action.action_ts}:${action.value}`}`.slice(0, 200),
      platform: "slack",
      tenantId,
      personId: user,
      address: writeAddress({ ...where, thread: parsed.message?.thread_ts ?? null, answering }),
      home: writeAddress({ ...where, thread: null, answering: null }),
      private: true,
      at,
      body: { type: "press", messageKey: press.key, button: press.button },
    });
    await ack();
    const label = action.text?.text ?? "";
    const pressed = afterPress(parsed.message, { key: press.key, actionId: action.action_id, label });
    if (pressed !== null && answering !== null)
      await show(tenantId, { channel, ts: answering, ...pressed, metadata: metadataOf(press.key) });
  });

  // A button that opens a page is reported too, and Slack wants it acknowledged.
  app.action(/^link\./, async ({ ack }) => ack());

  /** What was answered is not asked any more. Nothing depends on it: the engine knows the press. */
  const show = async (tenantId: string, message: ChatUpdateArguments): Promise<void> => {
    try {
      await (await clients.asking(tenantId)).chat.update(message);
    } catch (error) {
      log.debug({ code: codeOf(error) }, "Could not take pressed buttons away");
    }
  };

  const sayOldButton = async (tenantId: string, channel: string, user: string): Promise<void> => {
    try {
      const client = await clients.asking(tenantId);
      await client.chat.postEphemeral({ channel, user, text: surfaces.gone.oldButton });
    } catch (error) {
      log.debug({ code: codeOf(error) }, "Could not say that a button is too old");
    }
  };
}
