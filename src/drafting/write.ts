import type { DraftRequest } from "../engine/draft.ts";
import { formalSignOffAbroad, greetings, greetingWithoutName, signOffs } from "../guide/documents/letters.ts";
import type { Outline, Part, Phrase } from "../guide/documents/sentences.ts";
import { hash, pick } from "./choose.ts";
import { canFill, decided, type Filling, fill, type Holes, wordingFor } from "./fill.ts";
import { holds } from "./flags.ts";
import { isPanelNote, position } from "./notes.ts";
import { writtenOut } from "./register.ts";
import { countWords } from "./words.ts";

/** A text in the making: paragraphs of sentences, each with the part that it came from. */
type Said = Readonly<{ part: Part; text: string; facts: readonly string[] }>;
export type Written = Readonly<{
  subject: string | null;
  greeting: string | null;
  paragraphs: readonly string[];
  signOff: string | null;
  facts: readonly string[];
}>;

/**
 * One try at the text: `attempt` varies the wordings. Parts are added while there is room and left
 * out when there is none; what cannot be filled is left out.
 */
export function write(
  request: DraftRequest,
  outline: Outline,
  holes: Holes,
  flags: ReadonlySet<string>,
  attempt: number,
): Written {
  const say = (name: string, groups: readonly (readonly Phrase[])[]): Filling | null => {
    for (const group of groups) {
      const wordings = group.flatMap((phrase) => wordingFor(phrase, request.style.register) ?? []);
      const fit = wordings.filter(
        (wording) =>
          canFill(wording, holes) &&
          (name !== "subject" ||
            countWords(fill(wording, holes).text) <=
              longestSubject[request.document === "hook-email" ? "hook" : "other"]),
      );
      const chosen = pick(fit, choice(request, name, attempt));
      if (chosen !== undefined) {
        const filled = fill(
          decided(chosen, (place) => choice(request, `${name} ${place}`, attempt)),
          holes,
        );
        return { ...filled, text: inRegister(filled.text, request) };
      }
    }
    return null;
  };
  const all = outline.paragraphs.map((parts) =>
    parts.flatMap((part): readonly Said[] => {
      const said = holds(part.when, flags) ? say(part.name, part.say) : null;
      return said ? [{ part, ...said }] : [];
    }),
  );
  const kept = fitted(all, outline.words);
  const subject = outline.subject ? say("subject", outline.subject) : null;
  return {
    subject: subject?.text ?? null,
    greeting: outline.subject ? greetingOf(request, holes, attempt) : null,
    paragraphs: kept
      .filter((paragraph) => paragraph.length > 0)
      .map((paragraph) => paragraph.map(({ text }) => text).join(" ")),
    signOff: outline.subject ? signOffOf(request, attempt) : null,
    facts: [...new Set([...kept.flat().flatMap(({ facts }) => facts), ...(subject?.facts ?? [])])],
  };
}

/** Words of a subject line that a telephone still shows (rubric T10, S9). */
const longestSubject = { hook: 8, other: 7 } as const;
/** Sentences of a paragraph (rubric G15). */
const longestParagraph = 3;

/** Notes to a panel turn through the wordings from one fixed start, so that no two meet (rubric P4, P5). */
function choice(request: DraftRequest, name: string, attempt: number): number {
  if (isPanelNote(request)) {
    // The opening is the same turn in every attempt: no two of them may begin alike.
    const round = name === "opening" ? 0 : Math.floor(attempt / 2);
    return hash(request.opportunityId, name, round) + position(request);
  }
  return hash(request.seed, name, attempt);
}

function inRegister(sentence: string, request: DraftRequest): string {
  return request.style.register === "formal" ? writtenOut(sentence) : sentence;
}

/** Takes optional parts while there is room, and drops them when the text is too long. */
function fitted(
  paragraphs: readonly (readonly Said[])[],
  [, aim, most]: Outline["words"],
): readonly (readonly Said[])[] {
  const flat = paragraphs.flat();
  const total = (kept: ReadonlySet<Said>): number =>
    [...kept].reduce((sum, { text }) => sum + countWords(text), 0);
  const kept = new Set(flat.filter(({ part }) => part.weight !== "may"));
  for (const said of flat) {
    if (said.part.weight === "may" && total(kept) + countWords(said.text) / 2 <= aim) kept.add(said);
  }
  for (const weight of ["may", "should"]) {
    for (const said of flat.toReversed()) {
      if (total(kept) > most && said.part.weight === weight) kept.delete(said);
    }
  }
  return paragraphs.map((paragraph) => shortened(paragraph.filter((said) => kept.has(said))));
}

/** Lets optional parts go, the last first, until the paragraph is short enough. */
function shortened(paragraph: readonly Said[]): readonly Said[] {
  const sentences = paragraph.reduce((sum, { text }) => sum + (text.match(/[.?](?=\s|$)/g)?.length ?? 1), 0);
  const spare = paragraph.findLast(({ part }) => part.weight !== undefined);
  return sentences > longestParagraph && spare
    ? shortened(paragraph.filter((said) => said !== spare))
    : paragraph;
}

function greetingOf(request: DraftRequest, holes: Holes, attempt: number): string {
  if (!holes["first"]) return greetingWithoutName;
  const wordings = greetings[request.style.register];
  return fill(pick(wordings, choice(request, "greeting", attempt)) ?? greetingWithoutName, holes).text;
}

function signOffOf({ style, facts, seed }: DraftRequest, attempt: number): string {
  const abroad = style.register === "formal" && !["US", "CA", null].includes(facts.country);
  return (
    pick(abroad ? formalSignOffAbroad : signOffs[style.register], hash(seed, "sign-off", attempt)) ??
    "Best regards,"
  );
}
