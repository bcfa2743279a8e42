import type { Draft } from "../engine/draft.ts";
import type { MessageLink } from "../engine/message.ts";

/** Longest addresses that the services and the browsers on the way are known to take. */
const longest = { gmail: 2900, outlook: 2000, mailto: 1900 } as const;

/**
 * Links that open a compose window with the draft in it. One that would be too long is left out: a
 * text cut short is worse than none.
 */
export function composeLinks(draft: Draft): readonly MessageLink[] {
  if (draft.channel !== "email") return [];
  const to = draft.recipient?.includes("@") ? draft.recipient : "";
  const subject = draft.subject ?? "";
  const body = draft.body.replace(/\r?\n/g, "\r\n");
  const query = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&");
  const links = [
    {
      label: "Open in Gmail",
      url: `https://mail.google.com/mail/?${query({ view: "cm", fs: "1", to, su: subject, body })}`,
      most: longest.gmail,
    },
    {
      label: "Open in Outlook",
      url: `https://outlook.live.com/mail/0/deeplink/compose?${query({ to, subject, body })}`,
      most: longest.outlook,
    },
    {
      label: "Open in your mail program",
      url: `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?${query({ subject, body })}`,
      most: longest.mailto,
    },
  ];
  return links.filter(({ url, most }) => url.length <= most).map(({ label, url }) => ({ label, url }));
}
