import { describe, expect, test } from "vitest";
import { budgetOf } from "../../src/engine/budget.ts";
import type { DocumentName } from "../../src/engine/command.ts";
import { factsFor } from "../../src/engine/facts.ts";
import { viewOf } from "../../src/engine/view.ts";
import { which } from "../../src/engine/which.ts";
import { interviewed, life, paced } from "../support/records.ts";

type Story = ReturnType<typeof life>;

const facts = (story: Story, document: DocumentName, whom: string | null = null) =>
  factsFor(paced, story.record, story.opportunity, story.now, { document, variant: null, whom });

const dana = { command: "add-contact", name: "Dana Smith", email: "dana@acme.example" } as const;

describe("what a text may say", () => {
  test("is what was told: the interview, the people, the notes, and no more", () => {
    const acme = life("2026-10-19T16:05").tells(
      interviewed("2026-10-19", "Acme", { role: "data analyst" }),
      dana,
      { command: "add-note", kind: "topic", text: "rural clinics" },
    );
    expect(facts(acme, "thank-you")).toMatchObject({
      company: "Acme",
      role: "data analyst",
      interview: { on: "2026-10-19", round: 1 },
      recipient: { name: "Dana Smith", email: "dana@acme.example" },
      notes: [{ kind: "topic", text: "rural clinics", whom: null }],
      timetableUnasked: true,
      voicemailOn: null,
      offer: null,
    });
  });

  test("goes to the agency while one is in between, and never to the employer past it", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19", "Acme", { agency: "Hays" }), dana);
    expect(facts(acme, "status-email").recipient).toBeNull();
    acme.tells({ command: "add-contact", name: "Pat Lee", agency: true });
    expect(facts(acme, "status-email", "Dana Smith").recipient?.name).toBe("Pat Lee");
  });

  test("leaves out an address that bounced and somebody who left", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19"), dana, { command: "emailed" });
    acme.tells({ command: "contact-failed", kind: "bounced" });
    expect(facts(acme, "status-email").recipient).toMatchObject({ name: "Dana Smith", email: null });
    acme.tells({ command: "contact-failed", kind: "left-company" });
    expect(facts(acme, "status-email").contacts).toEqual([]);
  });

  test("confirms the meeting that is ahead and thanks for the one that is over", () => {
    const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19"));
    acme.tells({ command: "heard-back", result: "second-interview", on: "2026-10-23", at: "15:00" });
    expect(facts(acme, "second-interview-reply").interview).toMatchObject({ on: "2026-10-23", round: 2 });
    expect(facts(acme, "thank-you").interview).toMatchObject({ on: "2026-10-19", round: 1 });
  });

  test("names another offer only when there is one on record", () => {
    const both = life("2026-10-19T16:05").tells(interviewed("2026-10-19", "Globex"));
    both.tells({ command: "heard-back", company: "Globex", result: "offer", on: "2026-10-26" });
    both.tells(interviewed("2026-10-19"));
    expect(facts(both, "offer-deadline-email").offer?.by).toBe("2026-10-26");
  });
});

describe("which one is meant", () => {
  const both = () =>
    life("2026-10-19T16:05").tells(
      interviewed("2026-10-19", "Acme Labs", { role: "analyst" }),
      interviewed("2026-10-19", "Globex"),
    );

  test("is the company named, however it is written", () => {
    for (const company of ["Acme Labs", "acme labs inc.", "ACME"])
      expect(which(both().record, { company, opportunityId: null })).toMatchObject({ found: { id: "o1" } });
  });

  test("is the one that was answered before the one talked about last", () => {
    expect(which(both().record, { opportunityId: "o1" })).toMatchObject({
      found: { id: "o1" },
      by: "answered",
    });
    expect(which(both().record, { opportunityId: null })).toMatchObject({ found: { id: "o2" }, by: "focus" });
  });

  test("is asked where two roles of one company fit", () => {
    const twins = both().tells(interviewed("2026-10-19", "Acme Labs", { role: "team lead" }));
    twins.record = { ...twins.record, conversation: { ...twins.record.conversation, focus: null } };
    const meant = which(twins.record, { company: "Acme Labs", opportunityId: null });
    expect("candidates" in meant && meant.candidates.map(({ id }) => id)).toEqual(["o3", "o1"]);
    expect(which(twins.record, { company: "Acme Labs", role: "Analyst", opportunityId: null })).toMatchObject(
      {
        found: { id: "o1" },
      },
    );
  });
});

test("two roles at one company share the budget of the people they share", () => {
  const acme = life("2026-10-19T16:05").tells(interviewed("2026-10-19", "Acme", { role: "analyst" }), dana);
  acme.tells({ command: "emailed" }, { command: "called", result: "voicemail" });
  acme.tells(interviewed("2026-10-19", "Acme", { role: "team lead" }));
  const lead = () => budgetOf(viewOf(paced, acme.record), acme.opportunity);
  expect(lead()).toMatchObject({ used: 0, shared: 0, next: "call" });
  acme.about("o2", dana);
  expect(lead()).toMatchObject({ used: 0, shared: 2, next: "decision-date" });
});
