import type { DraftRequest } from "../engine/draft.ts";
import { known, type Open } from "./fill.ts";
import { hookOf } from "./fragments/hook.ts";
import { reasonOf } from "./fragments/motivation.ts";
import type { Reader } from "./fragments/person.ts";
import { qualificationClauses } from "./fragments/qualification.ts";
import { repairOf } from "./fragments/repair.ts";
import { topicPhrase } from "./fragments/topic.ts";
import { companyName } from "./names.ts";
import { notesFor } from "./notes.ts";
import { outlineOf } from "./outline-of.ts";
import { isBarred } from "./rubric/wording-gates.ts";
import { countWords } from "./words.ts";

/** To whom this text goes. */
function readerOf({ facts, variant }: DraftRequest): Reader {
  return {
    is: facts.agency === null && variant !== "debrief" ? "company" : "agency",
    company: facts.company ? companyName(facts.company) : null,
    names: facts.contacts.flatMap(({ name }) => name ?? []),
  };
}

/** What the person's notes give: topics, strengths, reasons, hooks, answers to put right. */
export function noteHoles(request: DraftRequest): Open {
  const reader = readerOf(request);
  // Where two or three sentences are the custom, long facts are cut shorter.
  const brief = outlineOf(request).words[2] <= 90 || request.style.length < 0;
  const topics = notesFor(request, "topic").flatMap(({ text }) =>
    pair(topicPhrase(text, reader, brief ? 16 : 20), text),
  );
  const skills = notesFor(request, "qualification").flatMap(({ text }) =>
    qualificationClauses(text, reader, brief ? 15 : 24).flatMap((one) => pair(one, text)),
  );
  const reasons = notesFor(request, "motivation").flatMap(({ text }) => {
    const reason = reasonOf(text, reader, brief ? 15 : 22);
    return reason && !isBarred(reason.text) ? [{ ...reason, fact: text }] : [];
  });
  const hooks = notesFor(request, "hook").map(({ text }) => ({ ...hookOf(text, reader), fact: text }));
  const repairs = notesFor(request, "repair").map(({ text }) => ({ ...repairOf(text, reader), fact: text }));
  const [topic] = topics;
  const [skill, skillTwo] = skills;
  const [reason] = reasons;
  // One note may name their matter and another the idea for it: the newest word on each counts.
  const said = (part: "matter" | "aim" | "idea" | "theme") => hooks.find((one) => one[part] !== null);
  const hook = {
    matter: said("matter")?.matter ?? null,
    aim: said("aim")?.aim ?? null,
    idea: said("idea")?.idea ?? null,
    theme: said("theme")?.theme ?? null,
  };
  const hookFacts = (["matter", "aim", "idea"] as const).map((part) => said(part)?.fact);
  const [repair] = repairs;
  return {
    topic: known(topic?.text, topic?.fact),
    skill: known(skill?.text, skill?.fact),
    skillShown: known(skill?.text.replace(/^I bring /, ""), skill?.fact),
    skillTwo: known(skillTwo?.text, skillTwo?.fact),
    why: known(reason?.form === "clause" ? reason.text : null, reason?.fact),
    whyThing: known(reason?.form === "phrase" ? reason.text : null, reason?.fact),
    matter: known(hook.matter, ...hookFacts),
    aim: known(hook.aim, ...hookFacts),
    idea: known(hook.idea, ...hookFacts),
    theme: known(hook.theme, ...hookFacts),
    hookTitle: known(titled(hook.matter ?? hook.aim ?? hook.theme), ...hookFacts),
    repairAbout: known(repair?.about, repair?.fact),
    repairBetter: known(repair?.better, repair?.fact),
  };
}

/** What would sound like a reproach or a plea in a letter is left out of it, however it was meant. */
const pair = (text: string | null, fact: string): readonly { text: string; fact: string }[] =>
  text && !isBarred(text) ? [{ text, fact }] : [];

/** The hook in at most six words, cut where a phrase ends, for the subject (rubric H8). */
function titled(phrase: string | null): string | null {
  const whole = phrase?.replace(/[,(:;].*$/, "").trim() ?? "";
  if (whole === "") return null;
  const pieces = whole.split(
    /\s+(?=(?:so|that|which|who|by|for|in|at|on|through|with|from|during|to|over|instead|and|or|where|when|explain|because)\b)/i,
  );
  const fitting = pieces.findIndex((_, at) => countWords(pieces.slice(0, at + 1).join(" ")) > 6);
  const title = pieces.slice(0, fitting === -1 ? pieces.length : Math.max(1, fitting)).join(" ");
  return countWords(title) <= 6 ? title : title.split(" ").slice(0, 6).join(" ");
}
