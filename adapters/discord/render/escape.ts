import { escapeMarkdown } from "discord.js";

/**
 * Words as words: nothing that a person, a company's name or a model wrote becomes markup, a
 * mention or a link in disguise. List items keep their dash. One line at a time, so that a mark in
 * one can't pair with a mark in another.
 */
export function escapeText(text: string): string {
  return text.split("\n").map(escapeLine).join("\n");
}

function escapeLine(line: string): string {
  if (line.startsWith("- ")) return `- ${escapeLine(line.slice(2))}`;
  const escaped = escapeMarkdown(line, {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: false,
  });
  return (
    escaped
      // Every masked link of the line; the library's own way stops at the first.
      .replace(/\[(?=[^\]]*\]\()/g, "\\[")
      // Mentions, timestamps and emoji: harmless for others by `allowed_mentions`, yet still a disguise.
      .replace(/<(?=[@#:/at])/g, "\\<")
      // Quotes and small print begin a line.
      .replace(/^(\s*)(>|-#)/, "$1\\$2")
  );
}

/** For inside a code block: three backticks would end it, so an invisible space parts them. */
export function escapeFence(text: string): string {
  return text.replaceAll("```", "`\u200b`\u200b`");
}
