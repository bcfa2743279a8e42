import * as z from "zod";
import { compose } from "../drafting/compose.ts";
import { notesFor } from "../drafting/notes.ts";
import { outlineOf } from "../drafting/outline-of.ts";
import { type Judgement, judge, mayBeSent } from "../drafting/rubric.ts";
import { NoteKind } from "../engine/command.ts";
import type { Draft, DraftRequest } from "../engine/draft.ts";
import type { ModelClient } from "./client.ts";
import { prompt } from "./prompt.ts";

const Answer = z.strictObject({
  subject: z.string().nullable(),
  body: z.string(),
  factsUsed: z.array(z.string()),
});
type Answer = z.infer<typeof Answer>;

export type DraftOptions = Readonly<{
  /** Whose share of the day pays. */
  person: string;
  /** The text as it grows, for platforms that can show that. */
  onText?: (text: string) => void;
}>;

/**
 * A draft that the model wrote and the rubric passed, after one round of repair at most; null where
 * the composed draft stands. Takes no longer than the client's timeout in all. Everything in the
 * facts is data; what the answer says is judged like anybody's text.
 */
export function createDrafter(client: ModelClient) {
  const instructions = prompt("draft");
  return async function draft(
    request: DraftRequest,
    { person, onText }: DraftOptions,
  ): Promise<Draft | null> {
    const plain = compose(request);
    const signal = client.deadline();
    const ask = async (repair: object | null) => {
      const data = { ...material(request, plain), repair };
      const shown = onText ? { onText: (json: string) => onText(bodySoFar(json)) } : {};
      return client.ask({ task: "draft", instructions, data, schema: Answer, person, signal, ...shown });
    };

    const first = await ask(null);
    if (!first.ok) return null;
    const once = judged(request, plain, first.answer);
    if (once.ok) return once.draft;

    const second = await ask({ version: first.answer, wrong: once.wrong });
    if (!second.ok) return null;
    const twice = judged(request, plain, second.answer);
    return twice.ok ? twice.draft : null;
  };
}

type Judged = Readonly<{ draft: Draft; ok: boolean; wrong: readonly string[] }>;

function judged(request: DraftRequest, plain: Draft, answer: Answer): Judged {
  const draft: Draft = {
    ...plain,
    subject: plain.subject === null ? null : (answer.subject?.trim() ?? ""),
    body: withBranches(plain, answer.body.replace(/\r\n/g, "\n").trim()),
    by: "model",
  };
  const judgement: Judgement = judge(draft, request);
  const invented = answer.factsUsed.filter((fact) => !isTold(fact, request));
  const wrong = [...judgement.failed, ...invented.map((fact) => `G1 Not among the facts: ${fact}`)];
  return {
    draft: { ...draft, warnings: judgement.failed, facts: answer.factsUsed },
    ok: mayBeSent(judgement) && invented.length === 0 && draft.subject !== "",
    wrong,
  };
}

/** The branches of a call stay as they are composed: the model writes what is said first. */
function withBranches(plain: Draft, body: string): string {
  if (plain.channel !== "call") return body;
  const at = plain.body.search(/^(?:Have the role|If it goes differently)/m);
  const own = body.split(/\n\s*\n(?=(?:Have the role|If it goes differently|Before you))/)[0] ?? body;
  return at < 0 ? own : `${own.trim()}\n\n${plain.body.slice(at)}`;
}

/** A fact counts as told when its words stand in the facts, whatever the punctuation. */
function isTold(fact: string, { facts }: DraftRequest): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const told = plain(JSON.stringify(facts));
  return plain(fact)
    .split(" ")
    .every((word) => told.includes(word));
}

/** What the model is given: the facts that may be said, and what the text must have. */
function material(request: DraftRequest, plain: Draft): object {
  const { facts, style, document, variant } = request;
  const judgement = judge(plain, request);
  const [least, , most] = outlineOf(request).words;
  return {
    document,
    variant,
    facts: { ...facts, notes: NoteKind.options.flatMap((kind) => notesFor(request, kind)) },
    style: { register: style.register, warmth: style.warmth, length: style.length, bold: style.bold },
    leaveOut: style.omit,
    words: { least, most },
    asks: [...judgement.gates, ...judgement.points].map(({ asks }) => asks),
    plain: { subject: plain.subject, body: plain.body },
  };
}

/** The body in a JSON answer that is still growing. */
function bodySoFar(json: string): string {
  const begun = /"body"\s*:\s*"((?:[^"\\]|\\.)*)/s.exec(json)?.[1] ?? "";
  return begun
    .replace(/\\n/g, "\n")
    .replace(/\\"/g, '"')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\\\/g, "\\");
}
