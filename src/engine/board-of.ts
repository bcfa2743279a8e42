import type { Board, BoardItem } from "./board.ts";
import { dateOf, timeOf } from "./calendar.ts";
import type { Guide } from "./guide.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Record } from "./record.ts";
import { stageOf } from "./stage.ts";
import { actButtons } from "./talk/control/best-act.ts";
import { logOf, nextOf, standingOf } from "./talk/control/standing.ts";
import { nextNudge } from "./talk/follow.ts";
import { companyAndRole } from "./talk/talked-about.ts";
import { button, day, nameOf, openTurn, type Turn, viewNow, words } from "./talk/turn.ts";
import { isClosed } from "./view.ts";
import { wallOf } from "./zone.ts";

/** What a surface beside the conversation shows: the next date first, ended ones last. */
export function boardOf(guide: Guide, record: Record, now: number): Board {
  const wall = wallOf(now, record.person.timeZone ?? "UTC");
  const turn = openTurn(
    {
      guide,
      record,
      at: now,
      today: dateOf(wall.day),
      time: timeOf(wall.minutes),
      text: "",
      pointed: null,
      seed: 0,
    },
    () => {},
  );
  const items = record.opportunities.map((one) => itemOf(turn, one));
  const { name, email, phone, nudgeAt, tone, nudges } = record.person;
  return {
    headline: headline(turn),
    timeZone: record.person.timeZone,
    nudges: nudgesLine(turn),
    items: items.toSorted(
      (one, other) => (one.nextAt ?? Number.MAX_SAFE_INTEGER) - (other.nextAt ?? Number.MAX_SAFE_INTEGER),
    ),
    person: { name, email, phone, tone, nudgeAt, nudgesOn: nudges.state === "on" },
  };
}

function itemOf(turn: Turn, about: Opportunity): BoardItem {
  const stage = stageOf(viewNow(turn), about, turn.at);
  const next = isClosed(about) ? null : nextNudge(turn, about);
  const shown = about.interviews.at(-1);
  return {
    opportunityId: about.id,
    title: companyAndRole(about, nameOf(turn, about)),
    stage,
    standing: standingOf(turn, about),
    next: next === null ? null : nextOf(turn, about),
    nextAt: next?.dueAt ?? null,
    nextKind: next?.kind ?? null,
    log: logOf(turn, about),
    actions: actionsOf(turn, about),
    form: { company: about.company, role: about.role, on: shown?.on ?? null, at: shown?.at ?? null },
  };
}

function actionsOf(turn: Turn, about: Opportunity) {
  if (isClosed(about)) return [];
  const acts = actButtons(turn, about, stageOf(viewNow(turn), about, turn.at));
  return [
    ...acts,
    button(turn, "they-replied", [{ command: "choose", choice: "they-replied" }], about),
    button(turn, "later", [{ command: "snooze" }], about),
  ];
}

function headline(turn: Turn): string {
  const { opportunities } = turn.record;
  const open = opportunities.filter((one) => !isClosed(one)).length;
  if (opportunities.length === 0) return words(turn, "board.headline-empty");
  if (opportunities.length === 1) return words(turn, "board.headline-one");
  return words(turn, "board.headline", { count: opportunities.length, open });
}

function nudgesLine(turn: Turn): string {
  const { state, until } = turn.record.person.nudges;
  if (state === "on") return words(turn, "board.nudges-on");
  if (state === "stopped") return words(turn, "board.nudges-stopped");
  return until === null
    ? words(turn, "board.nudges-paused-open")
    : words(turn, "board.nudges-paused", { until: day(turn, until) });
}
