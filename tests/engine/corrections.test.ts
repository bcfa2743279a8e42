import { describe, expect, test } from "vitest";
import { interviewed, life } from "../support/records.ts";

const acme = () => life("2026-10-21T15:00").tells(interviewed("2026-10-21"));

describe("a correction changes and never adds", () => {
  test("the day of the interview, with all that hangs on it", () => {
    const told = acme().tells({ command: "thank-you-sent" });
    told.tells({ command: "correct", company: "Acme", on: "2026-10-20" });
    expect(told.last.facts).toMatchObject([{ before: { on: "2026-10-21" }, after: { on: "2026-10-20" } }]);
    expect(told.newest.interviews).toEqual([{ round: 1, on: "2026-10-20", at: null }]);
    expect(told.scheduled).toEqual(["2026-10-27T10:00 heard-back"]);
  });

  test("the company's name", () => {
    const told = acme().tells({ command: "correct", company: "Acme Labs" });
    expect(told.state.opportunities.map(({ company }) => company)).toEqual(["Acme Labs"]);
    expect(told.last.facts).toMatchObject([{ fact: "renamed", before: "Acme", after: "Acme Labs" }]);
  });

  test("the name of somebody met, of the one it is nearest to", () => {
    const told = acme().tells(
      { command: "add-contact", name: "Dana Smith" },
      { command: "add-contact", name: "Lee Wong" },
      { command: "correct", name: "Dana Smyth" },
    );
    expect(told.newest.contacts.map(({ name }) => name)).toEqual(["Dana Smyth", "Lee Wong"]);
  });

  test("the day of a contact, when that was told last", () => {
    const told = acme().tells({ command: "thank-you-sent" }).until("2026-10-22T12:00");
    told.tells({ command: "emailed" }).tells({ command: "correct", on: "2026-10-21" });
    expect(told.newest.contactLog.at(-1)).toEqual({ on: "2026-10-21", channel: "email" });
    expect(told.newest.interviews[0]?.on).toBe("2026-10-21");
  });

  test("one of two companies, where it is named", () => {
    const told = acme().tells(interviewed("2026-10-21", "Target"));
    told.tells({ command: "correct", company: "Acme", on: "2026-10-19" });
    expect(told.state.opportunities.map(({ company, interviews }) => [company, interviews[0]?.on])).toEqual([
      ["Target", "2026-10-21"],
      ["Acme", "2026-10-19"],
    ]);
  });
});

describe("people and contacts", () => {
  test("are kept once: an address joins the one it belongs to", () => {
    const told = acme().tells(
      { command: "add-contact", name: "Dana" },
      { command: "add-contact", name: "Dana Smith", title: "CTO" },
      { command: "add-contact", email: "dana@acme.example" },
    );
    expect(told.newest.contacts).toEqual([
      { name: "Dana Smith", title: "CTO", email: "dana@acme.example", phone: null },
    ]);
  });

  test("a call gets its result when that is told after", () => {
    const told = acme().tells({ command: "called" }).tells({ command: "called", result: "voicemail" });
    expect(told.newest.contactLog).toEqual([{ on: "2026-10-21", channel: "call", result: "voicemail" }]);
    expect(told.newest.unansweredContacts).toBe(1);
  });

  test("two calls in one breath are two contacts", () => {
    const told = acme().tells({ command: "called", result: "no-answer", times: 2 });
    expect(told.newest.unansweredContacts).toBe(2);
  });

  test("a thank-you is logged once", () => {
    const told = acme().tells({ command: "thank-you-sent" }).tells({ command: "thank-you-sent" });
    expect(told.newest.contactLog).toHaveLength(1);
  });

  test("what lies ahead is a plan and not a contact", () => {
    const told = acme().tells({ command: "emailed", on: "2026-10-23" });
    expect(told.last.problem).toEqual({ problem: "future-date", on: "2026-10-23" });
    expect(told.newest.contactLog).toEqual([]);
  });
});

describe("undo", () => {
  test("takes back the last message, whatever it did, and then the one before", () => {
    const told = acme();
    const first = told.state;
    told.tells(
      { command: "add-contact", name: "Dana Smith" },
      { command: "note-timetable", by: "2026-10-30" },
    );
    const second = told.state;
    told.tells({ command: "heard-back", result: "rejected" });
    expect(told.undoes().state).toEqual(second);
    expect(told.undoes().state).toEqual(first);
    expect(told.undoes().state.opportunities).toEqual([]);
  });

  test("leaves what the coach has said as said", () => {
    const told = acme()
      .tells({ command: "thank-you-sent" })
      .until("2026-10-28T12:00")
      .tells({ command: "no-word" });
    expect(told.newest.stage).toBe("call");
    told.undoes();
    expect(told.newest.stage).toBe("waiting");
    expect(told.scheduled).toEqual(["2026-11-04T10:00 heard-back"]);
  });

  test("does not bring back what was erased", () => {
    const told = acme().tells({ command: "add-note", kind: "topic", text: "rural clinics" });
    told.tells({ command: "delete", company: "Acme" });
    expect(told.undoes().state.opportunities).toEqual([]);
    expect(JSON.stringify(told.record)).not.toContain("rural");
  });

  test("reaches back twenty messages and no further", () => {
    const told = acme();
    for (let count = 1; count <= 25; count++)
      told.tells({ command: "add-note", kind: "topic", text: `topic ${count}` });
    for (let count = 1; count <= 30; count++) told.undoes();
    expect(told.opportunity.notes).toHaveLength(5);
  });
});
