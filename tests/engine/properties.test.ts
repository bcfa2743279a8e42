import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budgetOf } from "../../src/engine/budget.ts";
import { isBusinessDay, isWorkingDay } from "../../src/engine/business-days.ts";
import { dayOf, minutesOf } from "../../src/engine/calendar.ts";
import { ladderKinds, type PlannedNudge } from "../../src/engine/nudge.ts";
import { plan } from "../../src/engine/plan.ts";
import { parseRecord, type Record } from "../../src/engine/record.ts";
import { viewOf } from "../../src/engine/view.ts";
import { wallOf } from "../../src/engine/zone.ts";
import { happen, happenings, someLife } from "../support/happenings.ts";
import { type life, paced } from "../support/records.ts";

/** What the person told: without what the coach said by itself, and without counters. */
function facts(record: Record) {
  const { nudges, nudgeAt, nudgesFrom, timeZone, country } = record.person;
  const opportunities = record.opportunities.map(({ nudged: _nudged, counter: _counter, ...told }) => told);
  return { nudges, nudgeAt, nudgesFrom, timeZone, country, opportunities };
}

/** Runs random lives of up to thirty happenings; a failing one is printed with its seed. */
function always(holds: (story: ReturnType<typeof life>, before: Record) => void, runs = 200): void {
  fc.assert(
    fc.property(happenings, (all) => {
      const story = someLife();
      for (const happening of all) {
        const before = story.record;
        happen(story, happening);
        holds(story, before);
      }
    }),
    { numRuns: runs },
  );
}

const planned = (story: ReturnType<typeof life>) => plan(paced, story.record, story.now);

describe("whatever happens", () => {
  test("every record is one that can be stored and read again", () => {
    always(({ record }) => expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record), 100);
  });

  test("the plan follows from the record alone, with ids of their own", () => {
    always((story) => {
      const nudges = planned(story);
      expect(plan(paced, structuredClone(story.record), story.now)).toEqual(nudges);
      expect(new Set(nudges.map(({ id }) => id)).size).toBe(nudges.length);
      const spent = new Set(story.record.opportunities.flatMap(({ nudged }) => nudged.map(({ id }) => id)));
      expect(nudges.filter(({ id }) => spent.has(id))).toEqual([]);
    });
  });

  test("no nudge is planned in the past, save those of today that are due", () => {
    always((story) => {
      const today = wallOf(story.now, viewOf(paced, story.record).zone).day;
      const past = planned(story).filter(
        ({ dueAt, timeZone }) => dueAt < story.now && wallOf(dueAt, timeZone).day !== today,
      );
      expect(past).toEqual([]);
    });
  });

  test("no nudge comes at night, and none of the ladder on a weekend or holiday", () => {
    always((story) => {
      const { country } = viewOf(paced, story.record);
      const misplaced = planned(story).filter((nudge) => {
        const day = dayOf(nudge.wall.slice(0, 10));
        const minutes = minutesOf(nudge.wall.slice(11));
        if (!ladderKinds.has(nudge.kind)) return minutes < 8 * 60 || minutes >= 20 * 60;
        const fit = nudge.kind === "remind" ? isBusinessDay(day, country) : isWorkingDay(paced, day, country);
        return !fit || minutes < 9 * 60 || minutes >= 18 * 60;
      });
      expect(misplaced).toEqual([]);
    });
  });

  test("nothing is planned after a stop or an ending", () => {
    always((story) => {
      const { record } = story;
      const silent = record.opportunities.filter(
        ({ stopped, outcome }) => stopped || outcome !== null || record.person.nudges.state === "stopped",
      );
      const ids = new Set(silent.map(({ id }) => id));
      expect(planned(story).filter(({ opportunityId }) => ids.has(opportunityId))).toEqual([]);
    });
  });

  test("no contact is proposed beyond the budget", () => {
    const proposals = new Set(["call", "email", "check-back"]);
    always((story) => {
      const view = viewOf(paced, story.record);
      const beyond = planned(story).filter((nudge: PlannedNudge) => {
        const opportunity = story.record.opportunities.find(({ id }) => id === nudge.opportunityId);
        return proposals.has(nudge.kind) && opportunity !== undefined && budgetOf(view, opportunity).spent;
      });
      expect(beyond).toEqual([]);
    });
  });

  test("somebody who is silent hears of an opportunity twice at most", () => {
    always(({ record }) => {
      const heard = record.person.lastHeardAt;
      for (const { nudged } of record.opportunities) {
        const ignored = nudged.filter(
          ({ kind, fate, at }) => ladderKinds.has(kind) && fate === "said" && at > heard,
        );
        expect(ignored.length).toBeLessThanOrEqual(2);
      }
    });
  });

  test("the ladder speaks once a day at most", () => {
    always(({ said, record }) => {
      if (record.history.some(({ commands }) => commands.includes("set-time-zone"))) return;
      const ladder = said.filter(({ kinds }) => kinds.some((kind) => ladderKinds.has(kind)));
      expect(new Set(ladder.map(({ at }) => at.slice(0, 10))).size).toBe(ladder.length);
    });
  });

  test("telling something and taking it back leaves what was told before", () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const story = someLife();
        for (const happening of all) {
          const before = story.record;
          happen(story, happening);
          const told = "tells" in happening && happening.tells.command !== "delete";
          if (!told || story.record.history.at(-1) === before.history.at(-1)) continue;
          const after = story.record;
          story.undoes();
          expect(facts(story.record)).toEqual(facts(before));
          story.record = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the same happenings make the same record", () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const [one, other] = [someLife(), someLife()];
        for (const happening of all) {
          happen(one, happening);
          happen(other, happening);
        }
        expect(other.record).toEqual(one.record);
        expect(other.said).toEqual(one.said);
      }),
      { numRuns: 200 },
    );
  });
});
