import fc from "fast-check";
import { dateOf, dayOf } from "../../src/engine/calendar.ts";
import type { Command } from "../../src/engine/command.ts";
import { interviewed, life } from "./records.ts";

/** Something that happens in a life: the person tells something, takes it back, or time passes. */
export type Happening =
  /** Days in commands are relative to the day of telling, so that they stay plausible. */
  | Readonly<{ tells: Command; on: number | null }>
  | Readonly<{ undoes: true }>
  | Readonly<{ hours: number; down: boolean }>;

const companies = ["Acme", "Globex", "Initech"] as const;
/** Mostly of somebody who is on record from the start. */
const company = fc.constantFrom("Acme", "Globex", undefined, "Acme", "Globex", undefined, "Initech");
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 6, max: 22 }), fc.constantFrom("00", "30"))
    .map(([hour, half]) => `${String(hour).padStart(2, "0")}:${half}`),
  { nil: undefined },
);

/** Drops what is undefined: an absent slot is absent. */
function slots<T extends Command>(command: { [Slot in keyof T]: T[Slot] | undefined }): Command {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined)) as Command;
}

const commands: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        company: fc.constantFrom(...companies),
        at: time,
        round: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        ahead: fc.option(fc.boolean(), { nil: undefined }),
      })
      .map((said) => slots({ command: "log-interview", on: "2026-01-01", ...said })),
  },
  fc.record({ company, at: time }).map((said) => slots({ command: "reschedule", on: "2026-01-01", ...said })),
  fc.record({ company }).map((said) => slots({ command: "interview-cancelled", ...said })),
  fc
    .record({ company, within: fc.constantFrom("P3D", "P2W", "P1M", "P5B") })
    .map((said) => slots({ command: "note-timetable", ...said })),
  fc.record({ company }).map((said) => slots({ command: "note-timetable", by: "2026-01-01", ...said })),
  fc.record({ company }).map((said) => slots({ command: "note-timetable", vague: true, ...said })),
  fc
    .record({ company, name: fc.constantFrom("Dana Smith", "Lee Wong") })
    .map((said) => slots({ command: "add-contact", ...said })),
  fc.record({ company }).map((said) => slots({ command: "thank-you-sent", ...said })),
  {
    weight: 5,
    arbitrary: fc
      .record({
        company,
        result: fc.constantFrom("reached", "voicemail", "no-answer", "gatekeeper", undefined),
      })
      .map((said) => slots({ command: "called", ...said })),
  },
  { weight: 5, arbitrary: fc.record({ company }).map((said) => slots({ command: "emailed", ...said })) },
  fc
    .record({
      company,
      kind: fc.constantFrom("bounced", "wrong-person", "left-company", "out-of-office", "no-calls"),
    })
    .map((said) => slots({ command: "contact-failed", until: "2026-01-01", ...said })),
  {
    weight: 2,
    arbitrary: fc
      .record({
        company,
        result: fc.constantFrom(
          "second-interview",
          "offer",
          "rejected",
          "filled",
          "on-hold",
          "still-deciding",
          "check-back",
          "other",
          undefined,
        ),
      })
      .map((said) => slots({ command: "heard-back", on: "2026-01-01", ...said })),
  },
  { weight: 8, arbitrary: fc.record({ company }).map((said) => slots({ command: "no-word", ...said })) },
  fc.record({ company }).map((said) => slots({ command: "correct", on: "2026-01-01", ...said })),
  fc.constant<Command>({ command: "correct", company: "Acme Labs" }),
  fc.record({ company }).map((said) => slots({ command: "snooze", until: "2026-01-01", ...said })),
  fc.constant<Command>({ command: "snooze", until: "2026-01-01", scope: "all" }),
  fc.record({ company }).map((said) => slots({ command: "stop-nudges", ...said })),
  {
    weight: 2,
    arbitrary: fc.record({ company }).map((said) => slots({ command: "resume-nudges", ...said })),
  },
  fc.record({ company }).map((said) => slots({ command: "close", ...said })),
  fc.record({ company }).map((said) => slots({ command: "delete", ...said })),
  fc
    .constantFrom("Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu")
    .map((timeZone): Command => ({ command: "set-time-zone", timeZone })),
  fc.constantFrom("09:00", "14:30", "17:59").map((nudgeAt): Command => ({ command: "set-profile", nudgeAt })),
  fc.constant<Command>({ command: "greet" }),
);

export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        tells: commands,
        on: fc.option(fc.integer({ min: -10, max: 25 }), { nil: null }),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Happening>({ undoes: true }) },
    {
      weight: 5,
      arbitrary: fc.record({
        hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 24, max: 500 })),
        down: fc.nat({ max: 5 }).map((dice) => dice === 0),
      }),
    },
  ),
  { minLength: 10, maxLength: 30, size: "max" },
);

/** Somebody with two interviews on record, to whom things happen. */
export function someLife(): ReturnType<typeof life> {
  return life("2026-11-02T09:30").tells(interviewed("2026-11-02")).tells(interviewed("2026-11-05", "Globex"));
}

/** Lets one thing happen. */
export function happen(story: ReturnType<typeof life>, happening: Happening): void {
  if ("undoes" in happening) story.undoes();
  else if ("tells" in happening) story.tells(dated(happening, story.today));
  else if (happening.down) story.downFor(happening.hours);
  else story.passTo(story.now + happening.hours * 3_600_000);
}

/** The command with its days counted from today; without them where none was drawn. */
function dated({ tells, on }: Extract<Happening, { tells: Command }>, today: string): Command {
  const date = on === null ? undefined : dateOf(dayOf(today) + on);
  const days = ["on", "by", "until"].filter((slot) => slot in tells).map((slot) => [slot, date]);
  const { on: _on, by: _by, until: _until, ...rest } = { on: 0, by: 0, until: 0, ...tells };
  const said = date === undefined ? rest : { ...rest, ...Object.fromEntries(days) };
  return said as Command;
}
