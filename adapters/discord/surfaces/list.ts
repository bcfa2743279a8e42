import { createHash } from "node:crypto";
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  MessageFlags,
  TextDisplayBuilder,
  TimestampStyles,
  time,
} from "discord.js";
import type { Board, BoardItem } from "../../../src/engine/board.ts";
import type { Button } from "../../../src/engine/message.ts";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import { buttonStyles } from "../render/buttons.ts";
import { escapeText } from "../render/escape.ts";

/** Forty components and 4,000 letters fit into one message: five cards, each with a few actions. */
const cardsPerPage = 5;
const actionsPerCard = 4;
const titleLetters = 120;
const lineLetters = 240;

/**
 * What is on record as cards, a page at a time. Each says in the reader's own zone when something
 * comes next, so that a wrong zone on record is seen.
 */
export function listCards(board: Board, page: number) {
  const pages = Math.max(1, Math.ceil(board.items.length / cardsPerPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = board.items.slice(at * cardsPerPage, (at + 1) * cardsPerPage);
  const parts = [
    new TextDisplayBuilder().setContent(
      `## ${oneLine(board.headline, lineLetters)}\n${oneLine(board.nudges, lineLetters)}`.trim(),
    ),
    ...shown.map(card),
    ...(pages > 1 ? [pager(at, pages)] : []),
  ];
  return { flags: MessageFlags.IsComponentsV2, components: parts.map((part) => part.toJSON()) };
}

/** The action that a pressed id names, if the board still offers it. */
export function actionFor(board: Board | null, customId: string): { item: BoardItem; action: Button } | null {
  for (const item of board?.items ?? [])
    for (const action of item.actions) if (actionId(item, action) === customId) return { item, action };
  return null;
}

export function isAction(customId: string): boolean {
  return customId.startsWith("v1:card:");
}

/** The page that a pressed id turns to; null for any other id. */
export function pageOf(customId: string): number | null {
  const match = /^v1:page:(\d{1,3})$/.exec(customId);
  return match?.[1] === undefined ? null : Number(match[1]);
}

function card(item: BoardItem): ContainerBuilder {
  const when =
    item.nextAt === null ? "" : ` · ${time(Math.floor(item.nextAt / 1000), TimestampStyles.RelativeTime)}`;
  const lines = [
    `### ${oneLine(item.title, titleLetters)}`,
    oneLine(item.standing, lineLetters),
    ...(item.next === null ? [] : [`-# ${oneLine(item.next, lineLetters)}${when}`]),
  ];
  const container = new ContainerBuilder().addTextDisplayComponents(
    new TextDisplayBuilder().setContent(lines.join("\n")),
  );
  const actions = item.actions.slice(0, actionsPerCard);
  if (actions.length > 0)
    container.addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        actions.map((action) =>
          new ButtonBuilder()
            .setCustomId(actionId(item, action))
            .setLabel(action.label)
            .setStyle(buttonStyles[action.style]),
        ),
      ),
    );
  return container;
}

function pager(at: number, pages: number): ActionRowBuilder<ButtonBuilder> {
  const turn = (to: number, label: string) =>
    new ButtonBuilder().setCustomId(`v1:page:${to}`).setLabel(label).setStyle(ButtonStyle.Secondary);
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    at > 0 ? turn(at - 1, words.list.previous) : turn(at + 1, `${words.list.next} (${at + 2}/${pages})`),
    ...(at > 0 && at < pages - 1 ? [turn(at + 1, `${words.list.next} (${at + 2}/${pages})`)] : []),
  );
}

/** Names the action by what it would do: one that has changed since is not pressed by mistake. */
function actionId(item: BoardItem, action: Button): string {
  const hash = createHash("sha256").update(
    JSON.stringify([item.opportunityId, action.label, action.commands]),
  );
  return `v1:card:${hash.digest("base64url").slice(0, 22)}`;
}

function oneLine(text: string, letters: number): string {
  const words = text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
  return escapeText(words.replaceAll("\n", " "));
}
