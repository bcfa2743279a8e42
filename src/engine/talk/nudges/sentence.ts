import type { DueNudge } from "../../decide-due.ts";
import { startOf } from "../../view.ts";
import { wallText } from "../../zone.ts";
import { day, hour, nameOf, type Turn, viewNow, words } from "../turn.ts";

/** Why now, in one sentence, and the question or act that it is about. */
export function sentenceOf(turn: Turn, { nudge, opportunity: about }: DueNudge): string {
  const company = nameOf(turn, about);
  switch (nudge.kind) {
    case "before-interview": {
      return words(turn, "nudge.before-interview", { company, when: whenAhead(turn, about) });
    }
    case "heard-back":
      return heardBack(turn, about, company);
    case "email": {
      const called = about.contactLog.some(
        ({ channel, cycle, counts }) => channel === "call" && counts && cycle === about.cycle,
      );
      return words(turn, called ? "nudge.email-voicemail" : "nudge.email", { company });
    }
    default:
      return words(turn, `nudge.${nudge.kind}`, { company });
  }
}

function whenAhead(turn: Turn, about: DueNudge["opportunity"]): string {
  const view = viewNow(turn);
  const next = about.interviews.find(
    ({ status, on }) => status === "planned" && on !== null && on >= turn.today,
  );
  const start = next ? startOf(view, next) : null;
  const today = next?.on === turn.today;
  if (start === null) return words(turn, today ? "nudge.before-today" : "nudge.before-tomorrow");
  const mine = wallText(start, view.zone).slice(11, 16);
  return words(turn, today ? "nudge.before-today-at" : "nudge.before-tomorrow-at", {
    hour: hour(turn, mine),
  });
}

function heardBack(turn: Turn, about: DueNudge["opportunity"], company: string): string {
  if (about.pause?.reason === "check-back") return words(turn, "nudge.check-back-asked", { company });
  if (about.pause !== null) return words(turn, "nudge.heard-back-after-pause", { company });
  const by = about.timetable?.by ?? null;
  if (by !== null) return words(turn, "nudge.heard-back-date", { company, by: day(turn, by) });
  if (about.cycleFrom !== null) return words(turn, "nudge.heard-back-again", { company });
  const days = viewNow(turn).guide.cadence.afterInterview[about.sector];
  return words(turn, "nudge.heard-back-week", { company, days });
}
