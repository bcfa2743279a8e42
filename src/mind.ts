import type { Mind } from "./coach.ts";
import { compose } from "./drafting/compose.ts";
import { review } from "./drafting/review.ts";
import { boardOf } from "./engine/board-of.ts";
import { readingContext } from "./engine/context.ts";
import type { Guide } from "./engine/guide.ts";
import { plan } from "./engine/plan.ts";
import { newRecord, parseRecord, type Record } from "./engine/record.ts";
import { stageOf } from "./engine/stage.ts";
import { step } from "./engine/step.ts";
import { viewOf } from "./engine/view.ts";
import { handOver } from "./files/hand-over.ts";
import { calendarFile } from "./files/ics.ts";
import { understand } from "./understanding/understand.ts";

/** The pure half of the coach with a guide bound in. */
export function createMind(guide: Guide): Mind {
  return {
    newRecord,
    parse: parseRecord,
    step: (record, event) => step(guide, record, event),
    plan: (record, now) => plan(guide, record, now),
    context: (record, now) => readingContext(guide, record, now),
    board: (record, now) => boardOf(guide, record, now),
    changed: (before, after, now) => movedOn(guide, before, after, now),
    understand,
    compose,
    review,
    handOver,
    calendar: calendarFile,
  };
}

/** The opportunities that stand elsewhere after an event: what was about to be said of them is out of date. */
function movedOn(guide: Guide, before: Record, after: Record, now: number): readonly string[] {
  const [viewBefore, viewAfter] = [viewOf(guide, before), viewOf(guide, after)];
  const silenced = after.person.nudges.state !== "on" && before.person.nudges.state === "on";
  return before.opportunities
    .filter((earlier) => {
      const later = after.opportunities.find(({ id }) => id === earlier.id);
      if (later === earlier && !silenced) return false;
      return !later || silenced || stageOf(viewBefore, earlier, now) !== stageOf(viewAfter, later, now);
    })
    .map(({ id }) => id);
}
