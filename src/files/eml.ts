import MimeNode from "nodemailer/lib/mime-node";
import { encode, wrap } from "nodemailer/lib/qp";
import type { Draft, DraftRequest } from "../engine/draft.ts";
import type { MessageFile } from "../engine/message.ts";
import { fileName } from "./file-name.ts";

/** Headers that the program which sends the mail sets by itself. */
const setBySender = /^(?:Date|Message-ID|MIME-Version|Content-Transfer-Encoding): /i;

/**
 * The draft as a mail that programs open as unsent (`X-Unsent`), to be looked over and sent. It has
 * neither date nor message id, so that the same draft gives the same file.
 */
export function mailFile(draft: Draft, request: DraftRequest): MessageFile {
  const { me, recipient, company } = request.facts;
  const head = new MimeNode("text/plain; charset=utf-8");
  head.setHeader("X-Unsent", "1");
  if (me.email) head.setHeader("From", { name: me.name ?? "", address: me.email });
  if (recipient?.email) head.setHeader("To", { name: recipient.name ?? "", address: recipient.email });
  head.setHeader("Subject", draft.subject ?? "");
  const headers = head
    .buildHeaders()
    .split(/\r\n(?![ \t])/)
    .filter((line) => !setBySender.test(line));
  const body = wrap(encode(draft.body.replace(/\r?\n/g, "\r\n")));
  return {
    name: fileName([draft.document, company], "eml"),
    mediaType: "message/rfc822",
    content: [
      ...headers,
      "MIME-Version: 1.0",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      body,
      "",
    ].join("\r\n"),
  };
}
