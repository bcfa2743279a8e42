import { apply } from "../src/engine/apply/apply.ts";
import { dateOf, dayOf } from "../src/engine/calendar.ts";
import type { Command } from "../src/engine/command.ts";
import { decideDue, markNudged } from "../src/engine/decide-due.ts";
import { remember } from "../src/engine/history.ts";
import { plan } from "../src/engine/plan.ts";
import { newRecord, parseRecord, type Record } from "../src/engine/record.ts";
import { stateOf } from "../src/engine/state.ts";
import { instantOf } from "../src/engine/zone.ts";
import { cadence } from "../src/guide/cadence.ts";

/*
 * What one event costs the engine with fifty opportunities on record: a command applied, the change
 * remembered, the plan derived. To stay under 0.3 ms at p99. Beside it the cost of reading the
 * record from its stored form, which each event pays too. The engine is pure, so each event is
 * run three times, each on a copy fresh as from the store, and the fastest counts: the turns of
 * other programs are not its cost.
 */

const guide = { cadence };
const opportunities = 50;
const events = 5_000;
const start = instantOf(dayOf("2026-10-19"), "12:00", "America/New_York");

function busyRecord(): Record {
  let record: Record = {
    ...newRecord(start),
    person: { ...newRecord(start).person, timeZone: "America/New_York" },
  };
  for (let index = 0; index < opportunities; index++) {
    const company = `Company ${index}`;
    const on = dateOf(dayOf("2026-10-19") - (index % 12) + (index % 5 === 0 ? 9 : 0));
    const told: Command[] = [
      { command: "log-interview", company, on, at: "14:00", role: "engineer" },
      { command: "add-contact", company, name: `Dana Smith ${index}`, email: `dana@company${index}.example` },
      {
        command: "add-note",
        company,
        kind: "topic",
        text: "their plan to open rural clinics, and who would run them",
      },
      { command: "note-timetable", company, within: index % 2 === 0 ? "P2W" : "P5B" },
      { command: "thank-you-sent", company },
      ...(index % 3 === 0 ? [{ command: "called", company, result: "voicemail" } as const] : []),
    ];
    for (const command of told)
      record = apply(guide, record, command, { at: start, opportunityId: null }).record;
  }
  return asTimePassed(record);
}

/** Nudges were said on their way, as in a record that has been in use. */
function asTimePassed(record: Record): Record {
  const due = plan(guide, record, start).filter(({ dueAt }) => dueAt <= start);
  const { messages, skipped } = decideDue(
    guide,
    record,
    due.map(({ id }) => id),
    start,
  );
  return markNudged(record, messages.flat(), skipped, start);
}

function eventOf(index: number): Command {
  const company = `Company ${(index * 7) % opportunities}`;
  const kinds: readonly Command[] = [
    { command: "no-word", company },
    { command: "add-note", company, kind: "topic", text: `topic ${index}` },
    { command: "called", company, result: "voicemail" },
    { command: "heard-back", company, result: "still-deciding" },
    { command: "snooze", company, until: "2026-11-20" },
    { command: "note-timetable", company, within: "P1W" },
    { command: "emailed", company },
    { command: "correct", company, at: "15:00" },
  ];
  return kinds[index % kinds.length] ?? { command: "greet" };
}

function oneEvent(before: Record, command: Command, at: number) {
  const begun = performance.now();
  const applied = apply(guide, before, command, { at, opportunityId: null });
  const about = { at, commands: [command.command], opportunityId: applied.opportunityId };
  const record = remember(before, applied.record, about);
  const planning = performance.now();
  plan(guide, record, at);
  const ended = performance.now();
  return { record, eventMs: ended - begun, planMs: ended - planning };
}

function percentile(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3)} ms`;
}

function report(name: string, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const shares = [0.5, 0.99, 0.999].map((share) => `p${share * 100} ${percentile(sorted, share)}`);
  console.log(`${name.padEnd(34)} ${shares.join("   ")}   max ${percentile(sorted, 1 - 1e-9)}`);
}

const fresh = busyRecord();
const timesOf = {
  event: [] as number[],
  plan: [] as number[],
  read: [] as number[],
  state: [] as number[],
  json: [] as number[],
};
let record = fresh;
for (let index = 0; index < events; index++) {
  // Every so often from the beginning, so that the record keeps its size.
  if (index % 200 === 0) record = fresh;
  const at = start + (index % 200) * 3_600_000;
  const runs = [1, 2, 3].map(() => oneEvent(structuredClone(record), eventOf(index), at));
  timesOf.event.push(Math.min(...runs.map(({ eventMs }) => eventMs)));
  timesOf.plan.push(Math.min(...runs.map(({ planMs }) => planMs)));
  record = runs[0]?.record ?? record;
  if (index % 25 > 0) continue;
  const text = JSON.stringify(record);
  const copying = performance.now();
  JSON.parse(JSON.stringify(record));
  timesOf.json.push(performance.now() - copying);
  const reading = performance.now();
  parseRecord(JSON.parse(text));
  const read = performance.now();
  stateOf(guide, record, at);
  timesOf.read.push(read - reading);
  timesOf.state.push(performance.now() - read);
}
console.log(
  `${events} events, ${record.opportunities.length} opportunities, record of ${JSON.stringify(record).length} bytes`,
);
report("one event: apply, remember, plan", timesOf.event);
report("  of which the plan", timesOf.plan);
report("state for a transcript", timesOf.state);
report("reading the stored record", timesOf.read);
report("yardstick: the record through JSON", timesOf.json);
