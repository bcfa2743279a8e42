import { describe, expect, test } from "vitest";
import { interviewed, life } from "../support/records.ts";

const acme = () => life("2026-10-14T15:00").tells(interviewed("2026-10-14"));

describe("an interview that is told again", () => {
  test("is recognised and not doubled", () => {
    const told = acme().tells(interviewed("2026-10-14", "acme inc."));
    expect(told.last.facts).toEqual([{ fact: "interview-known", interviewId: "i1", filledIn: false }]);
    expect(told.state.opportunities).toHaveLength(1);
    expect(told.newest.interviews).toHaveLength(1);
  });

  test("on another day is asked about: the same one, or a further round", () => {
    const told = acme().until("2026-10-20T12:00").tells(interviewed("2026-10-20"));
    expect(told.last.problem).toMatchObject({ problem: "same-or-new", nextRound: 2 });
    expect(told.newest.interviews).toHaveLength(1);
  });

  test("for another role is another process", () => {
    const told = life("2026-10-14T15:00").tells(
      interviewed("2026-10-14", "Acme", { role: "data analyst" }),
      interviewed("2026-10-14", "Acme", { role: "team lead" }),
    );
    expect(told.state.opportunities.map(({ role }) => role)).toEqual(["team lead", "data analyst"]);
  });
});

describe("a second interview", () => {
  const invited = () =>
    acme().tells({ command: "thank-you-sent" }).until("2026-10-16T11:00").tells({
      command: "heard-back",
      result: "second-interview",
      on: "2026-10-23",
      at: "15:00",
      weekday: 5,
    });

  test("closes the ladder and stands beside the first", () => {
    const told = invited();
    expect(told.newest).toMatchObject({
      stage: "next-round",
      interviews: [{ round: 1 }, { round: 2, on: "2026-10-23", at: "15:00" }],
    });
    told.until("2026-10-22T20:00");
    expect(told.heard).toEqual(["2026-10-22T17:00 before-interview"]);
  });

  test("that has taken place is the one that was ahead, not a third", () => {
    const told = invited().until("2026-10-23T16:30");
    told.tells(interviewed("2026-10-23", "Acme", { round: 2 }));
    expect(told.last.facts).toEqual([{ fact: "interview-held", interviewId: "i3" }]);
    expect(told.newest.interviews).toHaveLength(2);
    expect(told.newest.stage).toBe("thank-you");
    told.tells({ command: "thank-you-sent" });
    expect(told.newest.stage).toBe("waiting");
    expect(told.scheduled).toEqual(["2026-10-30T10:00 heard-back"]);
  });

  test("without a date is on record all the same, and takes the date when it comes", () => {
    const told = acme().tells({ command: "heard-back", result: "second-interview" });
    expect(told.newest).toMatchObject({
      stage: "next-round",
      interviews: [{ round: 1 }, { round: 2, on: null }],
    });
    told.tells({ command: "log-interview", company: "Acme", on: "2026-10-23", ahead: true });
    expect(told.newest.interviews).toEqual([
      { round: 1, on: "2026-10-14", at: null },
      { round: 2, on: "2026-10-23", at: null },
    ]);
  });

  test("whose weekday is not the date's is not taken, and both readings are named", () => {
    const told = acme().tells({
      command: "heard-back",
      result: "second-interview",
      on: "2026-10-29",
      weekday: 2,
    });
    expect(told.last.problem).toEqual({
      problem: "date-clash",
      on: "2026-10-29",
      weekday: 2,
      weekdayOn: "2026-10-27",
    });
    expect(told.newest.interviews).toHaveLength(1);
  });

  test("on a day that is over is not taken", () => {
    const told = acme().tells({ command: "heard-back", result: "second-interview", on: "2026-10-12" });
    expect(told.last.problem).toEqual({ problem: "past-date", on: "2026-10-12" });
  });
});

describe("a meeting that moves or falls through", () => {
  const ahead = () => life("2026-10-14T15:00").tells(interviewed("2026-10-16", "Acme", { at: "10:00" }));

  test("takes its reminders along", () => {
    const told = ahead().tells({ command: "reschedule", on: "2026-10-21", at: "14:00" });
    expect(told.last.facts).toMatchObject([{ fact: "interview-moved", before: { on: "2026-10-16" } }]);
    expect(told.scheduled[0]).toBe("2026-10-20T17:00 before-interview");
    expect(told.newest.interviews).toHaveLength(1);
  });

  test("without a new date is paused: no thank-you, no week-later question", () => {
    const told = ahead().tells({ command: "interview-cancelled", by: "them" });
    expect(told.newest.stage).toBe("paused");
    expect(told.until("2026-10-27T20:00").said).toEqual([]);
    told.tells({ command: "reschedule", on: "2026-11-03", at: "10:00" });
    expect(told.newest).toMatchObject({ stage: "upcoming", interviews: [{ round: 1, on: "2026-11-03" }] });
  });
});

describe("what the employer says about timing", () => {
  test("counts two weeks from the interview, also when it is told days later", () => {
    const told = acme().until("2026-10-16T12:00").tells({ command: "note-timetable", within: "P2W" });
    expect(told.newest.timetable).toEqual({ by: "2026-10-28" });
  });

  test("counts from the day of their message once they have answered since", () => {
    const told = acme().until("2026-10-21T12:00");
    told.tells(
      { command: "heard-back", result: "still-deciding" },
      { command: "note-timetable", within: "P1W" },
    );
    expect(told.newest.timetable).toEqual({ by: "2026-10-28" });
  });

  test.for([
    ["P3D", "2026-10-19"],
    ["P5D", "2026-10-19"],
    ["P10D", "2026-10-26"],
    ["P1M", "2026-11-16"],
    ["P5B", "2026-10-21"],
  ] as const)("reads %s as %s", ([within, by]) => {
    expect(acme().tells({ command: "note-timetable", within }).newest.timetable).toEqual({ by });
  });

  test("moves a date on a weekend to Monday and says so", () => {
    const told = acme().tells({ command: "note-timetable", by: "2026-10-24" });
    expect(told.newest.timetable).toEqual({ by: "2026-10-26" });
    expect(told.last.facts).toMatchObject([{ movedFromWeekend: true }]);
  });

  test("moves along when the interview's day is put right", () => {
    const told = acme().tells({ command: "note-timetable", within: "P2W" });
    told.tells({ command: "correct", on: "2026-10-13" });
    expect(told.newest.timetable).toEqual({ by: "2026-10-27" });
  });
});
