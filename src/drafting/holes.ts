import { Temporal } from "temporal-polyfill";
import type { DraftRequest, Facts } from "../engine/draft.ts";
import { dateInWords, daysBetween, timeInWords, weekdayOf, zoneInWords } from "./dates.ts";
import type { Filling, Holes } from "./fill.ts";
import { hookOf } from "./fragments/hook.ts";
import { reasonOf } from "./fragments/motivation.ts";
import type { Reader } from "./fragments/person.ts";
import { qualificationClauses } from "./fragments/qualification.ts";
import { repairOf } from "./fragments/repair.ts";
import { topicPhrase } from "./fragments/topic.ts";
import { notesFor } from "./notes.ts";
import { outlineOf } from "./outline-of.ts";
import { addressed, listed } from "./people.ts";
import { countWords } from "./words.ts";

type Open = Record<string, Filling | undefined>;

/** To whom this text goes. */
function readerOf({ facts, variant }: DraftRequest): Reader {
  return {
    is: facts.agency === null && variant !== "debrief" ? "company" : "agency",
    company: facts.company ? companyName(facts.company) : null,
    names: facts.contacts.flatMap(({ name }) => name ?? []),
  };
}

/** Everything that the sentences of a document may be filled with, from the facts alone. */
export function holesOf(request: DraftRequest): Holes {
  const all: Open = {
    ...frame(request),
    ...interviewHoles(request.facts),
    ...noteHoles(request),
    ...offerHoles(request.facts),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Filling] => Boolean(entry[1]?.text)),
  );
}

const known = (
  text: string | null | undefined,
  ...facts: readonly (string | null | undefined)[]
): Filling | undefined => (text ? { text, facts: facts.flatMap((fact) => fact ?? []) } : undefined);

function frame({ facts, style }: DraftRequest): Open {
  const role = facts.role ? roleName(facts.role) : null;
  const contact = facts.recipient;
  const first = contact ? addressed(contact, style.register, facts) : null;
  return {
    company: known(facts.company ? companyName(facts.company) : null, facts.company),
    team: known(
      facts.agency === null
        ? "your team"
        : facts.company
          ? `the team at ${companyName(facts.company)}`
          : "the team",
      null,
    ),
    role: known(role, facts.role),
    roleShort: known(role, facts.role),
    job: role ? known(`${role} role`, facts.role) : known("position", null),
    jobNoun: known(role ? "role" : "position", null),
    me: known(facts.me.name, facts.me.name),
    phone: known(facts.me.phone, facts.me.phone),
    phoneSlow: known(facts.me.phone ? inBlocks(facts.me.phone) : null, facts.me.phone),
    first: known(first, contact?.name),
    full: known(contact?.name, contact?.name),
    them: known(first ?? "them", contact?.name),
    checkBack: known(facts.checkBackWords, facts.checkBackWords),
  };
}

/** A name that was typed small throughout gets its capitals; any other stands as it was told. */
function companyName(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}

/** "the Data Analyst position" -> "Data Analyst". */
function roleName(role: string): string {
  return role
    .trim()
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/\s+(?:role|position|job|post)$/i, "");
}

/** Digits in short groups with pauses between them, as a number is read aloud (rubric V6). */
export function inBlocks(phone: string): string {
  const groups = phone
    .trim()
    .split(/[\s().\u2011-]+/)
    .filter(Boolean);
  if (groups.length > 1) return groups.join(", ");
  const digits = phone.replace(/(?!^\+)\D/g, "");
  return (digits.match(/^\+?\d{1,3}|\d{1,3}/g) ?? [digits]).join(", ");
}

function interviewHoles(facts: Facts): Open {
  const { country, interview } = facts;
  const ahead = interview?.on && interview.on > facts.today ? interview.on : null;
  const past = facts.lastInterviewOn ?? (ahead === null ? (interview?.on ?? null) : null);
  const recent = past !== null && daysBetween(past, facts.today) < 6;
  const zone = interview?.timeZone ?? facts.timeZone;
  const on = interview?.on ?? null;
  const at = interview?.at ?? null;
  return {
    day: known(past ? (recent ? `on ${weekdayOf(past)}` : `on ${dateInWords(past, country)}`) : null, past),
    date: known(past ? `on ${dateInWords(past, country)}` : null, past),
    newDate: known(on ? dateInWords(on, country) : null, on),
    newTime: known(on && at ? `${timeInWords(at, country)} ${zoneInWords(zone, on)}` : null, at),
    meetingDate: known(on ? `on ${dateInWords(on, country)}` : null, on),
    meetingDateBare: known(on ? dateInWords(on, country) : null, on),
    meetingDay: known(on ? weekdayOf(on) : null, on),
    nextRound: known((interview?.round ?? 2) > 2 ? "further interview" : "second interview", null),
    nextRoundTitle: known((interview?.round ?? 2) > 2 ? "Further interview" : "Second interview", null),
    ...placeHoles(interview?.place ?? null),
    dateBare: known(past ? dateInWords(past, country) : null, past),
    myTime: known(ownTime(facts), at),
    voicemailDayBare: known(facts.voicemailOn ? weekdayOf(facts.voicemailOn) : null, facts.voicemailOn),
    voicemailDay: known(facts.voicemailOn ? `on ${weekdayOf(facts.voicemailOn)}` : null, facts.voicemailOn),
    slots: known(slotsInWords(facts), ...facts.alternatives.map(({ on: day }) => day)),
    asksLeft: known(asksLeft(facts), null),
  };
}

/** A room is come to, a link is kept, and a way of calling is neither. */
function placeHoles(place: string | null): Open {
  if (place === null) return {};
  const said = known(place.trim(), place);
  if (/^(?:https?:|www\.)/i.test(place)) return { link: said };
  const byWire =
    /^(?:on |by |via |over |a )?((?:microsoft |ms |google )?(?:zoom|teams|meet|skype|webex|facetime|video(?: call)?|phone|telephone|whatsapp))(?: call| meeting)?$/i.exec(
      place.trim(),
    );
  return byWire
    ? {
        remote: known(
          (byWire[1] ?? place).replace(
            /^(zoom|teams|skype|webex)$/i,
            (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
          ),
          place,
        ),
      }
    : { place: said };
}

/** The hour on the person's own clock, where the employer's runs differently. */
function ownTime({ interview, timeZone, country }: Facts): string | null {
  if (!interview?.on || !interview.at || !interview.timeZone) return null;
  const there = Temporal.PlainDateTime.from(`${interview.on}T${interview.at}`).toZonedDateTime(
    interview.timeZone,
  );
  const here = there.withTimeZone(timeZone);
  if (here.toPlainDateTime().equals(there.toPlainDateTime())) return null;
  const at = timeInWords(here.toPlainTime().toString().slice(0, 5), country);
  const day = here.toPlainDate().toString();
  return `${at} ${zoneInWords(timeZone, day)}${day === interview.on ? "" : `, ${dateInWords(day, country)}`}`;
}

function slotsInWords(facts: Facts): string | null {
  const slots = facts.alternatives.slice(0, 3).map(({ on, at }) => {
    const day = dateInWords(on, facts.country);
    return at ? `${day} at ${timeInWords(at, facts.country)}` : day;
  });
  return slots.length === 0
    ? null
    : slots.join(slots.length === 2 ? " or " : ", or ").replace(/, or (?=.*, or )/g, ", ");
}

function noteHoles(request: DraftRequest): Open {
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
    return reason ? [{ ...reason, fact: text }] : [];
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

const pair = (text: string | null, fact: string): readonly { text: string; fact: string }[] =>
  text ? [{ text, fact }] : [];

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

function offerHoles({ offer, country }: Facts): Open {
  return {
    offerBy: known(offer?.by ? dateInWords(offer.by, country) : null, offer?.by),
    extraDays: known(
      offer?.extraDays ? String(offer.extraDays) : null,
      offer?.extraDays ? String(offer.extraDays) : null,
    ),
  };
}

/** What an invitation leaves open, as things to ask for: at most three (rubric F5). */
function asksLeft({ interview }: Facts): string | null {
  const open = [
    ...(interview?.on ? [] : ["which day you have in mind"]),
    ...(interview?.at ? [] : ["what time suits you"]),
    ...(interview?.place ? [] : ["whether we meet on site or by video"]),
    "whom I will meet",
    "how long to plan for",
  ];
  return listed(open.slice(0, 3));
}
