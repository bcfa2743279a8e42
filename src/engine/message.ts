import * as z from "zod";
import { Command } from "./command.ts";
import { Draft } from "./draft.ts";

/** A button carries commands: pressing it is certain, where reading a sentence is not. */
export const Button = z.strictObject({
  label: z.string().min(1).max(75),
  commands: z.array(Command).readonly(),
  /** The opportunity that the press is about. */
  opportunityId: z.string().nullable(),
  style: z.enum(["plain", "primary", "danger"]),
});
export type Button = Readonly<z.infer<typeof Button>>;

/** A file to hand over (`.eml`, `.ics`, `.json`): text in UTF-8. */
export const MessageFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/),
  mediaType: z.string(),
  content: z.string(),
});
export type MessageFile = Readonly<z.infer<typeof MessageFile>>;

export const MessageLink = z.strictObject({ label: z.string().max(75), url: z.string().max(3000) });
export type MessageLink = Readonly<z.infer<typeof MessageLink>>;

/**
 * One thing that the coach says, free of any platform: paragraphs are parted by an empty line,
 * lines that start with "- " are items. An adapter renders it; it never changes the words.
 */
export const Message = z.strictObject({
  text: z.string().min(1).max(12_000),
  buttons: z.array(Button).max(25).readonly(),
  draft: Draft.nullable(),
  files: z.array(MessageFile).readonly(),
  links: z.array(MessageLink).readonly(),
});
export type Message = Readonly<z.infer<typeof Message>>;
