import type { Applied } from "../../src/engine/apply/applied.ts";
import { apply } from "../../src/engine/apply/apply.ts";
import { dayOf } from "../../src/engine/calendar.ts";
import type { Command } from "../../src/engine/command.ts";
import { decideDue, markNudged } from "../../src/engine/decide-due.ts";
import { remember, undo } from "../../src/engine/history.ts";
import type { NudgeKind } from "../../src/engine/nudge.ts";
import type { Opportunity } from "../../src/engine/opportunity.ts";
import { plan } from "../../src/engine/plan.ts";
import { newRecord, type Record } from "../../src/engine/record.ts";
import { type State, stateOf } from "../../src/engine/state.ts";
import { instantOf, wallText } from "../../src/engine/zone.ts";
import { cadence } from "../../src/guide/cadence.ts";

/** The guide's numbers, which is all that the record and its rules need of it. */
export const paced = { cadence };

/** The instant of `YYYY-MM-DDTHH:MM` in a zone. */
function instant(wall: string, zone: string): number {
  return instantOf(dayOf(wall.slice(0, 10)), wall.slice(11, 16), zone);
}

/** One message that the coach said by itself. */
export type SaidNudge = Readonly<{
  /** Local wall time, `YYYY-MM-DDTHH:MM`. */
  at: string;
  kinds: readonly NudgeKind[];
  companies: readonly (string | null)[];
  daysLate: number;
}>;

/**
 * A person and the coach's record of them, without any words: commands go in, time passes, nudges
 * fall due and are decided as in production. `zone` is the one that the platform reports.
 */
export function life(start: string, zone: string | null = "America/New_York") {
  const home = zone ?? "UTC";
  let now = instant(start, home);
  let record: Record = { ...newRecord(now), person: { ...newRecord(now).person, timeZone: zone } };
  let last: Applied | null = null;
  const said: SaidNudge[] = [];

  const zoneNow = () => record.person.timeZone ?? "UTC";

  function tells(...commands: readonly Command[]): typeof self {
    return about(null, ...commands);
  }

  /** Tells something while the talk is about that opportunity. */
  function about(opportunityId: string | null, ...commands: readonly Command[]): typeof self {
    const before = record;
    for (const command of commands) {
      last = apply(paced, record, command, { at: now, opportunityId });
      const focus = last.opportunityId ?? record.conversation.focus;
      record = { ...last.record, conversation: { ...last.record.conversation, focus } };
    }
    const names = commands.map(({ command }) => command);
    record = remember(before, record, {
      at: now,
      commands: names,
      opportunityId: last?.opportunityId ?? null,
    });
    record = { ...record, person: { ...record.person, lastHeardAt: now } };
    return self;
  }

  function undoes(): typeof self {
    record = undo(record)?.record ?? record;
    record = { ...record, person: { ...record.person, lastHeardAt: now } };
    return self;
  }

  /** Lets time pass; every nudge is decided at its own instant. */
  function until(wall: string): typeof self {
    return passTo(instant(wall, zoneNow()));
  }

  function passTo(end: number): typeof self {
    for (;;) {
      const next = plan(paced, record, now)[0];
      if (next === undefined || next.dueAt > end) break;
      now = Math.max(now, next.dueAt);
      fire();
    }
    now = end;
    return self;
  }

  /** Lets time pass while the coach does not run; then what fell due meanwhile is decided. */
  function down(wall: string): typeof self {
    return downUntil(instant(wall, zoneNow()));
  }

  function downUntil(end: number): typeof self {
    const stored = plan(paced, record, now);
    now = end;
    decide(stored.filter(({ dueAt }) => dueAt <= now).map(({ id }) => id));
    return self;
  }

  function fire(): void {
    decide(
      plan(paced, record, now)
        .filter(({ dueAt }) => dueAt <= now)
        .map(({ id }) => id),
    );
  }

  function decide(ids: readonly string[]): void {
    const decision = decideDue(paced, record, ids, now);
    for (const message of decision.messages)
      said.push({
        at: wallText(now, zoneNow()),
        kinds: message.map(({ nudge }) => nudge.kind),
        companies: message.map(({ opportunity }) => opportunity.company),
        daysLate: Math.max(...message.map(({ daysLate }) => daysLate)),
      });
    record = markNudged(record, decision.messages.flat(), decision.skipped, now);
  }

  const self = {
    tells,
    about,
    undoes,
    until,
    passTo,
    down,
    downFor: (hours: number) => downUntil(now + hours * 3_600_000),
    /** The person's local date. */
    get today(): string {
      return wallText(now, zoneNow()).slice(0, 10);
    },
    get said(): readonly SaidNudge[] {
      return said;
    },
    /** "2026-10-26T10:00 heard-back" a line. */
    get heard(): readonly string[] {
      return said.map(({ at, kinds }) => `${at} ${kinds.join("+")}`);
    },
    get record(): Record {
      return record;
    },
    set record(changed: Record) {
      record = changed;
    },
    get now(): number {
      return now;
    },
    get state(): State {
      return stateOf(paced, record, now);
    },
    /** The newest opportunity as the state shows it. */
    get newest(): State["opportunities"][number] {
      const [first] = stateOf(paced, record, now).opportunities;
      if (first === undefined) throw new Error("Nothing is on record");
      return first;
    },
    get opportunity(): Opportunity {
      const [first] = record.opportunities;
      if (first === undefined) throw new Error("Nothing is on record");
      return first;
    },
    /** What came of the last command. */
    get last(): Applied {
      if (last === null) throw new Error("Nothing was told");
      return last;
    },
    /** What is scheduled, "2026-10-26T10:00 heard-back" a line. */
    get scheduled(): readonly string[] {
      return plan(paced, record, now).map(({ wall, kind }) => `${wall} ${kind}`);
    },
  };
  return self;
}

type LogInterview = Extract<Command, { command: "log-interview" }>;

/** "I had an interview with Acme on that day", with more where a test is about it. */
export function interviewed(
  on: string,
  company = "Acme",
  more: Omit<LogInterview, "command" | "on" | "company"> = {},
): LogInterview {
  return { command: "log-interview", company, on, ...more };
}
