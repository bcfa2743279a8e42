import { describe, expect, test } from "vitest";
import { interviewed, life } from "../support/records.ts";

const vague = { command: "note-timetable", vague: true } as const;
const thanked = { command: "thank-you-sent" } as const;
const noWord = { command: "no-word" } as const;
const voicemail = { command: "called", result: "voicemail" } as const;
const emailed = { command: "emailed" } as const;

/** Monday, 19 October 2026: interviewed and thanked, no date. */
const waiting = () => life("2026-10-19T16:05").tells(interviewed("2026-10-19"), vague, thanked);

describe("the ladder of a silent employer", () => {
  test("goes from the check-in to the call, the email, the decision-date ask and the closing", () => {
    const acme = waiting();
    expect(acme.newest.stage).toBe("waiting");
    acme.until("2026-10-26T12:00").tells(noWord);
    expect(acme.newest.stage).toBe("call");
    acme.tells(voicemail);
    expect(acme.newest).toMatchObject({ stage: "email", unansweredContacts: 1 });
    acme.until("2026-10-29T12:00").tells(emailed);
    expect(acme.newest).toMatchObject({ stage: "check-back", unansweredContacts: 2 });
    acme.until("2026-11-05T12:00").tells(emailed);
    expect(acme.newest).toMatchObject({ stage: "closing", unansweredContacts: 3 });
    acme.until("2026-11-25T12:00");
    expect(acme.heard).toEqual([
      "2026-10-26T10:00 heard-back",
      "2026-10-29T10:00 email",
      "2026-11-05T10:00 check-back",
      // Veterans Day between: seven business days after the ask.
      "2026-11-17T10:00 close",
      "2026-11-24T10:00 close",
    ]);
  });

  test("reminds of the call on the next working day, unless the person has called by then", () => {
    const silent = waiting().until("2026-10-26T12:00").tells(noWord);
    expect(silent.scheduled).toEqual(["2026-10-27T10:00 call"]);
    expect(silent.tells(voicemail).scheduled).toEqual(["2026-10-29T10:00 email"]);
  });

  test("goes straight to the email where they asked not to be called", () => {
    const acme = waiting().tells({ command: "contact-failed", kind: "no-calls" });
    acme.until("2026-10-26T12:00").tells(noWord);
    expect(acme.newest.stage).toBe("email");
    expect(acme.scheduled).toEqual(["2026-10-27T10:00 email"]);
  });

  test("never proposes a contact before the employer's own date", () => {
    const acme = waiting().tells({ command: "note-timetable", by: "2026-11-06" });
    expect(acme.scheduled).toEqual(["2026-11-10T10:00 heard-back"]);
    acme.until("2026-10-28T12:00").tells(noWord);
    expect(acme.last.facts).toMatchObject([{ fact: "no-word", tooEarly: true }]);
    expect(acme.newest.stage).toBe("waiting");
  });

  test("puts a contact off when their date is told after a voicemail", () => {
    const acme = waiting().until("2026-10-26T12:00").tells(noWord, voicemail);
    acme.tells({ command: "note-timetable", by: "2026-11-13" });
    expect(acme.scheduled).toEqual(["2026-11-17T10:00 email"]);
  });

  test("waits ten business days for a university", () => {
    const ghent = life("2026-10-19T16:05").tells(interviewed("2026-10-19", "University of Ghent"));
    expect(ghent.tells(thanked).scheduled).toEqual(["2026-11-02T10:00 heard-back"]);
    const renamed = waiting().tells({ command: "correct", company: "Acme Hospital" });
    expect(renamed.scheduled).toEqual(["2026-11-02T10:00 heard-back"]);
  });

  test("has two contacts where an agency is in between, the second being the last", () => {
    const acme = life("2026-10-19T16:05").tells(
      interviewed("2026-10-19", "Acme", { agency: "Hays" }),
      thanked,
    );
    acme.until("2026-10-26T12:00").tells(noWord, voicemail);
    expect(acme.newest.stage).toBe("check-back");
    acme.until("2026-11-02T12:00").tells(emailed);
    expect(acme.newest.stage).toBe("closing");
  });

  test("has one mail in Germany, three business days after their date", () => {
    const acme = life("2026-10-19T16:05", "Europe/Berlin").tells(
      interviewed("2026-10-19"),
      { command: "note-timetable", by: "2026-10-30" },
      thanked,
    );
    expect(acme.scheduled).toEqual(["2026-11-04T10:00 heard-back"]);
    acme.until("2026-11-04T12:00").tells(noWord);
    expect(acme.newest.stage).toBe("email");
    expect(acme.tells(emailed).newest.stage).toBe("closing");
  });

  test("starts one status contact, not a fake thank-you, when all was left undone for three weeks", () => {
    const acme = life("2026-10-22T15:00").tells(interviewed("2026-10-01"));
    expect(acme.scheduled).toEqual(["2026-10-23T10:00 heard-back"]);
    expect(acme.tells(noWord).newest.stage).toBe("call");
  });
});

describe("answers", () => {
  test("bring the budget back to zero and count from the answer", () => {
    const acme = waiting().until("2026-10-26T12:00").tells(noWord, voicemail);
    acme.until("2026-10-27T12:00").tells({ command: "heard-back", result: "still-deciding" });
    expect(acme.newest).toMatchObject({ stage: "waiting", unansweredContacts: 0 });
    expect(acme.scheduled).toEqual(["2026-11-03T10:00 heard-back"]);
  });

  test("of a person on the phone count as answers, a receptionist does not", () => {
    const acme = waiting()
      .until("2026-10-26T12:00")
      .tells(noWord, { command: "called", result: "gatekeeper" });
    expect(acme.newest).toMatchObject({ stage: "call", unansweredContacts: 0 });
    expect(acme.scheduled).toEqual(["2026-10-27T10:00 call"]);
    acme.until("2026-10-27T12:00").tells({ command: "called", result: "reached" });
    expect(acme.newest).toMatchObject({ stage: "waiting", unansweredContacts: 0 });
  });

  test.for([
    ["offer", "offer"],
    ["rejected", "rejected"],
    ["filled", "filled"],
  ] as const)("that are final (%s) close it and end its nudges", ([result, outcome]) => {
    const acme = waiting().tells({ command: "heard-back", result });
    expect(acme.newest).toMatchObject({ stage: "closed", outcome, next: null });
    expect(acme.until("2027-06-01T12:00").said).toEqual([]);
  });

  test("put it on hold for six weeks", () => {
    const acme = waiting().tells({ command: "heard-back", result: "on-hold" });
    expect(acme.newest.stage).toBe("paused");
    expect(acme.scheduled).toEqual(["2026-11-30T10:00 heard-back"]);
  });

  test("that say March keep the coach silent until the first Tuesday to Thursday of March", () => {
    const acme = waiting().tells({
      command: "heard-back",
      result: "check-back",
      on: "2027-03-01",
      words: "in March",
    });
    expect(acme.until("2027-03-01T20:00").said).toEqual([]);
    expect(acme.newest.stage).toBe("paused");
    expect(acme.until("2027-03-02T12:00").heard).toEqual(["2027-03-02T10:00 heard-back"]);
  });

  test("without what they said change nothing", () => {
    const acme = waiting();
    const before = acme.state;
    acme.tells({ command: "heard-back" });
    expect(acme.last.facts).toEqual([{ fact: "answer-unclear" }]);
    expect(acme.state).toEqual(before);
  });

  test("after an ending open it again", () => {
    const acme = waiting().tells({ command: "close", reason: "no-answer" });
    acme.until("2027-01-20T12:00").tells({ command: "heard-back", result: "still-deciding" });
    expect(acme.newest).toMatchObject({ stage: "waiting", outcome: null });
    expect(acme.scheduled).toEqual(["2027-01-27T10:00 heard-back"]);
  });
});

describe("contacts that reached nobody", () => {
  test("do not count when the mail bounced, and the mail is due again", () => {
    const acme = waiting().until("2026-10-26T12:00").tells(noWord, voicemail);
    acme.until("2026-10-29T12:00").tells(emailed, { command: "contact-failed", kind: "bounced" });
    expect(acme.newest).toMatchObject({ stage: "email", unansweredContacts: 1 });
    expect(acme.scheduled).toEqual(["2026-10-30T10:00 email"]);
  });

  test("stay counted while somebody is away, and the ladder waits for the return and two days", () => {
    const acme = waiting().until("2026-10-26T12:00").tells(noWord, emailed);
    acme.tells({ command: "contact-failed", kind: "out-of-office", until: "2026-11-16" });
    expect(acme.newest).toMatchObject({ stage: "paused", unansweredContacts: 1 });
    expect(acme.scheduled).toEqual(["2026-11-18T10:00 check-back"]);
  });

  test("change nothing when an automatic reply names no return", () => {
    const acme = waiting().until("2026-10-26T12:00").tells(noWord, emailed);
    const before = acme.state;
    expect(acme.tells({ command: "contact-failed", kind: "out-of-office" }).state).toEqual(before);
  });
});
