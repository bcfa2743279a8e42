import type {
  ActionsBlock,
  KnownBlock,
  RichTextBlock,
  RichTextBlockElement,
  RichTextSection,
} from "@slack/types";
import * as z from "zod";
import type { Draft } from "../../../src/engine/draft.ts";
import type { Message, MessageLink } from "../../../src/engine/message.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import type { Outgoing } from "../../../src/ports/adapter.ts";
import { writePress } from "./marker.ts";
import { pressActionId } from "./pressed.ts";
import { disarm, escapeText, shorten } from "./text.ts";

/** What `chat.postMessage` and `chat.update` take. */
export type Rendered = Readonly<{ text: string; blocks: KnownBlock[] }>;

/*
 * Slack's limits: 50 blocks a message, about 13,200 characters over all blocks, 4,000 for the
 * notification text, 25 buttons a row of which five fit a phone's width.
 */
const mostBlocks = 50;
const mostCharacters = 12_000;
const mostNotificationCharacters = 3_900;
const buttonsPerRow = 5;

/** A draft longer than the room that the message leaves goes into a file instead. */
export function draftFits(message: Message): boolean {
  return shownText(message).length + draftLength(message) <= mostCharacters;
}

/** The text, cut where it and the buttons would be more than Slack takes; the whole goes into a file. */
export function shownText(message: Message): string {
  const labels = [...message.buttons, ...message.links].reduce((sum, it) => sum + it.label.length, 0);
  return shorten(message.text, mostCharacters - labels);
}

function draftLength({ draft }: Message): number {
  return draft === null ? 0 : (draft.subject?.length ?? 0) + draft.body.length;
}

/**
 * The coach's message as blocks. Words of people stand in rich text elements, where nothing is
 * markup: no mention, no link and no formatting can hide in a company's name.
 */
export function renderMessage(outgoing: Outgoing): Rendered {
  const { message } = outgoing;
  const tail = [
    ...draftBlocks(message),
    ...linkBlocks(message.links),
    ...buttonBlocks(message, outgoing.key),
  ];
  return finish(
    outgoing,
    [...textBlocks(shownText(message), mostBlocks - tail.length), ...tail],
    message.text,
  );
}

/** The same message after its buttons had their time; `note` says what became of it. */
export function renderRetired(outgoing: Outgoing, note: string | null): Rendered {
  const { message } = outgoing;
  const tail = [
    ...draftBlocks(message),
    ...linkBlocks(message.links),
    ...(note === null ? [] : [noteBlock(note)]),
  ];
  const text = note === null ? message.text : `${message.text}\n\n${note}`;
  return finish(outgoing, [...textBlocks(shownText(message), mostBlocks - tail.length), ...tail], text);
}

/** Paragraphs, and lines that start with "- " as lists: one block a paragraph. */
function textBlocks(text: string, mostHere: number): RichTextBlock[] {
  const paragraphs = disarm(text)
    .split(/\n{2,}/)
    .filter((it) => it.trim() !== "");
  const apart = paragraphs.slice(0, mostHere - 1);
  const rest = paragraphs.slice(mostHere - 1);
  const merged = rest.length === 0 ? apart : [...apart, rest.join("\n\n")];
  return merged.map((paragraph) => ({ type: "rich_text", elements: paragraphElements(paragraph) }));
}

const DraftBox = z.looseObject({
  elements: z.array(
    z.looseObject({ type: z.string(), elements: z.array(z.looseObject({ text: z.string() })) }),
  ),
});

/** The body of the draft in a message of ours, as Slack gives the message back; null if none. */
export function draftBodyIn(message: unknown): string | null {
  const blocks = z.looseObject({ blocks: z.array(z.unknown()) }).safeParse(message).data?.blocks ?? [];
  const boxes = blocks.flatMap((block) => DraftBox.safeParse(block).data?.elements ?? []);
  const body = boxes.findLast((it) => it.type === "rich_text_preformatted");
  return body === undefined ? null : body.elements.map((it) => it.text).join("");
}

function finish(outgoing: Outgoing, blocks: KnownBlock[], text: string): Rendered {
  return {
    text: shorten(escapeText(disarm(notification(outgoing.message, text))), mostNotificationCharacters),
    // The key in every block's id marks the message also where metadata is not kept.
    blocks: blocks.map((block, place) => ({ ...block, block_id: `${outgoing.key}.${place}` })),
  };
}

function notification(message: Message, text: string): string {
  return message.draft === null ? text : `${text}\n\n${message.draft.subject ?? ""}\n\n${message.draft.body}`;
}

function paragraphElements(paragraph: string): RichTextBlockElement[] {
  const elements: RichTextBlockElement[] = [];
  let lines: string[] = [];
  let items: RichTextSection[] = [];
  const flush = (): void => {
    if (lines.length > 0) elements.push(section(lines.join("\n")));
    if (items.length > 0) elements.push({ type: "rich_text_list", style: "bullet", elements: items });
    lines = [];
    items = [];
  };
  for (const line of paragraph.split("\n")) {
    const isItem = line.startsWith("- ");
    if (isItem ? lines.length > 0 : items.length > 0) flush();
    if (isItem) items.push(section(line.slice(2)));
    else lines.push(line);
  }
  flush();
  return elements;
}

function section(text: string): RichTextSection {
  // Slack refuses an empty text element; a space stands for an empty line.
  return { type: "rich_text_section", elements: [{ type: "text", text: text === "" ? " " : text }] };
}

/** The subject and the body in boxes of their own, so that each is copied without the other. */
function draftBlocks(message: Message): KnownBlock[] {
  const { draft } = message;
  if (draft === null) return [];
  const heading = [
    draft.recipient === null ? null : `${surfaces.draft.to}: ${draft.recipient}`,
    draft.subject === null ? null : surfaces.draft.subject,
  ];
  const boxes: RichTextBlock[] = [];
  const label = heading.filter((it) => it !== null).join("\n");
  const elements: RichTextBlockElement[] = [];
  if (label !== "") elements.push(section(disarm(label)));
  if (draft.subject !== null) elements.push(preformatted(draft.subject));
  if (elements.length > 0) boxes.push({ type: "rich_text", elements });
  const whole = draftFits(message);
  boxes.push({ type: "rich_text", elements: [preformatted(whole ? draft.body : openingOf(draft))] });
  return whole ? boxes : [...boxes, noteBlock(surfaces.draft.restInFile)];
}

function openingOf(draft: Draft): string {
  return shorten(draft.body, 1000);
}

function preformatted(text: string): RichTextBlockElement {
  return { type: "rich_text_preformatted", elements: [{ type: "text", text: disarm(text) || " " }] };
}

/** Buttons for pages; other schemes (mail) as links in text, which every client opens. */
function linkBlocks(links: readonly MessageLink[]): KnownBlock[] {
  const pages = links.filter((it) => /^https?:\/\//i.test(it.url));
  const others = links.filter((it) => /^(mailto|tel):/i.test(it.url));
  const rows: KnownBlock[] = inRows(
    pages.map((it, place) => ({
      type: "button",
      action_id: `link.${place}`,
      text: { type: "plain_text", text: shorten(it.label, 75) },
      url: it.url,
    })),
  );
  if (others.length === 0) return rows;
  const elements = others.flatMap((it, place) => [
    ...(place === 0 ? [] : [{ type: "text" as const, text: " · " }]),
    { type: "link" as const, url: it.url, text: it.label },
  ]);
  return [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }, ...rows];
}

function buttonBlocks(message: Message, key: string): KnownBlock[] {
  const abouts = [...new Set(message.buttons.map((it) => it.opportunityId))];
  const buttons = message.buttons.map((button, place) => ({
    type: "button" as const,
    action_id: pressActionId(place, abouts.indexOf(button.opportunityId)),
    text: { type: "plain_text" as const, text: shorten(disarm(button.label), 75) },
    value: writePress({ key, button: place }),
    ...(button.style === "plain" ? {} : { style: button.style }),
  }));
  return inRows(canBeEdited(message) ? [...buttons, editButton] : buttons);
}

/** A modal's field holds 3,000 characters. */
function canBeEdited(message: Message): boolean {
  return message.draft !== null && draftFits(message) && message.draft.body.length <= 3000;
}

const editButton = {
  type: "button" as const,
  action_id: "edit-draft",
  text: { type: "plain_text" as const, text: surfaces.draft.edit },
};

function inRows(elements: ActionsBlock["elements"]): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (let from = 0; from < elements.length; from += buttonsPerRow)
    rows.push({ type: "actions", elements: elements.slice(from, from + buttonsPerRow) });
  return rows;
}

function noteBlock(note: string): KnownBlock {
  return { type: "context", elements: [{ type: "plain_text", text: shorten(disarm(note), 2000) }] };
}
