import { type APIActionRowComponent, type APIComponentInMessageActionRow, MessageFlags } from "discord.js";
import type { Draft } from "../../../src/engine/draft.ts";
import type { Outgoing } from "../../../src/ports/adapter.ts";
import { linksThatFit, rowsOf } from "./buttons.ts";
import { escapeFence, escapeText } from "./escape.ts";
import { contentLimit, split } from "./split.ts";

/** One Discord message; a long thing said takes several. */
export type Part = Readonly<{
  content: string;
  components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  files: readonly RenderedFile[];
  flags: MessageFlags;
}>;

export type RenderedFile = Readonly<{ name: string; contentType: string; data: Buffer }>;

/**
 * What the coach says as Discord messages, the same for every try: words first, then the draft in a
 * code block to copy by one tap, with files and buttons on the last part.
 */
export function render(outgoing: Outgoing): readonly Part[] {
  const { message, key } = outgoing;
  const paragraphs = [escapeText(message.text)];
  if (message.draft !== null) paragraphs.push(draftOf(message.draft));
  const pieces = split(paragraphs.join("\n\n"));
  return pieces.map((content, place) => {
    const last = place === pieces.length - 1;
    return {
      content,
      components: last ? rowsOf(key, message.buttons, linksThatFit(message)) : [],
      files: last ? message.files.map(fileOf) : [],
      flags: MessageFlags.SuppressEmbeds,
    };
  });
}

/** The last part without its buttons, and with a line below it where there is room for one. */
export function renderRetired(outgoing: Outgoing, note: string | null): Pick<Part, "content" | "components"> {
  const last = render(outgoing).at(-1);
  const content = last?.content ?? "";
  const noted = note === null ? content : `${content}\n-# ${escapeText(note.replaceAll("\n", " "))}`;
  return {
    content: noted.length <= contentLimit ? noted : content,
    components: rowsOf(outgoing.key, [], linksThatFit(outgoing.message)),
  };
}

function draftOf(draft: Draft): string {
  // Whom a mail goes to is said in the words above; the number to call stands here.
  const number = draft.channel === "email" ? null : draft.recipient;
  const head = [
    number === null ? null : `**To:** ${escapeText(number)}`,
    draft.subject === null ? null : `**Subject:** ${escapeText(draft.subject)}`,
  ].filter((line) => line !== null);
  return [...head, `\`\`\`\n${escapeFence(draft.body)}\n\`\`\``].join("\n");
}

function fileOf(file: Outgoing["message"]["files"][number]): RenderedFile {
  return { name: file.name, contentType: file.mediaType, data: Buffer.from(file.content, "utf8") };
}
