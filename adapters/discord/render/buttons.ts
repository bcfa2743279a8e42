import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Button, Message } from "../../../src/engine/message.ts";
import { writePress } from "./marker.ts";

const rowLimit = 5;
const buttonLimit = 25;
const urlLimit = 512;
const labelLimit = 80;

/** How the coach's styles look on Discord. */
export const buttonStyles = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Button["style"], ButtonStyle>;

type Links = Message["links"];

/**
 * Links that Discord can show. Its buttons open web addresses of 512 characters at most: a `mailto:`
 * or a compose window with a whole text in its address is left to the file and the block beside it.
 */
export function linksThatFit({ links, buttons }: Message): Links {
  return links
    .filter((link) => /^https?:\/\//.test(link.url) && link.url.length <= urlLimit)
    .slice(0, buttonLimit - buttons.length);
}

/** Rows of five: first what the coach can do, each pressing into the message's key, then the links. */
export function rowsOf(
  key: string,
  buttons: readonly Button[],
  links: Links,
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const all: APIButtonComponent[] = [
    ...buttons.map((button, place) => ({
      type: ComponentType.Button as const,
      style: buttonStyles[button.style],
      label: cut(button.label),
      custom_id: writePress({ key, button: place }),
    })),
    ...links.map((link) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Link as const,
      label: cut(link.label),
      url: link.url,
    })),
  ].slice(0, buttonLimit);
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let from = 0; from < all.length; from += rowLimit)
    rows.push({ type: ComponentType.ActionRow, components: all.slice(from, from + rowLimit) });
  return rows;
}

function cut(label: string): string {
  return label.length <= labelLimit ? label : `${label.slice(0, labelLimit - 1)}…`;
}
