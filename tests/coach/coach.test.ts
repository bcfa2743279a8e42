import { afterAll, expect, test } from "vitest";
import type { Command } from "../../src/engine/command.ts";
import type { DraftRequest } from "../../src/engine/draft.ts";
import { guide } from "../../src/guide/guide.ts";
import { createMind } from "../../src/mind.ts";
import { Address } from "../../src/ports.ts";
import { closeIdleStores } from "../../src/store/memory.ts";
import { aDelivery, ana, openCoachHouse, typed } from "../support/coach-house.ts";
import { plainMessage, say, toyDraft, toyMind } from "../support/toy-mind.ts";

afterAll(closeIdleStores);

const texts = (said: readonly { text: string }[]) => said.map(({ text }) => text);
const laterButton = {
  label: "Later",
  commands: [{ command: "snooze" }] as readonly Command[],
  opportunityId: "o1",
  style: "plain" as const,
};

test("a message that the platform delivers twice is answered once", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  const delivery = aDelivery(typed("hello"));
  await house.coach.accept(delivery);
  await house.coach.settled(ana);
  await house.coach.accept(delivery);
  await house.coach.settled(ana);
  expect(texts(await house.outbox())).toEqual(["1: hello"]);
});

test("messages that come together are answered one by one, in order, and none is forgotten", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  const lines = Array.from({ length: 20 }, (_, place) => `line ${place + 1}`);
  for (const line of lines) await house.coach.accept(aDelivery(typed(line)));
  await house.coach.settled(ana);
  expect(texts(await house.outbox())).toEqual(lines.map((line, place) => `${place + 1}: ${line}`));
});

test("a message accepted before a crash is handled by whoever comes after", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  await house.store.receive(aDelivery(typed("just before the lights went out")));
  expect(await house.outbox()).toEqual([]);
  await house.coach.drain(ana);
  expect(texts(await house.outbox())).toEqual(["1: just before the lights went out"]);
});

test("an event that fails half-way leaves neither a word nor a change, and waits to be handled again", async () => {
  let failing = true;
  const mind = toyMind({
    plan: () => {
      if (failing) throw new Error("power cut");
      return [];
    },
  });
  await using house = await openCoachHouse({ mind });
  await house.store.receive(aDelivery(typed("hello")));
  await expect(house.coach.drain(ana)).rejects.toThrow("power cut");
  expect(await house.outbox()).toEqual([]);
  expect(await house.store.peek(ana)).toBeNull();
  failing = false;
  await house.coach.drain(ana);
  expect(texts(await house.outbox())).toEqual(["1: hello"]);
});

test("control characters and silence reach the engine as an empty message, a flood as a long one", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  await house.coach.accept(aDelivery(typed("\u0000\u202e  ")));
  await house.coach.accept(aDelivery(typed("x".repeat(50_000))));
  await house.coach.settled(ana);
  const [empty, long] = await house.outbox();
  expect(empty?.text).toBe("1: ");
  expect(long?.text).toHaveLength(10_001 + "2: ".length);
});

test("a label typed out is a press when it means nothing else, and a word of its own when it does", async () => {
  const mind = toyMind({
    step: (record, event) => [
      record,
      [event.type === "said" ? say("Shall I?", { buttons: [laterButton] }) : say(`${event.type}`)],
    ],
    understand: (text) =>
      text === "stop"
        ? { commands: [{ command: "stop-nudges" }], confidence: 0.9 }
        : { commands: [{ command: "out-of-scope" }], confidence: 0.3 },
  });
  await using house = await openCoachHouse({ mind });
  for (const line of ["something", " LATER ", "stop"]) await house.coach.accept(aDelivery(typed(line)));
  await house.coach.settled(ana);
  expect(texts(await house.outbox())).toEqual(["Shall I?", "pressed", "Shall I?"]);
});

test("a press on a message that is long gone is still answered", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  await house.coach.accept(aDelivery({ type: "press", messageKey: "nobody-knows-this-key", button: 0 }));
  await house.coach.settled(ana);
  expect(texts(await house.outbox())).toEqual(["1: pressed an old button"]);
});

test("the model is asked only where the reading is unsure, and outside the transaction", async () => {
  const asked: string[] = [];
  const mind = toyMind({
    understand: (text) => ({ commands: [{ command: "greet" }], confidence: text === "clear" ? 1 : 0.2 }),
    step: (record, event) => [record, [say(event.type === "said" ? String(event.commands[0]?.command) : "")]],
  });
  await using house = await openCoachHouse({
    mind,
    model: {
      async read(text) {
        asked.push(text);
        // Another person's message goes through meanwhile: nothing is held while the model thinks.
        await house.coach.accept(aDelivery(typed("clear"), { personId: "ben" }));
        await house.coach.settled({ tenantId: "test", personId: "ben" });
        return text === "murky" ? { commands: [{ command: "list" }], confidence: 0.9 } : null;
      },
      draft: async () => null,
    },
  });
  for (const line of ["clear", "murky", "hopeless"]) await house.coach.accept(aDelivery(typed(line)));
  await house.coach.settled(ana);
  expect(asked).toEqual(["murky", "hopeless"]);
  expect(texts(await house.outbox())).toEqual(["greet", "list", "greet"]);
});

const request = { id: "r1", document: "thank-you" } as DraftRequest;

test("a draft asked for is composed in the same transaction and comes with its file", async () => {
  const mind = toyMind({
    step: (record, event) => [
      record,
      event.type === "drafted"
        ? [{ type: "say", message: plainMessage("Here it is", { draft: event.draft }), nudge: null }]
        : [{ type: "compose", request }],
    ],
  });
  await using house = await openCoachHouse({ mind });
  await house.coach.accept(aDelivery(typed("draft it")));
  await house.coach.settled(ana);
  expect(await house.outbox()).toMatchObject([{ text: "Here it is", files: ["thank-you.eml"] }]);
});

test("everything of a person who is erased is gone but the last word", async () => {
  const mind = toyMind({
    step: (record, event) =>
      event.type === "said" && event.text === "delete everything"
        ? [record, [{ type: "erase", message: plainMessage("All of it is gone.") }]]
        : [record, [say("noted")]],
  });
  await using house = await openCoachHouse({ mind });
  for (const line of ["hello", "delete everything"]) await house.coach.accept(aDelivery(typed(line)));
  await house.coach.settled(ana);
  expect(await house.store.peek(ana)).toBeNull();
  expect(texts((await house.outbox()).slice(-1))).toEqual(["All of it is gone."]);
});

test("somebody whose account is gone hears nothing more, and is still known when they come back", async () => {
  await using house = await openCoachHouse({ mind: createMind(guide) });
  await house.coach.accept(aDelivery(typed("I had an interview with Acme today")));
  await house.coach.settled(ana);
  expect(await house.store.nextDue()).not.toBeNull();
  const said = (await house.outbox()).length;
  await house.coach.accept(aDelivery({ type: "gone", reason: "deactivated" }));
  await house.coach.settled(ana);
  expect(await house.store.nextDue()).toBeNull();
  expect(await house.outbox()).toHaveLength(said);
  expect((await house.coach.board(ana))?.items.map(({ title }) => title)).toEqual([
    expect.stringContaining("Acme"),
  ]);
});

test("an uninstall erases the tenant's people, but not who came back after it", async () => {
  await using house = await openCoachHouse({ mind: toyMind() });
  await house.coach.accept(aDelivery(typed("hello")));
  await house.coach.settled(ana);
  const uninstalledAt = house.clock.now() + 1000;
  house.clock.advance(5000);
  await house.coach.accept(aDelivery(typed("hello again"), { personId: "ben" }));
  await house.coach.settled({ tenantId: "test", personId: "ben" });
  await house.coach.forgetTenant("test", uninstalledAt);
  expect(await house.store.peek(ana)).toBeNull();
  expect(await house.store.peek({ tenantId: "test", personId: "ben" })).not.toBeNull();
});

test("a text that the model writes is said once, however often it is begun", async () => {
  const mind = toyMind({
    step: (record, event) => [
      { ...record, counter: record.counter + 1 },
      event.type === "drafted"
        ? [{ type: "say", message: plainMessage("Written", { draft: event.draft }), nudge: null }]
        : [],
    ],
  });
  await using house = await openCoachHouse({
    mind,
    model: { read: async () => null, draft: async (asked) => toyDraft(asked, "Dear Dana, from the model") },
  });
  await house.coach.accept(aDelivery(typed("hello")));
  await house.coach.settled(ana);
  const address = Address.parse("ana's window");
  await house.store.withPerson(ana, (tx) => tx.compose(fullRequest, address));
  await Promise.all([
    house.coach.write(ana, fullRequest, address),
    house.coach.write(ana, fullRequest, address),
  ]);
  expect(texts(await house.outbox())).toEqual(["Written"]);
});

const fullRequest: DraftRequest = {
  id: "r2",
  opportunityId: "o1",
  document: "thank-you",
  variant: null,
  seed: 1,
  style: { register: "plain", length: 0, warmth: 0, bold: false, omit: [] },
  facts: {
    today: "2026-10-19",
    timeZone: "UTC",
    country: null,
    me: { name: null, email: null, phone: null },
    company: "Acme",
    role: null,
    agency: null,
    internal: false,
    interview: null,
    lastInterviewOn: null,
    recipient: null,
    contacts: [],
    notes: [],
    timetable: null,
    timetableUnasked: true,
    voicemailOn: null,
    phoneUnreached: false,
    thankYouSentOn: null,
    offer: null,
    checkBackWords: null,
    alternatives: [],
    cancelledBy: null,
  },
};
