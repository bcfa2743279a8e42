import type { NoteKind } from "../engine/command.ts";
import type { DraftRequest, FactNote } from "../engine/draft.ts";
import { forbidden } from "./forbidden.ts";

/** Notes of a kind that this letter may use: those for its reader first, then the newest first. */
export function notesFor(request: DraftRequest, kind: NoteKind): readonly FactNote[] {
  const { facts, style } = request;
  const usable = facts.notes.filter(
    (note) => note.kind === kind && !isOmitted(note.text, style.omit) && !forbidden(note.text),
  );
  const reader = facts.recipient?.name ?? null;
  const own = usable.filter((note) => note.whom !== null && sameName(note.whom, reader));
  const common = usable.filter((note) => note.whom === null);
  if (isPanelNote(request)) return [...own.toReversed(), ...shareOf(request, common, own.length > 0)];
  const others = usable.filter((note) => !own.includes(note) && !common.includes(note));
  return [own, common, others].flatMap((notes) => notes.toReversed());
}

/** True for a thank-you to one of several people met: each gets a note of their own (rubric P1). */
export function isPanelNote(request: DraftRequest): boolean {
  return (
    request.document === "thank-you" &&
    request.facts.agency === null &&
    request.facts.contacts.length > 1 &&
    position(request) >= 0
  );
}

/** The recipient's place among the people met; -1 when not among them. */
export function position(request: DraftRequest): number {
  const name = request.facts.recipient?.name ?? null;
  return name === null ? -1 : request.facts.contacts.findIndex((contact) => sameName(contact.name, name));
}

/** Notes for nobody in particular are dealt out, so that no two of a panel read the same (P3). */
function shareOf(request: DraftRequest, common: readonly FactNote[], served: boolean): readonly FactNote[] {
  const size = request.facts.contacts.length;
  const place = position(request);
  return served ? [] : common.filter((_, index) => index % size === place);
}

/** True when the person asked to leave this out, in whatever words they used for it. */
export function isOmitted(text: string, omit: readonly string[]): boolean {
  const words = contentWords(text);
  return omit.some((wish) => {
    const wanted = contentWords(wish);
    return (
      wanted.length > 0 &&
      wanted.every((word) =>
        words.some((one) => one === word || one.startsWith(word) || word.startsWith(one)),
      )
    );
  });
}

const empty = new Set(
  "the a an my our their your about thing stuff part bit of with and or to in on for that this it i me from one sentence line paragraph mention word words any more please was were is are have has had".split(
    " ",
  ),
);

function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 2 && !empty.has(word),
  );
}

function sameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
