import { describe, expect, test } from "vitest";
import { interviewed, life } from "../support/records.ts";

const vague = { command: "note-timetable", vague: true } as const;
const thanked = { command: "thank-you-sent" } as const;
const noWord = { command: "no-word" } as const;

const waiting = () => life("2026-10-19T16:05").tells(interviewed("2026-10-19"), vague, thanked);

describe("around an interview the coach speaks", () => {
  test("the evening before, two hours after it began, the morning after, and a week later", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-22", "Acme", { at: "14:00" }));
    expect(acme.newest.stage).toBe("upcoming");
    expect(acme.scheduled).toEqual([
      "2026-10-21T17:00 before-interview",
      "2026-10-22T16:00 debrief",
      "2026-10-23T09:00 thank-you",
      "2026-10-29T10:00 heard-back",
    ]);
    expect(acme.until("2026-10-22T14:30").newest.stage).toBe("thank-you");
  });

  test("two hours before it when it was told too late for the evening before", () => {
    const acme = life("2026-10-21T21:00").tells(interviewed("2026-10-22", "Acme", { at: "14:00" }));
    expect(acme.scheduled[0]).toBe("2026-10-22T12:00 before-interview");
  });

  test("not before one that begins too early for that", () => {
    const acme = life("2026-10-21T21:00").tells(interviewed("2026-10-22", "Acme", { at: "08:30" }));
    expect(acme.scheduled[0]).toBe("2026-10-22T10:30 debrief");
  });

  test("at six for the debrief when no time is known, next morning when the evening is too late", () => {
    const open = life("2026-10-19T16:05").tells(interviewed("2026-10-22"));
    expect(open.scheduled[1]).toBe("2026-10-22T18:00 debrief");
    const late = life("2026-10-19T16:05").tells(interviewed("2026-10-22", "Acme", { at: "18:30" }));
    expect(late.scheduled[1]).toBe("2026-10-23T09:00 debrief");
  });

  test("also on a weekend", () => {
    const acme = life("2026-10-22T16:05").tells(interviewed("2026-10-24", "Acme", { at: "11:00" }));
    acme.until("2026-10-26T09:00");
    expect(acme.heard).toEqual([
      "2026-10-23T17:00 before-interview",
      "2026-10-24T13:00 debrief",
      "2026-10-25T09:00 thank-you",
    ]);
  });

  test("by the employer's clock where the time was told in their zone", () => {
    const acme = life("2026-10-19T16:05", "America/Los_Angeles").tells({
      command: "log-interview",
      company: "Acme",
      on: "2026-10-22",
      at: "15:00",
      timeZone: "America/New_York",
    });
    expect(acme.scheduled[1]).toBe("2026-10-22T14:00 debrief");
  });

  test("with no debrief for one that was told afterwards, and no thank-you once it is sent", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19"));
    expect(acme.scheduled).toEqual(["2026-10-20T09:00 thank-you", "2026-10-26T10:00 heard-back"]);
    expect(acme.tells(thanked).scheduled).toEqual(["2026-10-26T10:00 heard-back"]);
  });
});

describe("a week's check-in", () => {
  test("moves off Thanksgiving, with the day counted as none", () => {
    const acme = life("2026-11-19T16:05").tells(interviewed("2026-11-19"), thanked);
    expect(acme.scheduled).toEqual(["2026-11-27T10:00 heard-back"]);
  });

  test("moves off the year's end, whose days are counted all the same", () => {
    const acme = life("2026-12-16T16:05").tells(interviewed("2026-12-16"), thanked);
    expect(acme.scheduled).toEqual(["2027-01-04T10:00 heard-back"]);
  });

  test("goes by the holidays of the country that the person names", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19"), thanked);
    acme.tells({ command: "set-profile", country: "AT" });
    // Austria's national day is October 26.
    expect(acme.scheduled).toEqual(["2026-10-27T10:00 heard-back"]);
  });

  test("comes at ten o'clock also after the clocks have changed", () => {
    const acme = life("2026-10-29T11:00").tells(
      interviewed("2026-10-29"),
      { command: "note-timetable", by: "2026-11-04" },
      thanked,
    );
    acme.until("2026-11-06T18:00");
    expect(acme.heard).toEqual(["2026-11-06T10:00 heard-back"]);
  });

  test("comes at the hour that the person chose, in the zone that they moved to", () => {
    const acme = waiting().tells({ command: "set-profile", nudgeAt: "14:30" });
    expect(acme.scheduled).toEqual(["2026-10-26T14:30 heard-back"]);
    acme.tells({ command: "set-time-zone", timeZone: "Europe/London" });
    expect(acme.state.scheduled).toMatchObject([{ dueAt: "2026-10-26T14:30:00+00:00" }]);
  });
});

describe("several things due on one day", () => {
  test("are one message", () => {
    const both = life("2026-10-19T16:05").tells(interviewed("2026-10-19"), thanked);
    both.tells(interviewed("2026-10-19", "Globex"), { ...thanked, company: "Globex" });
    both.until("2026-10-26T18:00");
    expect(both.said).toHaveLength(1);
    expect(both.said[0]?.kinds).toEqual(["heard-back", "heard-back"]);
    expect(both.said[0]?.companies.toSorted()).toEqual(["Acme", "Globex"]);
  });

  test("never become a second message of that day", () => {
    const acme = waiting().until("2026-10-26T10:30");
    // A reminder for the very day on which the check-in was said.
    acme.tells({ command: "snooze", until: "2026-10-26" });
    expect(acme.scheduled[0]).toBe("2026-10-27T10:00 remind");
  });
});

describe("a person who does not answer", () => {
  test("hears the question twice, then nothing until they write", () => {
    const acme = waiting().until("2026-12-18T18:00");
    expect(acme.heard).toEqual(["2026-10-26T10:00 heard-back", "2026-11-02T10:00 heard-back"]);
    expect(acme.scheduled).toEqual([]);
    acme.tells({ command: "greet" });
    expect(acme.scheduled).toEqual(["2027-01-04T10:00 heard-back"]);
  });
});

describe("later, pause and stop", () => {
  test("put the question off to the day that was asked for, as no contact", () => {
    const acme = waiting()
      .until("2026-10-26T11:00")
      .tells(noWord, { command: "snooze", until: "2026-10-29" });
    expect(acme.newest.unansweredContacts).toBe(0);
    acme.until("2026-10-30T09:00");
    expect(acme.heard).toEqual(["2026-10-26T10:00 heard-back", "2026-10-29T10:00 remind"]);
    expect(acme.newest.stage).toBe("call");
  });

  test("pause everything until a day, and say then what fell due", () => {
    const acme = waiting().tells({ command: "snooze", until: "2026-11-02", scope: "all" });
    expect(acme.state.nudges).toBe("paused");
    acme.until("2026-11-02T12:00");
    expect(acme.heard).toEqual(["2026-11-02T10:00 heard-back"]);
    expect(acme.state.nudges).toBe("on");
  });

  test("stop everything, with nothing lost, and resume from the next working day", () => {
    const acme = waiting().tells({ command: "stop-nudges" });
    expect(acme.state).toMatchObject({ nudges: "stopped", scheduled: [] });
    acme.until("2026-11-06T15:00").tells({ command: "resume-nudges" });
    expect(acme.said).toEqual([]);
    expect(acme.scheduled).toEqual(["2026-11-09T10:00 heard-back"]);
  });

  test("stop one company and leave the other", () => {
    const both = waiting().tells(interviewed("2026-10-19", "Globex"), { ...thanked, company: "Globex" });
    both.tells({ command: "stop-nudges", company: "Acme" }).until("2026-11-03T12:00");
    expect(both.said.flatMap(({ companies }) => companies)).toEqual(["Globex", "Globex"]);
  });
});

describe("a coach that was down", () => {
  test("says what fell due once, by day, and knows that it is late", () => {
    const acme = life("2026-10-19T21:30").tells(interviewed("2026-10-19"), vague, thanked);
    acme.down("2026-10-27T21:30");
    expect(acme.said).toEqual([]);
    acme.until("2026-10-28T18:00");
    expect(acme.said).toMatchObject([{ at: "2026-10-28T10:00", kinds: ["heard-back"], daysLate: 2 }]);
  });

  test("says a check-in also after a fortnight, once", () => {
    const acme = waiting().down("2026-11-09T15:00").until("2026-11-10T09:00");
    expect(acme.said).toMatchObject([{ at: "2026-11-09T15:00", kinds: ["heard-back"], daysLate: 14 }]);
  });

  test("is silent about a thank-you that is a day and a half too late, and about an interview that is over", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-20", "Acme", { at: "11:00" }));
    acme.down("2026-10-23T12:00");
    expect(acme.said).toEqual([]);
    expect(acme.scheduled).toEqual(["2026-10-27T10:00 heard-back"]);
    expect(acme.record.opportunities[0]?.nudged.map(({ fate, reason }) => [fate, reason])).toEqual([
      ["skipped", "too-late"],
      ["skipped", "too-late"],
      ["skipped", "too-late"],
    ]);
  });
});
