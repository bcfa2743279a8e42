import { expect, test } from "vitest";
import type { Command, ReadingContext } from "../../src/engine/command.ts";
import { understand } from "../../src/understanding/understand.ts";

/** Monday, 19 October 2026, in New York; Acme is on record. */
const here: ReadingContext = {
  now: "2026-10-19T16:05",
  timeZone: "America/New_York",
  opportunities: [
    { company: "Acme", role: "analyst", interviewedOn: "2026-10-19", contacts: ["Dana Smith"] },
  ],
};

type Case = readonly [text: string, wanted: readonly Partial<Command>[], context?: Partial<ReadingContext>];

/** What everybody says sooner or later: none of it may go wrong. */
const cases: readonly Case[] = [
  ["I'm in Chicago", [{ command: "set-time-zone", timeZone: "America/Chicago" }]],
  ["I'm in Berlin now", [{ command: "set-time-zone", timeZone: "Europe/Berlin" }]],
  ["I'm in Chicago", [{ command: "set-time-zone", timeZone: "America/Chicago" }], { asked: "timetable" }],
  ["Actually it's Acme Labs, not Acme", [{ command: "correct", company: "Acme Labs" }]],
  ["No, it was Tuesday", [{ command: "correct", on: "2026-10-13" }]],
  ["list", [{ command: "list" }], { asked: "timetable" }],
  ["what's next?", [{ command: "status" }], { asked: "timetable" }],
  ["undo", [{ command: "undo" }], { asked: "timetable" }],
  ["help", [{ command: "help" }], { asked: "contact" }],
  ["stop", [{ command: "stop-nudges" }], { asked: "timetable" }],
  ["delete everything", [{ command: "delete", everything: true }], { asked: "heard-back" }],
  [
    "I had an interview with Sony today in Tokyo",
    [{ command: "log-interview", company: "Sony", on: "2026-10-19" }],
  ],
  [
    "I had an interview with Monday on Monday",
    [{ command: "log-interview", company: "Monday", on: "2026-10-19" }],
    { now: "2026-10-21T18:00" },
  ],
  [
    "I had an interview with Globex today for the accountant role, through the agency Hays",
    [{ command: "log-interview", company: "Globex", role: "accountant", on: "2026-10-19", agency: "Hays" }],
  ],
  [
    "I also had an interview with Acme today for the product manager role",
    [{ command: "log-interview", company: "Acme", role: "product manager", on: "2026-10-19" }],
  ],
  [
    "I did a one-way video interview for Globex today",
    [{ command: "log-interview", company: "Globex", on: "2026-10-19" }],
  ],
  [
    "I had interviews with Hooli on Friday, with Globex on Saturday and with Initech today",
    [
      { command: "log-interview", company: "Hooli", on: "2026-10-16" },
      { command: "log-interview", company: "Globex", on: "2026-10-17" },
      { command: "log-interview", company: "Initech", on: "2026-10-19" },
    ],
  ],
  [
    "I was at a career fair today and talked with Hooli, Umbrella and Wonka",
    [
      { command: "log-interview", company: "Hooli", on: "2026-10-19" },
      { command: "log-interview", company: "Umbrella", on: "2026-10-19" },
      { command: "log-interview", company: "Wonka", on: "2026-10-19" },
    ],
  ],
  [
    "draft me a hook email, they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
    [
      { command: "draft", document: "hook-email" },
      { command: "add-note", kind: "hook" },
    ],
  ],
  [
    "they launched the Streetlight campaign, I'd take it to bus shelters near hospitals because night staff pass there",
    [{ command: "add-note", kind: "hook" }],
    { asked: "hook" },
  ],
  ["I forgot the interviewer's name", [{ command: "ask", topic: "people" }]],
  [
    "I emailed her again today and got an out-of-office until November 4",
    [
      { command: "emailed", on: "2026-10-19" },
      { command: "contact-failed", kind: "out-of-office", until: "2026-11-04" },
    ],
  ],
  [
    "I emailed the wrong person at Acme by mistake",
    [{ command: "contact-failed", company: "Acme", kind: "wrong-person" }],
  ],
  ["they said after the holidays", [{ command: "note-timetable", by: "2027-01-15" }], { asked: "timetable" }],
  [
    "They will decide by Friday",
    [{ command: "note-timetable", by: "2026-10-30", otherBy: "2026-10-23" }],
    { now: "2026-10-23T15:00", asked: "timetable" },
  ],
  [
    "They invited me to a second interview on Tuesday, October 29 at 3pm Eastern time",
    [{ command: "heard-back", result: "second-interview", on: "2026-10-29", at: "15:00", weekday: 2 }],
  ],
  [
    "Thursday, October 22",
    [{ command: "log-interview", on: "2026-10-22" }],
    { now: "2026-10-14T11:00", asked: "when" },
  ],
  ["my employer can read this slack, can they?", [{ command: "ask" }]],
  ["I copied it", [{ command: "status" }]],
  ["sent it", [{ command: "thank-you-sent" }], { asked: "thank-you-sent" }],
  ["stop reminding me about Acme", [{ command: "stop-nudges", company: "Acme" }]],
  ["pause everything until November 16", [{ command: "snooze", until: "2026-11-16" }]],
  ["I can't go on, I want to end my life", [{ command: "feel", tone: "crisis" }]],
];

test.for(cases)("%s", ([text, wanted, context]) => {
  const { commands } = understand(text, { ...here, ...context });
  expect(commands.map(({ command }) => command).toSorted()).toEqual(
    wanted.map(({ command }) => command).toSorted(),
  );
  for (const command of wanted) expect(commands).toContainEqual(expect.objectContaining(command));
});
