import type { Draft, DraftRequest } from "../engine/draft.ts";
import { reviewWords } from "../guide/documents/review.ts";
import { lightEdit } from "./light-edit.ts";
import { judge, type Verdict } from "./rubric.ts";

/** What the coach says of the person's own text: three to five points, and a lightly edited text. */
export type Review = Readonly<{ points: readonly string[]; draft: Draft | null }>;

/**
 * Judges a text that the person pasted, as the document of the request. What it lacks comes before
 * what it has, the gates before the points. The edit keeps the person's voice: it takes out what
 * must not stand and mends the form, and adds no sentence. Null when there is nothing to mend.
 */
export function review(request: DraftRequest, text: string): Review {
  const pasted = draftOf(request, text);
  const before = judge(pasted, request);
  const edited = draftOf(request, lightEdit(pasted.body, request));
  const after = judge({ ...edited, subject: pasted.subject }, request);
  const faults = [...before.gates, ...before.points].filter(({ passed }) => !passed && true);
  const worth = faults.filter(({ point }) => !quiet.has(point));
  const praise = before.points.filter(
    ({ passed, point }) => passed && reviewWords[point]?.good !== undefined,
  );
  const said = [...worth.map(faultInWords), ...praise.map(({ point }) => reviewWords[point]?.good ?? "")];
  return {
    points: [...new Set(said)].slice(0, Math.max(3, Math.min(5, worth.length))),
    draft: edited.body === pasted.body ? null : { ...edited, warnings: after.failed },
  };
}

/** What a pasted body says nothing about: the subject may stand elsewhere. */
const quiet: ReadonlySet<string> = new Set(["T10", "S9", "H8", "D8", "C8", "C11", "C12", "G1"]);

function faultInWords({ point, asks, words }: Verdict): string {
  const known = reviewWords[point];
  const quoted = words
    .filter((word) => word.length < 60)
    .slice(0, 2)
    .map((word) => `"${word}"`);
  return known?.fault
    ? known.fault.replace("{words}", quoted.join(", "))
    : `${point}: ${asks.replace(/^It /, "it should be so that it ")}`;
}

/** The pasted text as a draft: a line "Subject: ..." at its head is the subject. */
function draftOf(request: DraftRequest, text: string): Draft {
  const [, subject = null, body = text] =
    /^\s*(?:subject|betreff|re):[ \t]*(.+?)[ \t]*\n+([\s\S]+)$/i.exec(text) ?? [];
  const contact = request.facts.recipient;
  return {
    id: request.id,
    document: request.document,
    channel: "email",
    recipient: contact?.email ?? contact?.name ?? null,
    subject,
    body: body.trim(),
    facts: [],
    warnings: [],
    advice: [],
    by: "composed",
  };
}
