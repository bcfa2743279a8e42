import type { Draft, DraftRequest } from "../../engine/draft.ts";
import type { Holes } from "../fill.ts";
import { holesOf } from "../holes.ts";
import { outlineOf } from "../outline-of.ts";
import type { Reading } from "./check.ts";

const greetingLine =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|to whom)\b[^?!\n]{0,80}[,:]?$/i;
const signOffLine =
  /^(?:(?:best|kind|warm|warmest|kindest|with (?:best|kind|warm)(?:est)?|many)\s+(?:regards|wishes|thanks)|(?:all the )?best|regards|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|thanks(?: again)?|thank you(?: again)?|cordially|respectfully|with thanks|with appreciation|take care)[,.]?$/i;

/** Takes a draft apart: greeting and sign-off aside, paragraphs, sentences. */
export function readingOf(draft: Draft, request: DraftRequest, holes: Holes = holesOf(request)): Reading {
  const blocks = draft.body.split(/\n\s*\n/).map((block) => block.trim());
  const greets = draft.channel === "email" && greetingLine.test(blocks[0] ?? "");
  const rest = greets ? blocks.slice(1) : blocks;
  const lines = rest.flatMap((block) => block.split("\n"));
  const at = draft.channel === "email" ? lines.findLastIndex((line) => signOffLine.test(line.trim())) : -1;
  const spoken = draft.channel === "call" ? beforeBranches(rest) : rest;
  const signOff = at < 0 ? "" : lines.slice(at).join("\n");
  const paragraphs = at < 0 ? spoken : withoutEnd(spoken, lines.slice(at));
  const core = paragraphs.join("\n\n");
  return {
    draft,
    request,
    outline: outlineOf(request),
    holes,
    subject: draft.subject ?? "",
    greeting: greets ? (blocks[0] ?? null) : null,
    signOff,
    core,
    paragraphs,
    sentences: core
      .split(/(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|Inc|Ltd|Co|Corp|Sp|\p{Lu}))(?<=[.?!])\s+|\n+/u)
      .filter((sentence) => /\p{L}/u.test(sentence)),
    all: [draft.subject ?? "", core].join("\n"),
  };
}

/** The speech of a call script ends where its notes begin. */
function beforeBranches(blocks: readonly string[]): readonly string[] {
  const at = blocks.findIndex((block) => /^(?:have the role|if it goes differently)/i.test(block));
  return at < 0 ? blocks : blocks.slice(0, at);
}

function withoutEnd(blocks: readonly string[], end: readonly string[]): readonly string[] {
  const joined = blocks.join("\n\n");
  const first = end[0] ?? "";
  const at = joined.lastIndexOf(first);
  return joined
    .slice(0, at < 0 ? joined.length : at)
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
}
