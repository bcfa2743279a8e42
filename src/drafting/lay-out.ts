import type { Draft, DraftRequest } from "../engine/draft.ts";
import { callBranches, callNotes } from "../guide/documents/call-script.ts";
import { hash, pick } from "./choose.ts";
import { canFill, fill, type Holes } from "./fill.ts";
import type { Written } from "./write.ts";

/** Puts greeting, paragraphs and sign-off together as they are copied and sent. */
export function layOut(request: DraftRequest, written: Written, holes: Holes): Draft {
  const { document, facts } = request;
  const channel =
    document === "call-script" ? "call" : document === "voicemail-script" ? "voicemail" : "email";
  const signature = [facts.me.name, facts.me.phone].flatMap((line) => line ?? []);
  const blocks =
    channel === "email"
      ? [written.greeting, ...written.paragraphs, [written.signOff, ...signature].join("\n")]
      : channel === "call"
        ? [...written.paragraphs, branches(request, holes)]
        : written.paragraphs;
  const contact = facts.recipient;
  return {
    id: request.id,
    document,
    channel,
    recipient: (channel === "email" ? contact?.email : contact?.phone) ?? contact?.name ?? null,
    subject: written.subject,
    body: blocks.filter(Boolean).join("\n\n"),
    facts: [...new Set([...written.facts, ...signature])],
    warnings: [],
    advice: [],
    by: "composed",
  };
}

function branches(request: DraftRequest, holes: Holes): string {
  const lines = callBranches.map(([label, wordings]) => {
    const fit = wordings.filter((wording) => canFill(wording, holes));
    const chosen =
      pick(
        fit.length > 0 ? fit : ["Hello. When would be a good time to call again?"],
        hash(request.seed, label),
      ) ?? "";
    return `- ${label}: ${fill(chosen, holes).text}`;
  });
  return [callNotes.before, ["If it goes differently:", ...lines].join("\n"), callNotes.after].join("\n\n");
}
