import { Temporal } from "temporal-polyfill";
import type { DraftRequest, Facts } from "../engine/draft.ts";
import { dateInWords, daysBetween, timeInWords, weekdayOf, zoneInWords } from "./dates.ts";
import { type Filling, type Holes, known, type Open } from "./fill.ts";
import { companyName, roleName } from "./names.ts";
import { noteHoles } from "./note-holes.ts";
import { addressed, listed } from "./people.ts";

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

/** Digits in short groups with pauses between them, as a number is read aloud (rubric V6). */
function inBlocks(phone: string): string {
  const groups = phone
    .trim()
    .split(/[\s().\u2011-]+/)
    .filter(Boolean);
  // A group of up to five digits is said in one breath; a longer one is parted in threes.
  return groups
    .flatMap((group) => (group.length > 5 ? (group.match(/^\+?\d{1,3}|\d{1,3}/g) ?? [group]) : [group]))
    .join(", ");
}

function interviewHoles(facts: Facts): Open {
  const { country, interview, voicemailOn } = facts;
  const on = interview?.on ?? null;
  const at = interview?.at ?? null;
  const past = facts.lastInterviewOn ?? (on !== null && on <= facts.today ? on : null);
  const words = (date: string | null) => (date === null ? null : dateInWords(date, country));
  const [pastDate, newDate] = [words(past), words(on)];
  // Of the last days the weekday alone is enough, and what people say.
  const day = past !== null && daysBetween(past, facts.today) < 6 ? weekdayOf(past) : pastDate;
  const voicemailDay = voicemailOn === null ? null : weekdayOf(voicemailOn);
  const zone = on === null ? null : zoneInWords(interview?.timeZone ?? facts.timeZone, on);
  const following = (interview?.round ?? 2) > 2 ? "further interview" : "second interview";
  return {
    day: known(day && `on ${day}`, pastDate),
    date: known(pastDate && `on ${pastDate}`, pastDate),
    dateBare: known(pastDate, pastDate),
    newDate: known(newDate, newDate),
    newTime: known(newDate && at ? `${timeInWords(at, country)} ${zone}` : null, at),
    myTime: known(ownTime(facts), at),
    meetingDate: known(newDate && `on ${newDate}`, newDate),
    meetingDateBare: known(newDate, newDate),
    meetingDay: known(on && weekdayOf(on), newDate),
    nextRound: known(following),
    nextRoundTitle: known(following.charAt(0).toUpperCase() + following.slice(1)),
    ...placeHoles(interview?.place ?? null),
    voicemailDay: known(voicemailDay && `on ${voicemailDay}`, words(voicemailOn)),
    voicemailDayBare: known(voicemailDay, words(voicemailOn)),
    slots: known(slotsInWords(facts), ...facts.alternatives.map(({ on: slot }) => words(slot))),
    asksLeft: known(asksLeft(facts)),
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

function offerHoles({ offer, country }: Facts): Open {
  return {
    offerBy: known(
      offer?.by ? dateInWords(offer.by, country) : null,
      offer?.by ? dateInWords(offer.by, country) : null,
    ),
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
