import type { App } from "@slack/bolt";
import type { KnownBlock } from "@slack/types";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { decodeText } from "../render/text.ts";
import { logForm } from "../surfaces/form-views.ts";
import { acceptAside, type FrontDesk, formContext, openModal } from "./front-desk.ts";
import { tenantOfCommand } from "./interaction.ts";

/**
 * `/interview`: with words, as if they had been written to the coach; alone, the form. Others may
 * read along in a channel, so there the answer is one sentence that only the person sees.
 */
export function listenToCommands(app: App, front: FrontDesk): void {
  app.command("/interview", async ({ ack, command }) => {
    const tenantId = tenantOfCommand(command);
    if (tenantId === null) return ack();
    const person = { tenantId, personId: command.user_id };
    const text = decodeText(command.text ?? "", null);
    if (text === "") {
      // The trigger is short-lived: the form first.
      const opened = await openModal(
        front,
        tenantId,
        command.trigger_id,
        logForm(await formContext(front, person), null),
      );
      if (opened) return ack();
    }
    const body = { type: "text" as const, text: text === "" ? "help" : text, replyTo: null };
    await acceptAside(front, person, `command:${command.trigger_id}`, body);
    const here = await front.conversations.directOf(tenantId, command.user_id);
    if (command.channel_id === here) return ack();
    const link = conversationLink(command.api_app_id, command.team_id);
    await ack({
      response_type: "ephemeral",
      text: surfaces.channel.answeredInPrivate,
      blocks: wayToPrivate(surfaces.channel.answeredInPrivate, link),
    });
  });

  // Called by its name in a channel: one sentence that only this person sees, nothing of the record.
  app.event("app_mention", async ({ event, body }) => {
    const tenantId = tenantOfCommand({
      ...body,
      is_enterprise_install: body.authorizations?.[0]?.is_enterprise_install,
    });
    if (tenantId === null || event.user === undefined) return;
    const client = await front.clients.asking(tenantId);
    await client.chat.postEphemeral({
      channel: event.channel,
      user: event.user,
      text: surfaces.channel.wayToPrivate,
      blocks: wayToPrivate(surfaces.channel.wayToPrivate, conversationLink(body.api_app_id, body.team_id)),
      ...(event.thread_ts === undefined ? {} : { thread_ts: event.thread_ts }),
    });
  });
}

/** A page of Slack's that opens the app's conversation, in the browser and in the clients. */
function conversationLink(appId: string, teamId: string): string {
  return `https://slack.com/app_redirect?app=${encodeURIComponent(appId)}&team=${encodeURIComponent(teamId)}`;
}

function wayToPrivate(text: string, url: string): KnownBlock[] {
  return [
    { type: "section", text: { type: "plain_text", text } },
    {
      type: "actions",
      elements: [
        {
          type: "button",
          action_id: "link.0",
          text: { type: "plain_text", text: surfaces.channel.openPrivate },
          url,
        },
      ],
    },
  ];
}
